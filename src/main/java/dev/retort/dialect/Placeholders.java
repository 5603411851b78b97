package dev.retort.dialect;

import dev.retort.schema.DefinitionException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The {@code ?} of a statement: outside quotes, dollar quotes and comments; {@code ??} is a question mark itself. */
public final class Placeholders {

    private Placeholders() {}

    /**
     * Checks that there is a value for each {@code ?}.
     *
     * @throws DefinitionException when the numbers differ
     */
    public static void requireAsMany(String sql, int values) {
        int marks = positions(sql).size();
        if (marks != values) {
            throw new DefinitionException(
                    "The statement '" + sql + "' cannot be executed.",
                    "It has " + marks + (marks == 1 ? " question mark and " : " question marks and ") + values
                            + (values == 1 ? " value." : " values."),
                    "Give one value for each question mark; write ?? for a question mark of the engine's own.");
        }
    }

    /** The statement with a literal in the place of each {@code ?}. */
    public static String filled(String sql, List<@Nullable Object> values, Function<@Nullable Object, String> literal) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        int next = 0;
        for (int position : positions(sql)) {
            text.append(sql, from, position).append(literal.apply(values.get(next++)));
            from = position + 1;
        }
        return text.append(sql.substring(from)).toString().replace("??", "?");
    }

    private static List<Integer> positions(String sql) {
        List<Integer> positions = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'' || c == '"' || c == '`') {
                at = after(sql, at + 1, String.valueOf(c));
            } else if (sql.startsWith("--", at)) {
                at = after(sql, at, "\n");
            } else if (sql.startsWith("/*", at)) {
                at = after(sql, at + 2, "*/");
            } else if (c == '$' && !dollarTag(sql, at).isEmpty()) {
                String tag = dollarTag(sql, at);
                at = after(sql, at + tag.length(), tag);
            } else if (sql.startsWith("??", at)) {
                at += 2;
            } else {
                if (c == '?') {
                    positions.add(at);
                }
                at++;
            }
        }
        return positions;
    }

    private static int after(String sql, int from, String end) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }

    /** {@code $$} or {@code $tag$} at that place, or the empty text. */
    private static String dollarTag(String sql, int at) {
        int end = at + 1;
        while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
            end++;
        }
        boolean parameter = end > at + 1 && Character.isDigit(sql.charAt(at + 1));
        return end < sql.length() && sql.charAt(end) == '$' && !parameter ? sql.substring(at, end + 1) : "";
    }
}
