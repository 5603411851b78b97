package dev.retort.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A part of an expression in SQL.
 *
 * @param kind what it is
 * @param text a word as it stands, a name or a text without its quotes
 */
public record Token(Kind kind, String text) {

    /** What a part of an expression is. */
    public enum Kind {
        /** A name or a word of the language. */
        WORD,
        /** A name between double quotes. */
        QUOTED_NAME,
        /** A text between single quotes. */
        TEXT,
        /** A number without its sign. */
        NUMBER,
        /** An operator, a parenthesis, a comma. */
        SIGN
    }

    private static final String[] LONG_SIGNS = {"<>", "!=", "<=", ">=", "||", "::"};

    /** The word in lower case; the empty text for what is no word. */
    public String word() {
        return kind == Kind.WORD ? text.toLowerCase(Locale.ROOT) : "";
    }

    /** Whether it is that operator, parenthesis or comma. */
    public boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** The parts of an expression, without white space. */
    public static List<Token> of(String sql) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            int end;
            if (Character.isWhitespace(c)) {
                end = at + 1;
            } else if (c == '\'' || c == '"') {
                end = quoteEnd(sql, at);
                tokens.add(new Token(c == '"' ? Kind.QUOTED_NAME : Kind.TEXT, unquoted(sql, at, end)));
            } else if (sql.regionMatches(true, at, "U&'", 0, 3) || sql.regionMatches(true, at, "U&\"", 0, 3)) {
                end = quoteEnd(sql, at + 2);
                Kind kind = sql.charAt(at + 2) == '"' ? Kind.QUOTED_NAME : Kind.TEXT;
                tokens.add(new Token(kind, unescaped(unquoted(sql, at + 2, end))));
            } else if (Character.isJavaIdentifierStart(c)) {
                end = at + 1;
                while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
                    end++;
                }
                tokens.add(new Token(Kind.WORD, sql.substring(at, end)));
            } else if (isNumberStart(sql, at)) {
                end = numberEnd(sql, at);
                tokens.add(new Token(Kind.NUMBER, sql.substring(at, end)));
            } else {
                end = at + signLength(sql, at);
                tokens.add(new Token(Kind.SIGN, sql.substring(at, end)));
            }
            at = end;
        }
        return tokens;
    }

    private static boolean isNumberStart(String sql, int at) {
        char c = sql.charAt(at);
        return Character.isDigit(c) || (c == '.' && at + 1 < sql.length() && Character.isDigit(sql.charAt(at + 1)));
    }

    private static int numberEnd(String sql, int from) {
        int end = from;
        while (end < sql.length()) {
            char c = sql.charAt(end);
            boolean signOfExponent = (c == '+' || c == '-') && Character.toLowerCase(sql.charAt(end - 1)) == 'e';
            if (!Character.isLetterOrDigit(c) && c != '.' && !(end > from && signOfExponent)) {
                break;
            }
            end++;
        }
        return end;
    }

    private static int signLength(String sql, int at) {
        for (String sign : LONG_SIGNS) {
            if (sql.startsWith(sign, at)) {
                return sign.length();
            }
        }
        return 1;
    }

    private static int quoteEnd(String sql, int from) {
        char quote = sql.charAt(from);
        int at = from + 1;
        while (at < sql.length()) {
            if (sql.charAt(at) != quote) {
                at++;
            } else if (at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
                at += 2;
            } else {
                return at + 1;
            }
        }
        return at;
    }

    private static String unquoted(String sql, int from, int end) {
        String quote = sql.substring(from, from + 1);
        int last = end > from + 1 && sql.charAt(end - 1) == quote.charAt(0) ? end - 1 : end;
        return sql.substring(from + 1, last).replace(quote + quote, quote);
    }

    /** The text that {@code U&'\00e4'} means. */
    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean longForm = text.startsWith("\\+", at);
            int digits = longForm ? 6 : 4;
            int from = at + (longForm ? 2 : 1);
            if (c != '\\') {
                plain.append(c);
                at++;
            } else if (text.startsWith("\\\\", at) || from + digits > text.length()) {
                plain.append('\\');
                at += 2;
            } else {
                plain.appendCodePoint(Integer.parseInt(text.substring(from, from + digits), 16));
                at = from + digits;
            }
        }
        return plain.toString();
    }
}
