package dev.retort.author;

import java.util.List;
import java.util.Locale;

/** Text as a literal of Java, whatever is in it. */
final class JavaLiteral {

    private JavaLiteral() {}

    /**
     * The text in double quotes.
     *
     * <p>Every backslash is doubled, so none of the text's own begins a Unicode escape, which javac would read before the
     * literal. What an editor does not show, such as the marks that turn the direction of writing round, is escaped.
     */
    static String of(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.codePoints().forEach(point -> append(literal, point));
        return literal.append('"').toString();
    }

    /** One text as a literal, several as an array of them. */
    static String of(List<String> texts) {
        List<String> literals = texts.stream().map(JavaLiteral::of).toList();
        return literals.size() == 1 ? literals.get(0) : "{" + String.join(", ", literals) + "}";
    }

    private static void append(StringBuilder literal, int point) {
        switch (point) {
            case '"' -> literal.append("\\\"");
            case '\\' -> literal.append("\\\\");
            case '\n' -> literal.append("\\n");
            case '\r' -> literal.append("\\r");
            case '\t' -> literal.append("\\t");
            default -> {
                if (Character.isISOControl(point)) {
                    // Octal: a Unicode escape of a line end would end the line before the literal is read.
                    literal.append(String.format(Locale.ROOT, "\\%03o", point));
                } else if (isShown(point)) {
                    literal.appendCodePoint(point);
                } else {
                    for (char unit : Character.toChars(point)) {
                        literal.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                    }
                }
            }
        }
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
