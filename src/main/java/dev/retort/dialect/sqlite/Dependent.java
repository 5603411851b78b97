package dev.retort.dialect.sqlite;

import java.util.List;

/**
 * A view or a trigger that names a table.
 *
 * <p>SQLite refuses to drop a column that one of them still reads, but not in these cases, which are found here: a name
 * in double quotes, which it makes a text instead, and the columns that a trigger writes or waits for.
 *
 * @param kind view or trigger
 * @param name its name
 * @param sql its text
 */
record Dependent(String kind, String name, String sql) {

    /** Whether it names the column of the table in a way that SQLite does not look at. */
    boolean isBrokenWithout(String table, String column) {
        List<Token> tokens = Token.of(sql);
        boolean namesTable = tokens.stream().anyMatch(token -> is(token, table));
        for (int i = 0; i < tokens.size() && namesTable; i++) {
            Token token = tokens.get(i);
            boolean quoted = token.kind() == Token.Kind.QUOTED && token.text().charAt(0) == '"' && is(token, column);
            boolean written = kind.equals("trigger") && isWrittenFrom(tokens, i, table, column);
            if (quoted || written) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWrittenFrom(List<Token> tokens, int at, String table, String column) {
        Token token = tokens.get(at);
        if (token.isWord("of")) {
            return mentions(tokens, at + 1, "on", column) && isNext(tokens, "on", at, table);
        }
        if (token.isWord("into")) {
            int open = at + 2;
            return isAt(tokens, at + 1, table)
                    && open < tokens.size()
                    && tokens.get(open).isSign('(')
                    && mentions(tokens, open, ")", column);
        }
        return token.isWord("set") && isUpdateOf(tokens, at, table) && isAssigned(tokens, at + 1, column);
    }

    /** Whether {@code set} follows {@code update [or action] table}. */
    private static boolean isUpdateOf(List<Token> tokens, int set, String table) {
        for (int at = set - 1; at >= 0 && !tokens.get(at).isSign(';'); at--) {
            if (tokens.get(at).isWord("update")) {
                return tokens.subList(at, set).stream().anyMatch(token -> is(token, table));
            }
        }
        return false;
    }

    /** Whether the column stands on the left of an equals sign, alone or in a list of columns. */
    private static boolean isAssigned(List<Token> tokens, int from, String column) {
        for (int at = from; at < tokens.size() && !tokens.get(at).isSign(';'); at++) {
            int after = at + 1;
            while (after < tokens.size() && (tokens.get(after).isName() || isBetween(tokens.get(after)))) {
                after++;
            }
            boolean assigned = after < tokens.size() && tokens.get(after).isSign('=');
            if (is(tokens.get(at), column) && assigned) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetween(Token token) {
        return token.isSign(',') || token.isSign(')');
    }

    private static boolean mentions(List<Token> tokens, int from, String end, String column) {
        for (int at = from; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.isWord(end) || token.text().equals(end)) {
                return false;
            }
            if (is(token, column)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNext(List<Token> tokens, String word, int from, String name) {
        int at = from;
        while (at < tokens.size() && !tokens.get(at).isWord(word)) {
            at++;
        }
        return isAt(tokens, at + 1, name);
    }

    private static boolean isAt(List<Token> tokens, int at, String name) {
        return at < tokens.size() && is(tokens.get(at), name);
    }

    private static boolean is(Token token, String name) {
        return token.isName() && Token.same(token.name(), name);
    }
}
