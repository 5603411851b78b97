package dev.retort.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;

/**
 * The query of a view in a form for comparing: white space, the case of words, the last semicolon, columns that are
 * qualified by the only table, and names of results that are those of their functions do not count.
 *
 * <p>Joins, sub-queries and {@code select *} are written anew by PostgreSQL in ways that no text tells; write such a query
 * as PostgreSQL gives it back where it has to compare.
 */
final class ViewText {

    private ViewText() {}

    static String normal(String query) {
        String text = query.strip();
        while (text.endsWith(";")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        List<String> tokens = new ArrayList<>(List.of(NormalSql.of(text).split(" (?=(?:[^']*'[^']*')*[^']*$)")));
        withoutQualifiers(tokens);
        withoutNamesOfFunctions(tokens);
        return String.join(" ", tokens);
    }

    private static void withoutQualifiers(List<String> tokens) {
        int from = tokens.indexOf("from");
        boolean single = from >= 0
                && from == tokens.lastIndexOf("from")
                && !tokens.contains("join")
                && from + 1 < tokens.size()
                && (from + 2 >= tokens.size() || !tokens.get(from + 2).equals(","));
        if (!single) {
            return;
        }
        int name = from + 1;
        while (name + 2 < tokens.size() && tokens.get(name + 1).equals(".")) {
            name += 2;
        }
        String table = tokens.get(name);
        for (int at = 0; at + 1 < tokens.size(); at++) {
            boolean qualifies =
                    tokens.get(at).equals(table) && tokens.get(at + 1).equals(".");
            if (qualifies && at != name) {
                tokens.subList(at, at + 2).clear();
                name -= at < name ? 2 : 0;
            }
        }
    }

    /** {@code count(*) as count} says no more than {@code count(*)}. */
    private static void withoutNamesOfFunctions(List<String> tokens) {
        for (int at = 1; at + 1 < tokens.size(); at++) {
            if (tokens.get(at).equals("as") && tokens.get(at - 1).equals(")")) {
                int open = at - 1;
                int depth = 1;
                while (open > 0 && depth > 0) {
                    open--;
                    depth += tokens.get(open).equals(")") ? 1 : tokens.get(open).equals("(") ? -1 : 0;
                }
                if (open > 0 && tokens.get(open - 1).equals(tokens.get(at + 1))) {
                    tokens.subList(at, at + 2).clear();
                }
            }
        }
    }
}
