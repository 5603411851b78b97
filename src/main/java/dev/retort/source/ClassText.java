package dev.retort.source;

import dev.retort.operation.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file of a migration: package, imports, comment, annotation and class. */
final class ClassText {

    private static final String MIGRATION = "dev.retort.migration";
    private static final String INDENT = "    ";
    private static final int BODY = 8;

    private final Declaration declaration;
    private final String className;
    private final String packageName;
    private final Imports imports;
    private final Methods methods;
    private final Statements statements;

    ClassText(Declaration declaration, String className, String packageName) {
        this.declaration = declaration;
        this.className = className;
        this.packageName = packageName;
        this.imports = new Imports(className);
        this.methods = new Methods(imports);
        this.statements = new Statements(new Words(imports), methods);
    }

    String of(String doc, List<Operation> upgrade, @Nullable List<Operation> downgrade) {
        // The body first: it knows what has to be imported.
        StringBuilder text = new StringBuilder();
        text.append(DocComment.of(doc)).append(new RevisionLine(imports).of(declaration));
        text.append("public final class ").append(className).append(" implements ");
        text.append(imports.type(MIGRATION, "Migration")).append(" {\n");
        text.append(method("upgrade", upgrade));
        text.append(downgrade == null ? "" : method("downgrade", downgrade));
        methods.holders().forEach(holder -> text.append(holder(holder)));
        text.append("}\n");
        if (upgrade.isEmpty()) {
            // For the person who fills it; javac does not mind.
            imports.define();
            imports.changes();
        }
        String head = packageName.isEmpty() ? "" : "package " + packageName + ";\n\n";
        return head + imports.lines() + text;
    }

    private String method(String name, List<Operation> operations) {
        String body = operations.isEmpty() && name.equals("upgrade")
                ? " ".repeat(BODY)
                        + "// downgrade() undoes what is said here; it needs writing only where that cannot be known.\n"
                : Layout.of(statements.of(operations, name), BODY);
        return "\n" + INDENT + "@" + imports.type("java.lang", "Override") + "\n"
                + INDENT + "public void " + name + "(" + imports.type(MIGRATION, "Ops") + " ops) {"
                + (body.isEmpty() ? "}\n" : "\n" + body + INDENT + "}\n");
    }

    private String holder(Methods.Holder holder) {
        boolean isInside = !holder.name.isEmpty();
        String indent = isInside ? INDENT + INDENT : INDENT;
        StringBuilder text = new StringBuilder();
        for (Methods.Method method : holder.methods) {
            text.append('\n')
                    .append(indent)
                    .append("private static ")
                    .append(method.head())
                    .append(" {\n");
            text.append(Layout.of(method.body(), indent.length() + INDENT.length()));
            text.append(indent).append("}\n");
        }
        return isInside
                ? "\n" + INDENT + "private static final class " + holder.name + " {\n" + text + INDENT + "}\n"
                : text.toString();
    }
}
