package dev.retort.source;

import java.util.List;
import java.util.Locale;

/** Text as a literal of Java, whatever is in it. */
public final class JavaLiteral {

    private JavaLiteral() {}

    /**
     * The text in double quotes.
     *
     * <p>Every backslash is doubled, so none of the text's own begins a Unicode escape, which javac would read before the
     * literal. What an editor does not show, such as the marks that turn the direction of writing round, is escaped.
     */
    public static String of(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.codePoints().forEach(point -> append(literal, point));
        return literal.append('"').toString();
    }

    /**
     * Where the next piece of a text ends, whose literal has at most so many characters: behind the last line end among them,
     * or before the last space, or wherever it is full. A piece has one character at least.
     */
    static int endOfPiece(String text, int from, int room) {
        int used = 2;
        int end = from;
        int good = -1;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            StringBuilder next = new StringBuilder();
            append(next, point);
            used += next.length();
            if (used > room && end > from) {
                return good > from ? good : end;
            }
            if (point == ' ' && end > from) {
                good = Math.max(good, end);
            }
            end += Character.charCount(point);
            if (point == '\n') {
                good = end;
            }
        }
        return end;
    }

    /** One text as a literal, several as an array of them. */
    public static String of(List<String> texts) {
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

    /** Whether a text stands in a literal as it is, but for its quotes and backslashes. */
    static boolean isShown(String text) {
        return text.codePoints().allMatch(point -> !Character.isISOControl(point) && isShown(point));
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
