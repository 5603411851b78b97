package dev.retort.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;

/**
 * A token of SQLite's SQL; white space and comments stand between tokens.
 *
 * @param kind what it is
 * @param text as written
 * @param start where it begins
 * @param end where what follows begins
 */
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        /** A name or keyword without quotes. */
        WORD,
        /** A name in {@code "..."}, {@code `...`} or {@code [...]}. */
        QUOTED,
        /** A text in {@code '...'}, which stands for a name where only a name can stand. */
        STRING,
        /** A number or a blob. */
        VALUE,
        /** Anything else, character by character. */
        SIGN
    }

    /** The tokens of a text, in order; a quote or comment without end reaches to the end of the text. */
    static List<Token> of(String sql) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (sql.startsWith("--", at)) {
                at = after(sql, at, "\n");
            } else if (sql.startsWith("/*", at)) {
                at = after(sql, at + 2, "*/");
            } else {
                Token token = at(sql, at);
                tokens.add(token);
                at = token.end;
            }
        }
        return tokens;
    }

    /** The token in a text that begins so many characters later. */
    Token from(int offset) {
        return new Token(kind, text, start - offset, end - offset);
    }

    private static Token at(String sql, int start) {
        char c = sql.charAt(start);
        if (c == '\'' || c == '"' || c == '`') {
            return within(sql, c == '\'' ? Kind.STRING : Kind.QUOTED, start, afterQuoted(sql, start, c));
        }
        if (c == '[') {
            return within(sql, Kind.QUOTED, start, after(sql, start, "]"));
        }
        boolean blob = (c == 'x' || c == 'X') && start + 1 < sql.length() && sql.charAt(start + 1) == '\'';
        if (blob) {
            return within(sql, Kind.VALUE, start, afterQuoted(sql, start + 1, '\''));
        }
        boolean digit = isDigit(c) || (c == '.' && start + 1 < sql.length() && isDigit(sql.charAt(start + 1)));
        if (digit) {
            return within(sql, Kind.VALUE, start, afterNumber(sql, start));
        }
        int end = start;
        while (end < sql.length() && isPartOfWord(sql.charAt(end))) {
            end++;
        }
        return end > start ? within(sql, Kind.WORD, start, end) : within(sql, Kind.SIGN, start, start + 1);
    }

    private static Token within(String sql, Kind kind, int start, int end) {
        return new Token(kind, sql.substring(start, end), start, end);
    }

    private static int after(String sql, int from, String end) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }

    private static int afterQuoted(String sql, int start, char quote) {
        int at = start + 1;
        while (at < sql.length()) {
            if (sql.charAt(at) != quote) {
                at++;
            } else if (at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
                at += 2;
            } else {
                return at + 1;
            }
        }
        return sql.length();
    }

    private static int afterNumber(String sql, int start) {
        int at = start;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            char before = at == start ? ' ' : sql.charAt(at - 1);
            boolean hexadecimal = sql.startsWith("0x", start) || sql.startsWith("0X", start);
            boolean sign = (c == '+' || c == '-') && (before == 'e' || before == 'E') && !hexadecimal;
            if (!isPartOfWord(c) && c != '.' && !sign) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isPartOfWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_' || c == '$' || c >= 0x80;
    }

    /** Whether it is that keyword. */
    boolean isWord(String lowerCase) {
        return kind == Kind.WORD && same(text, lowerCase);
    }

    /** Whether it is that sign. */
    boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    /** Whether a name can be written so. */
    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED || kind == Kind.STRING;
    }

    /** The name that it writes, without quotes. */
    String name() {
        if (kind != Kind.QUOTED && kind != Kind.STRING) {
            return text;
        }
        char quote = text.charAt(0);
        String inner = text.substring(1, Math.max(1, text.length() - 1));
        return quote == '[' ? inner : inner.replace(String.valueOf(quote) + quote, String.valueOf(quote));
    }

    /** The name in the form in which SQLite compares names. */
    String key() {
        return key(name());
    }

    /** A name in the form in which SQLite compares names: only the letters of ASCII have no case. */
    static String key(String name) {
        boolean isKey = true;
        for (int i = 0; i < name.length() && isKey; i++) {
            isKey = lower(name.charAt(i)) == name.charAt(i);
        }
        if (isKey) {
            return name;
        }
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            key.append(lower(name.charAt(i)));
        }
        return key.toString();
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    /** Whether SQLite takes two names for one. */
    static boolean same(String one, String other) {
        boolean same = one.length() == other.length();
        for (int i = 0; i < one.length() && same; i++) {
            same = lower(one.charAt(i)) == lower(other.charAt(i));
        }
        return same;
    }

    /** Whether a text of SQL uses a name, as far as its tokens tell. */
    static boolean mentions(String sql, String name) {
        for (Token token : of(sql)) {
            if (token.isName() && same(token.name(), name)) {
                return true;
            }
        }
        return false;
    }

    /** The text with each use of a name written as another, as far as its tokens tell; strings stay. */
    static String renamed(String sql, String from, String written) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        List<Token> tokens = of(sql);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean function = i + 1 < tokens.size() && tokens.get(i + 1).isSign('(');
            if (token.isName() && token.kind != Kind.STRING && !function && same(token.name(), from)) {
                text.append(sql, at, token.start).append(written);
                at = token.end;
            }
        }
        return text.append(sql.substring(at)).toString();
    }
}
