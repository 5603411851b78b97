package dev.retort.dialect;

import dev.retort.dialect.Expression.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Brings an expression into a form of its own, the same for what the user wrote and for what an engine made of it.
 *
 * <p>It reads the common part of the language; an expression with anything else in it keeps its shape, in lower case and
 * without needless quotes, and compares only with its like.
 */
public class Expressions {

    private final Clauses clauses;
    private final List<Token> tokens;
    private int at;

    /** Reads one expression; names that the engine reserves or folds are known by its clauses. */
    public Expressions(Clauses clauses, String sql) {
        this.clauses = clauses;
        this.tokens = Token.of(sql);
    }

    /** An expression in the form of its own that most engines share. */
    public static String normal(Clauses clauses, String sql) {
        return new Expressions(clauses, sql).normal();
    }

    /** The expression in its own form. */
    public final String normal() {
        try {
            Expression expression = or();
            if (at == tokens.size()) {
                return expression.text();
            }
        } catch (UnreadException e) {
            // Falls through to the form that keeps the shape.
        }
        return asItStands();
    }

    private String asItStands() {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            boolean tight = token.isSign(")") || token.isSign(",") || token.isSign(".") || token.isSign("(");
            boolean afterTight = text.length() > 0 && "(.".indexOf(text.charAt(text.length() - 1)) >= 0;
            text.append(text.length() == 0 || tight || afterTight ? "" : " ").append(written(token));
        }
        return text.toString();
    }

    private String written(Token token) {
        return switch (token.kind()) {
            case TEXT -> clauses.literal(token.text());
            case QUOTED_NAME -> clauses.name(clauses.traits().folding().said(token.text()));
            case WORD -> token.word();
            case NUMBER, SIGN -> token.text().toLowerCase(Locale.ROOT);
        };
    }

    private Expression or() {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(and());
        } while (acceptWord("or"));
        return Expression.joined(Level.OR, parts);
    }

    private Expression and() {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(acceptWord("not") ? not() : predicate());
        } while (acceptWord("and"));
        return Expression.joined(Level.AND, parts);
    }

    private Expression not() {
        return (acceptWord("not") ? not() : predicate()).negated();
    }

    private Expression predicate() {
        Expression left = concatenation();
        Token next = peek();
        String sign = next.isSign("!=") ? "<>" : next.text();
        if (next.kind() == Token.Kind.SIGN && ExpressionWords.MIRRORED.containsKey(sign)) {
            at++;
            return compared(left, sign, concatenation());
        }
        if (acceptWord("is")) {
            boolean not = acceptWord("not");
            String what = next("null", "true", "false", "unknown");
            return negatable(left, "is ", "is not ", what, not);
        }
        boolean not = acceptWord("not");
        if (acceptWord("in")) {
            return in(left, not);
        }
        if (acceptWord("between")) {
            String low = operand();
            expectWord("and");
            return between(left, low, operand(), not);
        }
        if (acceptWord("like")) {
            return negatable(left, "like ", "not like ", operand(), not);
        }
        if (not) {
            throw new UnreadException();
        }
        return left;
    }

    private Expression between(Expression left, String low, String high, boolean not) {
        if (!writesBetweenInFull()) {
            return negatable(left, "between ", "not between ", low + " and " + high, not);
        }
        Expression from = compared(left, ">=", Expression.of(low, Level.WHOLE));
        Expression range =
                Expression.joined(Level.AND, List.of(from, compared(left, "<=", Expression.of(high, Level.WHOLE))));
        return not ? range.negated() : range;
    }

    /** Whether the engine makes two comparisons of {@code between}. */
    protected boolean writesBetweenInFull() {
        return false;
    }

    /** The column that a name with dots means, as it is written in the form of its own. */
    protected String column(String name) {
        return name;
    }

    private String operand() {
        return concatenation().within(Level.COMPARISON);
    }

    private static Expression compared(Expression left, String sign, Expression right) {
        boolean turned = left.isLiteral() && !right.isLiteral();
        String first = (turned ? right : left).within(Level.COMPARISON);
        String second = (turned ? left : right).within(Level.COMPARISON);
        String op = turned ? mapped(ExpressionWords.MIRRORED, sign) : sign;
        return Expression.comparison(
                first + " " + op + " " + second, first + " " + mapped(ExpressionWords.OPPOSITES, op) + " " + second);
    }

    private static String mapped(Map<String, String> map, String key) {
        return map.getOrDefault(key, key);
    }

    private static Expression negatable(Expression left, String is, String isNot, String rest, boolean not) {
        String what = left.within(Level.COMPARISON) + " ";
        return Expression.comparison(what + (not ? isNot : is) + rest, what + (not ? is : isNot) + rest);
    }

    private Expression in(Expression left, boolean not) {
        expectSign("(");
        List<String> values = arguments();
        if (values.size() == 1) {
            return compared(left, not ? "<>" : "=", Expression.of(values.get(0), Level.WHOLE));
        }
        return negatable(left, "in ", "not in ", "(" + String.join(", ", values) + ")", not);
    }

    private Expression concatenation() {
        Expression left = sum();
        while (acceptSign("||")) {
            left = joined(left, "||", sum(), Level.CONCATENATION);
        }
        return left;
    }

    private Expression sum() {
        Expression left = product();
        while (peek().isSign("+") || peek().isSign("-")) {
            String sign = take().text();
            left = joined(left, sign, product(), Level.SUM);
        }
        return left;
    }

    private Expression product() {
        Expression left = signed();
        while (peek().isSign("*") || peek().isSign("/") || peek().isSign("%")) {
            String sign = take().text();
            Expression right = signed();
            left = sign.equals("%")
                    ? Expression.of("mod(" + left.text() + ", " + right.text() + ")", Level.WHOLE)
                    : joined(left, sign, right, Level.PRODUCT);
        }
        return left;
    }

    /** An operator that binds from the left; of constants the result alone is kept. */
    private static Expression joined(Expression left, String sign, Expression right, Level level) {
        String result =
                left.isLiteral() && right.isLiteral() ? Constants.joined(left.text(), sign, right.text()) : null;
        if (result != null) {
            return Expression.of(result, Level.LITERAL);
        }
        String first = left.level() == level ? left.text() : left.within(level);
        return Expression.of(first + " " + sign + " " + right.within(level), level);
    }

    private Expression signed() {
        if (!acceptSign("-")) {
            return whole();
        }
        Expression what = signed();
        return what.isLiteral()
                ? Expression.of("-" + what.text(), Level.LITERAL)
                : Expression.of("-" + what.within(Level.SIGNED), Level.SIGNED);
    }

    private Expression whole() {
        if (acceptSign("(")) {
            Expression inner = or();
            expectSign(")");
            return inner;
        }
        Token token = take();
        if (token.kind() == Token.Kind.NUMBER || token.kind() == Token.Kind.TEXT) {
            return Expression.of(written(token), Level.LITERAL);
        }
        String word = token.word();
        if (token.kind() == Token.Kind.SIGN || ExpressionWords.STOPPERS.contains(word)) {
            throw new UnreadException();
        }
        if (word.equals("true") || word.equals("false") || word.equals("null")) {
            return Expression.of(word, Level.LITERAL);
        }
        if (word.equals("cast") && acceptSign("(")) {
            return cast();
        }
        return peek().kind() == Token.Kind.TEXT ? typedLiteral(word) : named(token);
    }

    /** {@code date '2020-01-31'} and the like; engines make it of the text alone, where it stands beside a date. */
    private Expression typedLiteral(String type) {
        String text = written(take());
        if (type.equals("x")) {
            return Expression.of("x" + text.toLowerCase(Locale.ROOT), Level.LITERAL);
        }
        return Expression.of(ExpressionWords.TEMPORAL.contains(type) ? text : type + " " + text, Level.LITERAL);
    }

    private Expression named(Token first) {
        StringBuilder name = new StringBuilder(name(first));
        while (acceptSign(".")) {
            name.append('.').append(name(take()));
        }
        if (!acceptSign("(")) {
            return Expression.of(
                    ExpressionWords.FUNCTIONS.getOrDefault(name.toString(), column(name.toString())), Level.WHOLE);
        }
        if (acceptSign(")")) {
            return Expression.of(name + "()", Level.WHOLE);
        }
        String function = ExpressionWords.FUNCTIONS.getOrDefault(name.toString(), name.toString());
        String arguments = String.join(", ", arguments());
        String result = Constants.called(function, arguments);
        return result == null
                ? Expression.of(function + "(" + arguments + ")", Level.WHOLE)
                : Expression.of(result, Level.LITERAL);
    }

    private String name(Token token) {
        if (token.kind() == Token.Kind.WORD) {
            boolean isName = !peek().isSign("(") && !clauses.traits().reserved().contains(token.word());
            if (!isName) {
                return token.word();
            }
            String stored = clauses.traits().folding().stored(token.text());
            String said = clauses.traits().folding().said(stored);
            return said.equals(token.word()) ? said : clauses.name(said);
        }
        if (token.kind() != Token.Kind.QUOTED_NAME) {
            throw new UnreadException();
        }
        return written(token);
    }

    private List<String> arguments() {
        List<String> values = new ArrayList<>();
        do {
            values.add(or().text());
        } while (acceptSign(","));
        expectSign(")");
        return values;
    }

    /** A cast; that which an engine writes around a number or a label to bring it to the type of the column is left out. */
    private Expression cast() {
        Expression what = or();
        expectWord("as");
        StringBuilder type = new StringBuilder();
        int depth = 0;
        while (depth > 0 || !peek().isSign(")")) {
            Token token = take();
            depth += token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
            type.append(type.length() == 0 ? "" : " ").append(written(token));
        }
        expectSign(")");
        String words = type.toString()
                .replace(" (", "(")
                .replace("( ", "(")
                .replace(" )", ")")
                .replace(" ,", ",");
        String firstWord = words.split("[ (]", 2)[0];
        boolean isText = what.text().startsWith("'");
        return what.isLiteral() && (isText ? firstWord.equals("enum") : ExpressionWords.NUMERIC.contains(firstWord))
                ? what
                : Expression.of(
                        "cast(" + what.text() + " as " + TypeReading.read(words).describe() + ")", Level.WHOLE);
    }

    private Token peek() {
        return at < tokens.size() ? tokens.get(at) : new Token(Token.Kind.SIGN, "");
    }

    private Token take() {
        if (at >= tokens.size()) {
            throw new UnreadException();
        }
        return tokens.get(at++);
    }

    private boolean acceptWord(String word) {
        boolean found = peek().word().equals(word);
        at += found ? 1 : 0;
        return found;
    }

    private boolean acceptSign(String sign) {
        boolean found = peek().isSign(sign);
        at += found ? 1 : 0;
        return found;
    }

    private void expectWord(String word) {
        if (!acceptWord(word)) {
            throw new UnreadException();
        }
    }

    private void expectSign(String sign) {
        if (!acceptSign(sign)) {
            throw new UnreadException();
        }
    }

    private String next(String... words) {
        String word = take().word();
        if (!List.of(words).contains(word)) {
            throw new UnreadException();
        }
        return word;
    }

    /** What this reader does not read. */
    private static final class UnreadException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
