package dev.retort.source;

import java.util.ArrayList;
import java.util.List;

/** The annotation that says the place of a migration in its history. */
final class RevisionLine {

    private static final String MIGRATION = "dev.retort.migration";
    private static final String INDENT = " ".repeat(8);
    private static final String INNER = " ".repeat(12);
    private static final String FURTHER = " ".repeat(16);

    private final Imports imports;

    RevisionLine(Imports imports) {
        this.imports = imports;
    }

    /** One line, or a line for each value where they do not fit or one of them is an array; with its end. */
    String of(Declaration declaration) {
        List<String> values = new ArrayList<>();
        add("id", List.of(declaration.id()), values);
        add("parent", declaration.parents(), values);
        add("branch", declaration.labels(), values);
        add("dependsOn", declaration.dependsOn(), values);
        add("replaces", declaration.replaces(), values);
        add("message", declaration.message(), values);
        if (declaration.isPerOperation()) {
            values.add("transaction = " + imports.type(MIGRATION, "TransactionMode") + ".PER_OPERATION");
        }
        add("lockTimeout", declaration.lockTimeout(), values);
        add("statementTimeout", declaration.statementTimeout(), values);
        add("irreversible", declaration.irreversible(), values);
        String begin = "@" + imports.type(MIGRATION, "Revision") + "(";
        String line = begin + String.join(", ", values) + ")";
        boolean hasArray = values.stream().anyMatch(value -> value.endsWith("}"));
        boolean hasLines = values.stream().anyMatch(value -> value.contains("\n"));
        return line.length() <= Layout.WIDTH && !hasLines && !(hasArray && values.size() > 1)
                ? line + "\n"
                : begin + "\n" + INDENT + String.join(",\n" + INDENT, values) + ")\n";
    }

    private static void add(String name, String text, List<String> values) {
        if (!text.isEmpty()) {
            add(name, List.of(text), values);
        }
    }

    private static void add(String name, List<String> texts, List<String> values) {
        if (texts.isEmpty()) {
            return;
        }
        String line = name + " = " + JavaLiteral.of(texts);
        if (INDENT.length() + line.length() + 1 <= Layout.WIDTH) {
            values.add(line);
        } else if (texts.size() == 1) {
            values.add(name + " =\n" + FURTHER + pieces(texts.get(0)));
        } else {
            List<String> literals = texts.stream().map(JavaLiteral::of).toList();
            values.add(name + " = {\n" + INNER + String.join(",\n" + INNER, literals) + "\n" + INDENT + "}");
        }
    }

    private static String pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = JavaLiteral.endOfPiece(text, at, Layout.WIDTH - FURTHER.length() - INDENT.length() - 4);
            pieces.add(JavaLiteral.of(text.substring(at, end)));
            at = end;
        }
        return String.join("\n" + FURTHER + INDENT + "+ ", pieces);
    }
}
