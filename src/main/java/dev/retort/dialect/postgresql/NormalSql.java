package dev.retort.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An SQL expression in a form for comparing: what PostgreSQL rewrites when it keeps an expression is written its way, and
 * the casts and parentheses that it puts in of itself are taken out.
 */
final class NormalSql {

    private static final Map<String, String> LIKE =
            Map.of("like", "~~", "ilike", "~~*", "not like", "!~~", "not ilike", "!~~*");
    private static final Set<String> BOUNDARIES = Set.of("and", "or", "not", ",", "when", "then", "else", "end");
    private static final Set<String> TYPE_WORDS = Set.of("varying", "precision", "with", "without", "time", "zone");
    private static final Set<String> TEMPORAL = Set.of("date", "time", "timestamp", "timestamptz", "interval");
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    /** The types to which PostgreSQL converts without being asked. */
    private static final Set<String> IMPLICIT =
            Set.of("text", "character varying", "bpchar", "bigint", "numeric", "double precision");

    private List<String> tokens;

    private NormalSql(List<String> tokens) {
        this.tokens = tokens;
    }

    static String of(String sql) {
        NormalSql normal = new NormalSql(SqlTokens.of(sql));
        if (!normal.isBalanced()) {
            return String.join(" ", normal.tokens);
        }
        normal.rewriteCasts();
        normal.rewriteMembership();
        normal.rewriteRanges();
        normal.rewriteWords();
        normal.dropCasts();
        return String.join(" ", RedundantParentheses.without(normal.tokens));
    }

    private boolean isBalanced() {
        int depth = 0;
        for (String token : tokens) {
            depth += depthOf(token, 1);
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    /** {@code cast(a as integer)} to {@code (a)::integer}. */
    private void rewriteCasts() {
        for (int at = tokens.indexOf("cast"); at >= 0 && token(at + 1).equals("("); at = tokens.indexOf("cast")) {
            int end = RedundantParentheses.end(tokens, at + 1);
            int as = topLevel("as", at + 2, end);
            if (as == end) {
                return;
            }
            List<String> cast = new ArrayList<>(tokens.subList(at + 1, as));
            cast.add(")");
            cast.add("::");
            cast.addAll(tokens.subList(as + 1, end));
            replace(at, end + 1, cast);
        }
    }

    /** {@code a in (1, 2)} to {@code a = any (array[1, 2])}. */
    private void rewriteMembership() {
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).equals("in")
                    && token(at + 1).equals("(")
                    && !token(at + 2).equals("select")) {
                int end = RedundantParentheses.end(tokens, at + 1);
                boolean not = at > 0 && tokens.get(at - 1).equals("not");
                List<String> list = tokens.subList(at + 2, end);
                List<String> member = new ArrayList<>(List.of(not ? "<>" : "="));
                if (topLevel(",", at + 2, end) == end) {
                    member.addAll(list);
                } else {
                    member.addAll(List.of(not ? "all" : "any", "(", "array", "["));
                    member.addAll(list);
                    member.addAll(List.of("]", ")"));
                }
                replace(not ? at - 1 : at, end + 1, member);
            }
        }
    }

    /** {@code a between 1 and 2} to {@code (a >= 1 and a <= 2)}. */
    private void rewriteRanges() {
        for (int at = tokens.indexOf("between"); at > 0; at = tokens.indexOf("between")) {
            boolean not = tokens.get(at - 1).equals("not");
            int left = not ? at - 1 : at;
            int start = left;
            int depth = 0;
            while (start > 0 && (depth > 0 || !isStart(tokens.get(start - 1)))) {
                start--;
                depth += depthOf(tokens.get(start), -1);
            }
            int and = topLevel("and", at + 1, tokens.size());
            int end = Math.min(and + 1, tokens.size());
            while (end < tokens.size() && !BOUNDARIES.contains(tokens.get(end)) && !isClosing(tokens.get(end))) {
                end = isOpening(tokens.get(end)) ? RedundantParentheses.end(tokens, end) + 1 : end + 1;
            }
            List<String> operand = List.copyOf(tokens.subList(start, left));
            List<String> range = new ArrayList<>(List.of("("));
            range.addAll(operand);
            range.add(not ? "<" : ">=");
            range.addAll(tokens.subList(at + 1, and));
            range.add(not ? "or" : "and");
            range.addAll(operand);
            range.add(not ? ">" : "<=");
            range.addAll(tokens.subList(Math.min(and + 1, end), end));
            range.add(")");
            replace(start, end, range);
        }
    }

    private void rewriteWords() {
        for (int at = 0; at < tokens.size(); at++) {
            String pair = tokens.get(at) + " " + token(at + 1);
            if (LIKE.containsKey(pair)) {
                replace(at, at + 2, List.of(LIKE.getOrDefault(pair, pair)));
            } else if (LIKE.containsKey(tokens.get(at))) {
                tokens.set(at, LIKE.getOrDefault(tokens.get(at), ""));
            } else if (pair.equals("now (") && token(at + 2).equals(")")) {
                replace(at, at + 3, List.of("current_timestamp"));
            } else if (TEMPORAL.contains(tokens.get(at))) {
                int end = typeEnd(at);
                if (token(end).startsWith("'")) {
                    replace(at, end, List.of());
                }
            }
        }
    }

    /** Takes out casts of constants and those that PostgreSQL does by itself. */
    private void dropCasts() {
        for (int at = 1; at < tokens.size(); at++) {
            if (tokens.get(at).equals("::")) {
                int end = typeEnd(at + 1);
                String type = String.join(" ", tokens.subList(at + 1, end));
                String value = tokens.get(at - 1);
                char first = value.charAt(0);
                boolean constant = first == '\'' || Character.isDigit(first) || value.equals("null");
                if (constant && NUMBERS.contains(type) && value.matches("'-?[0-9.]+'")) {
                    replace(at - 1, end, SqlTokens.of(value.substring(1, value.length() - 1)));
                } else if (constant || value.equals("]") || IMPLICIT.contains(type)) {
                    replace(at, end, List.of());
                    at--;
                }
            }
        }
    }

    private int typeEnd(int from) {
        int end = from + 1;
        while (token(end).equals(".")) {
            end += 2;
        }
        while (TYPE_WORDS.contains(token(end)) || token(end).equals("(")) {
            end = token(end).equals("(") ? RedundantParentheses.end(tokens, end) + 1 : end + 1;
        }
        while (token(end).equals("[")) {
            end = RedundantParentheses.end(tokens, end) + 1;
        }
        return Math.min(end, tokens.size());
    }

    private int topLevel(String word, int from, int end) {
        int at = from;
        while (at < end && !tokens.get(at).equals(word)) {
            at = isOpening(tokens.get(at)) ? RedundantParentheses.end(tokens, at) + 1 : at + 1;
        }
        return Math.min(at, end);
    }

    private static boolean isStart(String token) {
        return BOUNDARIES.contains(token) || isOpening(token);
    }

    private static int depthOf(String token, int opening) {
        if (isOpening(token)) {
            return opening;
        }
        return isClosing(token) ? -opening : 0;
    }

    private static boolean isOpening(String token) {
        return token.equals("(") || token.equals("[");
    }

    private static boolean isClosing(String token) {
        return token.equals(")") || token.equals("]");
    }

    private String token(int at) {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private void replace(int from, int end, List<String> with) {
        List<String> changed = new ArrayList<>(tokens.subList(0, from));
        changed.addAll(with);
        changed.addAll(tokens.subList(end, tokens.size()));
        tokens = changed;
    }
}
