package dev.retort.dialect;

import dev.retort.dialect.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings the query of a view into a form of its own, the same for what the user wrote and for what an engine made of it.
 *
 * <p>It reads {@code select ... from ... where ... group by ... having ... order by ...} and their unions. Engines write the
 * names of columns for {@code *}, which only the tables could tell, and H2 makes left joins of right ones and reshapes
 * subqueries; a query with one of these compares only with its like.
 */
public final class ViewQuery {

    private static final Set<String> SETS = Set.of("union", "except", "minus", "intersect");
    private static final Set<String> CLAUSES =
            Set.of("from", "where", "group", "having", "order", "limit", "offset", "fetch");
    private static final Set<String> JOINS = Set.of("inner", "left", "right", "cross", "natural", "join", "full");

    private final Clauses clauses;
    private final List<Token> tokens;

    private ViewQuery(Clauses clauses, List<Token> tokens) {
        this.clauses = clauses;
        this.tokens = tokens;
    }

    /** The query in its own form, without the name of the default schema. */
    public static String normal(Clauses clauses, String sql, String defaultSchema) {
        return new ViewQuery(clauses, unqualified(clauses, Token.of(sql), defaultSchema)).text();
    }

    private static List<Token> unqualified(Clauses clauses, List<Token> tokens, String defaultSchema) {
        List<Token> shorter = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean first =
                    shorter.isEmpty() || !shorter.get(shorter.size() - 1).isSign(".");
            boolean schema = first
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).isSign(".")
                    && isName(clauses, tokens.get(i), defaultSchema);
            if (schema) {
                i++;
            } else if (!(i == tokens.size() - 1 && tokens.get(i).isSign(";"))) {
                shorter.add(tokens.get(i));
            }
        }
        return shorter;
    }

    private static boolean isName(Clauses clauses, Token token, String name) {
        boolean quoted = token.kind() == Kind.QUOTED_NAME;
        String said = clauses.traits().folding().said(quoted ? token.text() : token.word());
        return (quoted || token.kind() == Kind.WORD) && said.equals(name);
    }

    private String text() {
        List<Token> inner = withoutParentheses(tokens);
        for (int i = 0, depth = 0; i < inner.size(); i++) {
            depth += depth(inner.get(i));
            if (depth == 0 && SETS.contains(inner.get(i).word())) {
                boolean all = i + 1 < inner.size() && inner.get(i + 1).word().equals("all");
                String words = inner.get(i).word() + (all ? " all " : " ");
                return new ViewQuery(clauses, inner.subList(0, i)).text()
                        + " "
                        + words
                        + new ViewQuery(clauses, inner.subList(i + (all ? 2 : 1), inner.size())).text();
            }
        }
        boolean select = !inner.isEmpty() && inner.get(0).word().equals("select");
        return select ? new ViewQuery(clauses, inner).select() : expression(inner);
    }

    private static List<Token> withoutParentheses(List<Token> tokens) {
        int last = tokens.size() - 1;
        if (last < 1 || !tokens.get(0).isSign("(")) {
            return tokens;
        }
        int depth = 0;
        for (int i = 0; i < last; i++) {
            depth += depth(tokens.get(i));
            if (depth == 0) {
                return tokens;
            }
        }
        return withoutParentheses(tokens.subList(1, last));
    }

    private static int depth(Token token) {
        return token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
    }

    private String select() {
        Map<String, List<Token>> parts = parts();
        List<Token> first = parts.getOrDefault("select", List.of());
        boolean distinct = !first.isEmpty() && first.get(0).word().equals("distinct");
        List<String> items = new ArrayList<>();
        for (List<Token> item : split(first.subList(distinct ? 1 : 0, first.size()), ",")) {
            items.add(item(item));
        }
        List<String> conditions = new ArrayList<>();
        List<Token> where = parts.get("where");
        if (where != null) {
            conditions.add(written(where));
        }
        StringBuilder text = new StringBuilder("select " + (distinct ? "distinct " : "") + String.join(", ", items));
        List<Token> from = parts.get("from");
        if (from != null) {
            text.append(" from ").append(from(from, conditions));
        }
        if (!conditions.isEmpty()) {
            text.append(" where ").append(Expressions.normal(clauses, "(" + String.join(") and (", conditions) + ")"));
        }
        list(text, " group by ", parts.get("group"), List.of());
        List<Token> having = parts.get("having");
        if (having != null) {
            text.append(" having ").append(expression(having));
        }
        list(text, " order by ", parts.get("order"), items);
        for (String rest : List.of("offset", "fetch", "limit")) {
            List<Token> numbers = parts.get(rest);
            if (numbers != null) {
                text.append(rows(rest, numbers));
            }
        }
        return text.toString();
    }

    /** The tokens of each clause, by its first word and without its words. */
    private Map<String, List<Token>> parts() {
        Map<String, List<Token>> parts = new LinkedHashMap<>();
        List<Token> part = new ArrayList<>();
        parts.put("select", part);
        int depth = 0;
        for (Token token : tokens.subList(1, tokens.size())) {
            depth += depth(token);
            boolean begins = depth == 0 && CLAUSES.contains(token.word());
            boolean by = part.isEmpty() && token.word().equals("by");
            if (begins) {
                part = new ArrayList<>();
                parts.put(token.word(), part);
            } else if (!by) {
                part.add(token);
            }
        }
        return parts;
    }

    private static List<List<Token>> split(List<Token> tokens, String sign) {
        List<List<Token>> pieces = new ArrayList<>();
        List<Token> piece = new ArrayList<>();
        pieces.add(piece);
        int depth = 0;
        for (Token token : tokens) {
            depth += depth(token);
            if (depth == 0 && token.isSign(sign)) {
                piece = new ArrayList<>();
                pieces.add(piece);
            } else {
                piece.add(token);
            }
        }
        return pieces;
    }

    /** An expression and its name, unless it is a column of that name. */
    private String item(List<Token> item) {
        int last = item.size() - 1;
        boolean as = last > 1 && item.get(last - 1).word().equals("as");
        boolean bare = last > 0 && !as && isName(item.get(last)) && endsOperand(item.get(last - 1));
        if (!as && !bare) {
            return expression(item);
        }
        String name = expression(item.subList(last, last + 1));
        String what = expression(item.subList(0, as ? last - 1 : last));
        return what.equals(name) || what.endsWith("." + name) ? what : what + " as " + name;
    }

    private boolean isName(Token token) {
        boolean word = token.kind() == Kind.WORD && !clauses.traits().reserved().contains(token.word());
        return word || token.kind() == Kind.QUOTED_NAME;
    }

    private boolean endsOperand(Token token) {
        return isName(token)
                || token.kind() == Kind.NUMBER
                || token.kind() == Kind.TEXT
                || token.isSign(")")
                || token.word().equals("end");
    }

    /** The tables; the conditions of inner joins go to those of the whole, where H2 puts them. */
    private String from(List<Token> from, List<String> conditions) {
        StringBuilder text = new StringBuilder();
        List<Token> piece = new ArrayList<>();
        List<Token> condition = null;
        boolean inner = true;
        int depth = 0;
        List<Token> all = new ArrayList<>(from);
        all.add(new Token(Kind.SIGN, ","));
        for (int i = 0; i < all.size(); i++) {
            Token token = all.get(i);
            depth += depth(token);
            boolean joins = depth == 0 && (token.isSign(",") || JOINS.contains(token.word()));
            if (joins && !piece.isEmpty()) {
                text.append(expression(withoutAs(piece)));
                joined(text, inner, condition, conditions);
                piece = new ArrayList<>();
                condition = null;
                inner = true;
                text.append(i < all.size() - 1 && token.isSign(",") ? " join " : "");
            }
            if (joins && !token.isSign(",")) {
                boolean join = token.word().equals("join");
                boolean plain =
                        join || token.word().equals("inner") || token.word().equals("cross");
                inner = inner && plain;
                text.append(join ? " join " : plain ? "" : " " + token.word());
            } else if (depth == 0 && token.word().equals("on")) {
                condition = new ArrayList<>();
            } else if (condition != null) {
                condition.add(token);
            } else if (!joins && !(piece.isEmpty() && token.word().equals("outer"))) {
                piece.add(token);
            }
        }
        return text.toString();
    }

    private static List<Token> withoutAs(List<Token> table) {
        return table.stream().filter(token -> !token.word().equals("as")).toList();
    }

    private void joined(StringBuilder text, boolean inner, @Nullable List<Token> condition, List<String> conditions) {
        if (condition == null) {
            return;
        }
        if (!inner) {
            text.append(" on ").append(expression(condition));
        } else if (!written(condition).equals("1 = 1")) {
            conditions.add(written(condition));
        }
    }

    private void list(StringBuilder text, String words, @Nullable List<Token> part, List<String> items) {
        if (part != null) {
            List<String> keys = new ArrayList<>();
            split(part, ",").forEach(key -> keys.add(key(key, items)));
            text.append(words).append(String.join(", ", keys));
        }
    }

    /** A key to sort by: its place among the columns, where it is one of them. */
    private String key(List<Token> key, List<String> items) {
        int end = key.size();
        while (end > 1
                && Set.of("asc", "desc", "nulls", "first", "last")
                        .contains(key.get(end - 1).word())) {
            end--;
        }
        String what = expression(key.subList(0, end));
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i);
            if (item.equals(what) || item.endsWith(" as " + what) || item.endsWith("." + what)) {
                what = String.valueOf(i + 1);
            }
        }
        StringBuilder text = new StringBuilder(what);
        key.subList(end, key.size()).stream()
                .filter(token -> !token.word().equals("asc"))
                .forEach(token -> text.append(' ').append(token.word()));
        return text.toString();
    }

    private static String rows(String word, List<Token> numbers) {
        StringBuilder text = new StringBuilder(word.equals("offset") ? " offset" : " limit");
        numbers.stream()
                .filter(token -> !Set.of("first", "next", "row", "rows", "only").contains(token.word()))
                .forEach(token -> text.append(' ').append(token.text()));
        return text.toString();
    }

    private String expression(List<Token> part) {
        return Expressions.normal(clauses, written(part));
    }

    private String written(List<Token> part) {
        StringBuilder text = new StringBuilder();
        for (Token token : part) {
            String word = switch (token.kind()) {
                case TEXT -> clauses.literal(token.text());
                case QUOTED_NAME -> '"' + token.text().replace("\"", "\"\"") + '"';
                case WORD, NUMBER, SIGN -> token.text();
            };
            text.append(text.length() == 0 ? "" : " ").append(word);
        }
        return text.toString();
    }
}
