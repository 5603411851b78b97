package dev.retort.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A part of an expression in the form in which expressions compare.
 *
 * @param text in lower case, with no more parentheses than it needs
 * @param level how tightly it holds together
 * @param operands of {@code and} and {@code or}, flat
 * @param opposite the form that {@code not} before it gives; null where there is none
 */
record Expression(
        String text,
        Level level,
        List<Expression> operands,
        @Nullable String opposite) {

    /** From the loosest to the tightest. */
    enum Level {
        OR,
        AND,
        NOT,
        COMPARISON,
        CONCATENATION,
        SUM,
        PRODUCT,
        SIGNED,
        LITERAL,
        WHOLE
    }

    static Expression of(String text, Level level) {
        return new Expression(text, level, List.of(), null);
    }

    static Expression comparison(String comparison, @Nullable String opposite) {
        return new Expression(comparison, Level.COMPARISON, List.of(), opposite);
    }

    /** Operands under {@code and} or {@code or}; their order says nothing, and some engines change it. */
    static Expression joined(Level level, List<Expression> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        List<Expression> flat = new ArrayList<>();
        for (Expression part : parts) {
            if (part.level == level) {
                flat.addAll(part.operands);
            } else {
                flat.add(part);
            }
        }
        TreeSet<String> texts = new TreeSet<>();
        flat.forEach(part -> texts.add(part.within(level)));
        return new Expression(String.join(level == Level.AND ? " and " : " or ", texts), level, flat, null);
    }

    /** The expression after {@code not}, drawn inwards, as H2 does. */
    Expression negated() {
        if (level == Level.AND || level == Level.OR) {
            return joined(
                    level == Level.AND ? Level.OR : Level.AND,
                    operands.stream().map(Expression::negated).toList());
        }
        if (level == Level.WHOLE) {
            return comparison(text + " = false", text);
        }
        return opposite == null
                ? new Expression("not " + within(Level.NOT), Level.NOT, List.of(), text)
                : comparison(opposite, text);
    }

    /** The text as an operand of something of that level. */
    String within(Level outer) {
        return level.compareTo(outer) > 0 ? text : "(" + text + ")";
    }

    boolean isLiteral() {
        return level == Level.LITERAL;
    }
}
