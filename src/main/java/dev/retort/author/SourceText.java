package dev.retort.author;

import dev.retort.revision.RevisionNode;
import dev.retort.source.JavaLiteral;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The text of a new migration, by a template. */
final class SourceText {

    private static final int LONGEST_LINE = 120;

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
        values.put("revision", annotation(revision));
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

    private static String annotation(RevisionNode revision) {
        List<String> values = new ArrayList<>();
        values.add("id = " + JavaLiteral.of(revision.id()));
        addUnlessEmpty("parent", revision.parents(), values);
        addUnlessEmpty("branch", revision.labels(), values);
        addUnlessEmpty("dependsOn", revision.dependsOn(), values);
        values.add("message = " + JavaLiteral.of(revision.message()));
        String line = "@Revision(" + String.join(", ", values) + ")";
        return line.length() < LONGEST_LINE ? line : "@Revision(\n        " + String.join(",\n        ", values) + ")";
    }

    private static void addUnlessEmpty(String name, List<String> texts, List<String> values) {
        if (!texts.isEmpty()) {
            values.add(name + " = " + JavaLiteral.of(texts));
        }
    }
}
