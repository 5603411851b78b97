package dev.retort.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tokens of an SQL expression: words in lower case, names without quotes where they need none, no comments. */
final class SqlTokens {

    private static final String OPERATOR = "+-*/<>=~!@#%^&|?";

    private final String sql;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    static List<String> of(String sql) {
        SqlTokens reader = new SqlTokens(sql);
        while (reader.at < sql.length()) {
            reader.next();
        }
        return reader.tokens;
    }

    private void next() {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (sql.startsWith("--", at)) {
            at = after("\n", at);
        } else if (sql.startsWith("/*", at)) {
            at = after("*/", at + 2);
        } else if (c == '\'') {
            take(quotedEnd('\''));
        } else if (c == '"') {
            String name = sql.substring(at, quotedEnd('"'));
            at += name.length();
            String inner = name.substring(1, Math.max(1, name.length() - 1));
            tokens.add(inner.matches("[a-z_][a-z0-9_]*") ? inner : name);
        } else if (Character.isLetter(c) || c == '_') {
            int end = at;
            while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || isWordSign(sql.charAt(end)))) {
                end++;
            }
            take(end);
        } else if (Character.isDigit(c)) {
            take(numberEnd());
        } else if (sql.startsWith("::", at)) {
            take(at + 2);
        } else {
            take(OPERATOR.indexOf(c) >= 0 ? operatorEnd() : at + 1);
        }
    }

    private static boolean isWordSign(char c) {
        return c == '_' || c == '$';
    }

    private void take(int end) {
        String token = sql.substring(at, end);
        boolean word = Character.isLetter(token.charAt(0)) || token.charAt(0) == '_';
        String plain = word ? token.toLowerCase(Locale.ROOT) : token;
        tokens.add(plain.equals("!=") ? "<>" : plain);
        at = end;
    }

    private int after(String end, int from) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }

    private int quotedEnd(char quote) {
        int end = at + 1;
        while (end < sql.length()) {
            if (sql.charAt(end) != quote) {
                end++;
            } else if (end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
                end += 2;
            } else {
                return end + 1;
            }
        }
        return end;
    }

    private int numberEnd() {
        int end = at;
        while (end < sql.length() && (Character.isDigit(sql.charAt(end)) || sql.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    /** An operator does not end in a sign unless it has a character that standard operators lack: {@code >-1} is two. */
    private int operatorEnd() {
        int end = at;
        boolean unusual = false;
        while (end < sql.length() && OPERATOR.indexOf(sql.charAt(end)) >= 0) {
            unusual |= "~!@#%^&|?".indexOf(sql.charAt(end)) >= 0;
            end++;
        }
        while (!unusual && end > at + 1 && (sql.charAt(end - 1) == '-' || sql.charAt(end - 1) == '+')) {
            end--;
        }
        return end;
    }
}
