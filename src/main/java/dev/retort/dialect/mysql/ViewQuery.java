package dev.retort.dialect.mysql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings the query of a view into a form of its own, the same for what the user wrote and for what the engine made of it.
 *
 * <p>It reads {@code select ... from ... where ... group by ... having ... order by ...} and their unions. The engine
 * writes the name of its table before each column, names every column, and all of them for {@code *}. The name of the
 * table is left out where there is only one; a query of several tables has to say it, and one with {@code *}, with a
 * right join or with subqueries compares only with its like.
 */
final class ViewQuery {

    private static final Set<String> SETS = Set.of("union", "except", "intersect");
    private static final Set<String> CLAUSES = Set.of("from", "where", "group", "having", "order", "limit");
    private static final Set<String> JOINS = Set.of("join", "left", "right", "natural", "straight_join");

    private ViewQuery() {}

    /** The query in its own form. */
    static String normal(MysqlClauses clauses, String sql, @Nullable String defaultSchema) {
        List<String> words = new ArrayList<>();
        for (String word : Conditions.words(clauses, sql)) {
            words.add(bare(word));
        }
        if (defaultSchema != null) {
            removeSchema(words, bare(clauses.name(defaultSchema)));
        }
        if (!words.isEmpty() && words.get(words.size() - 1).equals(";")) {
            words.remove(words.size() - 1);
        }
        return query(words);
    }

    /** A name without the quotes that a reserved word has. */
    private static String bare(String word) {
        return word.matches("`[a-z_][a-z0-9_]*`") ? word.substring(1, word.length() - 1) : word;
    }

    /** Takes the default schema away before a table, and before a column and its table. */
    private static void removeSchema(List<String> words, String schema) {
        for (int i = words.size() - 3; i >= 0; i--) {
            boolean is = words.get(i).equals(schema)
                    && words.get(i + 1).equals(".")
                    && (i == 0 || !words.get(i - 1).equals("."));
            boolean isOfColumn = i + 3 < words.size() && words.get(i + 3).equals(".");
            if (is && (isOfColumn || isBehindFrom(words, i))) {
                words.subList(i, i + 2).clear();
            }
        }
    }

    private static boolean isBehindFrom(List<String> words, int at) {
        int before = at - 1;
        while (before >= 0 && words.get(before).equals("(")) {
            before--;
        }
        return before >= 0
                && (words.get(before).equals("from") || words.get(before).endsWith("join"));
    }

    private static String query(List<String> said) {
        List<String> words = withoutParentheses(said);
        int depth = 0;
        for (int i = 0; i < words.size(); i++) {
            depth += depth(words.get(i));
            if (depth == 0 && SETS.contains(words.get(i))) {
                int next = i + 1;
                String set = words.get(i);
                if (next < words.size()
                        && (words.get(next).equals("all") || words.get(next).equals("distinct"))) {
                    set += words.get(next).equals("all") ? " all" : "";
                    next++;
                }
                return query(words.subList(0, i)) + " " + set + " " + query(words.subList(next, words.size()));
            }
        }
        boolean select = !words.isEmpty() && words.get(0).equals("select");
        return select ? select(words) : expression(words);
    }

    private static List<String> withoutParentheses(List<String> words) {
        int last = words.size() - 1;
        return last > 0 && words.get(0).equals("(") && close(words, 0) == last
                ? withoutParentheses(words.subList(1, last))
                : words;
    }

    private static int depth(String word) {
        return word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
    }

    private static int close(List<String> words, int open) {
        int depth = 0;
        for (int i = open; i < words.size(); i++) {
            depth += depth(words.get(i));
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String select(List<String> words) {
        Map<String, List<String>> parts = parts(words);
        List<String> from = joins(parts.getOrDefault("from", List.of()));
        String only = onlyTable(from);
        if (only != null) {
            parts.replaceAll((clause, part) -> clause.equals("from") ? part : without(part, only));
        }
        List<String> first = parts.getOrDefault("select", List.of());
        boolean distinct = !first.isEmpty() && first.get(0).equals("distinct");
        List<String> items = new ArrayList<>();
        split(first.subList(distinct ? 1 : 0, first.size())).forEach(item -> items.add(item(item)));
        StringBuilder text = new StringBuilder("select " + (distinct ? "distinct " : "") + String.join(", ", items));
        if (!from.isEmpty()) {
            text.append(" from ").append(only == null ? joined(from) : table(from));
        }
        parts.forEach((clause, part) -> {
            switch (clause) {
                case "where", "having" ->
                    text.append(' ').append(clause).append(' ').append(expression(part));
                case "group", "order" ->
                    text.append(' ').append(clause).append(" by ").append(list(part));
                case "limit" -> text.append(" limit ").append(Conditions.written(part));
                default -> {}
            }
        });
        return text.toString();
    }

    /** The words of each clause, by its first word and without its words. */
    private static Map<String, List<String>> parts(List<String> words) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        List<String> part = new ArrayList<>();
        parts.put("select", part);
        int depth = 0;
        for (String word : words.subList(1, words.size())) {
            depth += depth(word);
            boolean by = part.isEmpty() && word.equals("by");
            if (depth == 0 && CLAUSES.contains(word)) {
                part = new ArrayList<>();
                parts.put(word, part);
            } else if (!by) {
                part.add(word);
            }
        }
        return parts;
    }

    /** The tables without the parentheses around joins, and without words that change nothing. */
    private static List<String> joins(List<String> from) {
        List<String> words = new ArrayList<>(from);
        for (int i = 0; i < words.size(); i++) {
            boolean starts = i == 0 || words.get(i - 1).equals("join");
            if (starts
                    && words.get(i).equals("(")
                    && i + 1 < words.size()
                    && !words.get(i + 1).equals("select")) {
                words.remove(close(words, i));
                words.remove(i);
                i--;
            }
        }
        List<String> plain = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            depth += depth(word);
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            boolean needless = depth == 0
                    && (word.equals("as")
                            || (next.equals("join")
                                    && (word.equals("inner") || word.equals("cross") || word.equals("outer"))));
            if (!needless) {
                plain.add(depth == 0 && word.equals(",") ? "join" : word);
            }
        }
        return plain;
    }

