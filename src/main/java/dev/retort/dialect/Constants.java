package dev.retort.dialect;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an engine makes of constants when it is told an expression: it keeps the result. */
final class Constants {

    private Constants() {}

    /** The result of an operator between two literals; null where it is not known here. */
    static @Nullable String joined(String left, String sign, String right) {
        if (sign.equals("||")) {
            return isText(left) && isText(right) ? left.substring(0, left.length() - 1) + right.substring(1) : null;
        }
        if (!isWhole(left) || !isWhole(right)) {
            return null;
        }
        BigInteger a = new BigInteger(left);
        BigInteger b = new BigInteger(right);
        return switch (sign) {
            case "+" -> a.add(b).toString();
            case "-" -> a.subtract(b).toString();
            case "*" -> a.multiply(b).toString();
            default -> null;
        };
    }

    /** The result of a function of a text; null where it is not known here. */
    static @Nullable String called(String function, String argument) {
        if (Token.of(argument).size() != 1 || !isText(argument)) {
            return null;
        }
        return switch (function) {
            case "lower" -> argument.toLowerCase(Locale.ROOT);
            case "upper" -> argument.toUpperCase(Locale.ROOT);
            default -> null;
        };
    }

    private static boolean isText(String literal) {
        List<Token> tokens = Token.of(literal);
        return tokens.size() == 1 && tokens.get(0).kind() == Token.Kind.TEXT;
    }

    private static boolean isWhole(String literal) {
        return literal.chars().skip(literal.startsWith("-") ? 1 : 0).allMatch(Character::isDigit)
                && !literal.equals("-");
    }
}
