package dev.retort.dialect.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A piece of SQL.
 *
 * @param kind what it is
 * @param text the content of a text or of a quoted name, unescaped; anything else as it stands
 * @param from where it begins in the SQL
 * @param to where it ends
 */
record SqlToken(Kind kind, String text, int from, int to) {

    enum Kind {
        WORD,
        QUOTED_NAME,
        TEXT,
        NUMBER,
        SIGN
    }

    private static final List<String> LONG_SIGNS =
            List.of("<=>", "->>", "<=", ">=", "<>", "!=", "||", "&&", "->", ":=");

    /** The word in lower case, or the empty text for anything else. */
    String word() {
        return kind == Kind.WORD ? text.toLowerCase(Locale.ROOT) : "";
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    static List<SqlToken> of(String sql) {
        List<SqlToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else {
                SqlToken token = at(sql, at);
                tokens.add(token);
                at = token.to();
            }
        }
        return tokens;
    }

    private static SqlToken at(String sql, int at) {
        char c = sql.charAt(at);
        if (c == '\'' || c == '"' || c == '`') {
            return quoted(sql, at);
        }
        if (Character.isDigit(c) || (c == '.' && at + 1 < sql.length() && Character.isDigit(sql.charAt(at + 1)))) {
            return run(Kind.NUMBER, sql, at);
        }
        if (isPartOfWord(c)) {
            return run(Kind.WORD, sql, at);
        }
        for (String sign : LONG_SIGNS) {
            if (sql.startsWith(sign, at)) {
                return new SqlToken(Kind.SIGN, sign, at, at + sign.length());
            }
        }
        return new SqlToken(Kind.SIGN, String.valueOf(c), at, at + 1);
    }

    private static SqlToken run(Kind kind, String sql, int at) {
        int end = at;
        while (end < sql.length()
                && (isPartOfWord(sql.charAt(end)) || (kind == Kind.NUMBER && isPartOfNumber(sql, end)))) {
            end++;
        }
        return new SqlToken(kind, sql.substring(at, end), at, end);
    }

    private static boolean isPartOfNumber(String sql, int at) {
        char c = sql.charAt(at);
        return c == '.' || ((c == '-' || c == '+') && (sql.charAt(at - 1) == 'e' || sql.charAt(at - 1) == 'E'));
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '@';
    }

    private static SqlToken quoted(String sql, int at) {
        char quote = sql.charAt(at);
        StringBuilder text = new StringBuilder();
        int end = at + 1;
        while (end < sql.length()) {
            char c = sql.charAt(end);
            if (c == quote && end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
                text.append(quote);
                end += 2;
            } else if (c == '\\' && quote != '`' && end + 1 < sql.length()) {
                text.append(escaped(sql.charAt(end + 1)));
                end += 2;
            } else if (c == quote) {
                break;
            } else {
                text.append(c);
                end++;
            }
        }
        Kind kind = quote == '`' ? Kind.QUOTED_NAME : Kind.TEXT;
        return new SqlToken(kind, text.toString(), at, Math.min(end + 1, sql.length()));
    }

    private static String escaped(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'b' -> "\b";
            case '0' -> "\0";
            case 'Z' -> "\u001a";
            case '%', '_' -> "\\" + c;
            default -> String.valueOf(c);
        };
    }
}
