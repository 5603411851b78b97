package dev.retort.dialect;

import dev.retort.dialect.LexicalRules.Rule;

/**
 * A piece of SQL text, of which a statement is made without gaps.
 *
 * @param kind what it is
 * @param start where it begins
 * @param end where what follows begins
 * @param isClosed whether a quote or comment has its end; without one it reaches to the end of the text
 */
record Lexeme(Kind kind, int start, int end, boolean isClosed) {

    enum Kind {
        /** White space. */
        SPACE,
        /** A comment. */
        COMMENT,
        /** A name, keyword or number without quotes. */
        WORD,
        /** A text or a name in quotes of any kind, or code in a comment. */
        QUOTED,
        /** Any other character. */
        SIGN
    }

    /** The piece that begins at a place. */
    static Lexeme at(String sql, int start, LexicalRules rules) {
        char c = sql.charAt(start);
        if (Character.isWhitespace(c)) {
            int end = start + 1;
            while (end < sql.length() && Character.isWhitespace(sql.charAt(end))) {
                end++;
            }
            return new Lexeme(Kind.SPACE, start, end, true);
        }
        if (isLineComment(sql, start, rules)) {
            int end = sql.indexOf('\n', start);
            return new Lexeme(Kind.COMMENT, start, end < 0 ? sql.length() : end + 1, true);
        }
        if (sql.startsWith("/*", start)) {
            return comment(sql, start, rules);
        }
        if (c == '\'' || c == '"') {
            return quoted(sql, start, start, c, rules.has(Rule.BACKSLASH_ESCAPES));
        }
        if (c == '`' && rules.has(Rule.BACKTICKS)) {
            return quoted(sql, start, start, c, false);
        }
        if (c == '[' && rules.has(Rule.BRACKETS)) {
            return until(sql, Kind.QUOTED, start, start + 1, "]");
        }
        String tag = c == '$' ? dollarTag(sql, start, rules) : "";
        if (!tag.isEmpty()) {
            return until(sql, Kind.QUOTED, start, start + tag.length(), tag);
        }
        return isWord(c) ? word(sql, start, rules) : new Lexeme(Kind.SIGN, start, start + 1, true);
    }

    private static boolean isLineComment(String sql, int start, LexicalRules rules) {
        if (sql.startsWith("--", start)) {
            return !rules.has(Rule.SPACE_AFTER_DASHES) || start + 2 == sql.length() || sql.charAt(start + 2) <= ' ';
        }
        return (sql.charAt(start) == '#' && rules.has(Rule.HASH_COMMENTS))
                || (sql.startsWith("//", start) && rules.has(Rule.SLASH_COMMENTS));
    }

    private static Lexeme comment(String sql, int start, LexicalRules rules) {
        if (rules.has(Rule.CODE_IN_COMMENTS) && (sql.startsWith("/*!", start) || sql.startsWith("/*M!", start))) {
            return until(sql, Kind.QUOTED, start, start + 2, "*/");
        }
        if (!rules.has(Rule.NESTED_COMMENTS)) {
            return until(sql, Kind.COMMENT, start, start + 2, "*/");
        }
        int depth = 1;
        int at = start + 2;
        while (at < sql.length() && depth > 0) {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        }
        return new Lexeme(Kind.COMMENT, start, at, depth == 0);
    }

    private static Lexeme word(String sql, int start, LexicalRules rules) {
        int end = start + 1;
        while (end < sql.length() && (isWord(sql.charAt(end)) || sql.charAt(end) == '$')) {
            end++;
        }
        boolean escapes = rules.has(Rule.ESCAPE_STRINGS)
                && end == start + 1
                && Character.toLowerCase(sql.charAt(start)) == 'e'
                && end < sql.length()
                && sql.charAt(end) == '\'';
        return escapes ? quoted(sql, start, end, '\'', true) : new Lexeme(Kind.WORD, start, end, true);
    }

    private static Lexeme quoted(String sql, int start, int quoteAt, char quote, boolean backslashes) {
        int at = quoteAt + 1;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\\' && backslashes) {
                at += 2;
            } else if (c != quote) {
                at++;
            } else if (at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
                at += 2;
            } else {
                return new Lexeme(Kind.QUOTED, start, at + 1, true);
            }
        }
        return new Lexeme(Kind.QUOTED, start, sql.length(), false);
    }

    private static Lexeme until(String sql, Kind kind, int start, int from, String close) {
        int found = sql.indexOf(close, from);
        return found < 0
                ? new Lexeme(kind, start, sql.length(), false)
                : new Lexeme(kind, start, found + close.length(), true);
    }

    /** {@code $$} or {@code $tag$} at that place, or the empty text. */
    private static String dollarTag(String sql, int at, LexicalRules rules) {
        if (sql.startsWith("$$", at) && rules.has(Rule.DOLLAR_QUOTES)) {
            return "$$";
        }
        if (!rules.has(Rule.DOLLAR_TAGS)) {
            return "";
        }
        int end = at + 1;
        while (end < sql.length() && isWord(sql.charAt(end))) {
            end++;
        }
        boolean parameter = end > at + 1 && Character.isDigit(sql.charAt(at + 1));
        return end < sql.length() && sql.charAt(end) == '$' && !parameter ? sql.substring(at, end + 1) : "";
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c);
    }
}