    /** What stands before the columns of the only table: its alias or its name; null where there are others or none. */
    private static @Nullable String onlyTable(List<String> from) {
        boolean is =
                !from.isEmpty() && !from.contains("join") && !from.contains("(") && !from.contains("straight_join");
        return is ? from.get(from.size() - 1) : null;
    }

    /** The only table, without the alias. */
    private static String table(List<String> from) {
        int size = from.size();
        boolean hasAlias = size == 2 || (size == 4 && from.get(1).equals("."));
        return Conditions.written(hasAlias ? from.subList(0, size - 1) : from);
    }

    private static List<String> without(List<String> part, String table) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < part.size(); i++) {
            boolean isOfColumn = part.get(i).equals(table)
                    && i + 1 < part.size()
                    && part.get(i + 1).equals(".");
            if (isOfColumn) {
                boolean hasSchema =
                        words.size() > 1 && words.get(words.size() - 1).equals(".");
                if (hasSchema) {
                    words.subList(words.size() - 2, words.size()).clear();
                }
                i++;
            } else {
                words.add(part.get(i));
            }
        }
        return words;
    }

    private static String joined(List<String> from) {
        StringBuilder text = new StringBuilder();
        List<String> piece = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < from.size(); i++) {
            String word = from.get(i);
            depth += depth(word);
            boolean calls = i + 1 < from.size() && from.get(i + 1).equals("(") && !word.equals("join");
            boolean ends = depth == 0 && !calls && (JOINS.contains(word) || word.equals("on"));
            if (ends || (depth == 0 && word.equals("on"))) {
                text.append(piece.isEmpty() ? "" : expression(piece) + " ")
                        .append(word)
                        .append(' ');
                piece = new ArrayList<>();
            } else {
                piece.add(word);
            }
        }
        return text.append(expression(piece)).toString();
    }

    private static List<List<String>> split(List<String> words) {
        List<List<String>> pieces = new ArrayList<>();
        List<String> piece = new ArrayList<>();
        pieces.add(piece);
        int depth = 0;
        for (String word : words) {
            depth += depth(word);
            if (depth == 0 && word.equals(",")) {
                piece = new ArrayList<>();
                pieces.add(piece);
            } else {
                piece.add(word);
            }
        }
        return pieces;
    }

    /** An expression and its name, unless it would have that name anyway. */
    private static String item(List<String> item) {
        int last = item.size() - 1;
        boolean as = last > 1 && item.get(last - 1).equals("as");
        String what = expression(as ? item.subList(0, last - 1) : item);
        String name = as ? item.get(last) : "";
        boolean usual = what.equals(name)
                || what.endsWith("." + name)
                || name.replace("`", "").replace(" ", "").equals(what.replace(" ", ""));
        return as && !usual ? what + " as " + name : what;
    }

    private static String list(List<String> part) {
        List<String> keys = new ArrayList<>();
        for (List<String> key : split(part)) {
            boolean rising = key.size() > 1 && key.get(key.size() - 1).equals("asc");
            boolean falling = key.size() > 1 && key.get(key.size() - 1).equals("desc");
            String what = expression(rising || falling ? key.subList(0, key.size() - 1) : key);
            keys.add(what + (falling ? " desc" : ""));
        }
        return String.join(", ", keys);
    }

    /** {@code count(*)} comes back as {@code count(0)}. */
    private static String expression(List<String> part) {
        return Conditions.written(Parentheses.without(part)).replace("count(0)", "count(*)");
    }
}
