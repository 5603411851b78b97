package dev.retort.author;

import dev.retort.revision.RevisionNode;
import dev.retort.source.Declaration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The text of a new migration, by a template. */
final class SourceText {

    private static final String STANDARD = """
            {{package}}{{imports}}

            {{revision}}
            public final class {{class}} implements Migration {

                @Override
                public void upgrade(Ops ops) {
                    // downgrade() undoes what is said here; it needs writing only where that cannot be known.
                }
            }
            """;

    private static final String IMPORTS = """
            import static dev.retort.operation.TableChange.*;
            import static dev.retort.schema.Define.*;

            import dev.retort.migration.Migration;
            import dev.retort.migration.Ops;
            import dev.retort.migration.Revision;""";

    private SourceText() {}

    static String standard(RevisionNode revision, String packageName, String className) {
        return of(STANDARD, revision, packageName, className);
    }

    /** The text by a template of the user's. */
    static String of(String text, RevisionNode revision, String packageName, String className) {
        Template template = new Template("The template of migrations", text);
        for (String needed : List.of("revision", "class")) {
            if (!template.hasPlace(needed)) {
                throw new AuthorException(
                        "The template of migrations has no place '{{" + needed + "}}'.",
                        needed.equals("class")
                                ? "It is where the name of the class stands, which is that of the file."
                                : "It is where @Revision stands, with id, parents, labels and dependencies.",
                        "Write '{{revision}}' and, below it, 'public final class {{class}} implements Migration {'.");
            }
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("package", packageName.isEmpty() ? "" : "package " + packageName + ";\n\n");
        values.put("imports", IMPORTS);
        values.put("revision", Declaration.of(revision).annotation());
        values.put("class", className);
        values.put("id", inComment(revision.id()));
        values.put("parents", inComment(String.join(", ", revision.parents())));
        values.put("message", inComment(revision.message()));
        return template.filled(values);
    }

    /** In a comment nothing may end it, and javac reads its Unicode escapes, too. */
    private static String inComment(String text) {
        return text.replaceAll("\\s+", " ").replace("\\", "&#92;").replace("*/", "*&#47;");
    }
}
