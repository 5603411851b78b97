package dev.retort.dialect.sqlite;

import dev.retort.schema.DefaultValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Defaults as SQLite writes them. */
final class DefaultText {

    private static final Set<String> TIMES = Set.of("current_timestamp", "current_date", "current_time");

    private DefaultText() {}

    /** Whether SQL can stand behind {@code default} without parentheses. */
    static boolean isTerm(String sql) {
        List<Token> tokens = Token.of(sql);
        if (tokens.size() == 1) {
            Token only = tokens.get(0);
            boolean word = TIMES.contains(only.key()) || isConstantWord(only);
            return only.kind() == Token.Kind.STRING || only.kind() == Token.Kind.VALUE || word;
        }
        return isSignedNumber(tokens) || isInParentheses(tokens);
    }

    /** Whether the default is the same for each row, so that {@code add column} takes it. */
    static boolean isConstant(String written) {
        List<Token> tokens = Token.of(written);
        if (tokens.size() != 1) {
            return isSignedNumber(tokens);
        }
        Token only = tokens.get(0);
        return only.kind() == Token.Kind.STRING || only.kind() == Token.Kind.VALUE || isConstantWord(only);
    }

    private static boolean isConstantWord(Token token) {
        return token.isWord("null") || token.isWord("true") || token.isWord("false");
    }

    private static boolean isSignedNumber(List<Token> tokens) {
        return tokens.size() == 2
                && (tokens.get(0).isSign('-') || tokens.get(0).isSign('+'))
                && tokens.get(1).kind() == Token.Kind.VALUE;
    }

    private static boolean isInParentheses(List<Token> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
            if (depth == 0 && i < tokens.size() - 1) {
                return false;
            }
        }
        return tokens.size() > 1;
    }

    /** An expression without the parentheses that stand around all of it. */
    static String withoutParentheses(String sql) {
        List<Token> tokens = Token.of(sql);
        return isInParentheses(tokens)
                ? sql.substring(
                                tokens.get(0).end(),
                                tokens.get(tokens.size() - 1).start())
                        .strip()
                : sql.strip();
    }

    /** The default that a text says, or null for none. */
    static @Nullable DefaultValue read(String written) {
        List<Token> tokens = Token.of(written);
        if (tokens.size() == 1) {
            Token only = tokens.get(0);
            if (only.isWord("null")) {
                return null;
            }
            if (only.isWord("true") || only.isWord("false")) {
                return new DefaultValue.Literal(only.isWord("true"));
            }
            if (only.kind() == Token.Kind.STRING) {
                return new DefaultValue.Literal(only.name());
            }
            if (TIMES.contains(only.key())) {
                return DefaultValue.Expression.of(only.key());
            }
        }
        Object number = number(written);
        return number == null
                ? DefaultValue.Expression.of(withoutParentheses(written))
                : new DefaultValue.Literal(number);
    }

    private static @Nullable Object number(String written) {
        try {
            BigDecimal number = new BigDecimal(written);
            boolean whole = number.scale() == 0 && number.toBigInteger().bitLength() < Long.SIZE;
            return whole ? (Object) number.longValueExact() : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
