package dev.retort.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parentheses that the precedence of PostgreSQL's operators makes superfluous. */
final class RedundantParentheses {

    private static final int ATOM = 100;
    private static final int OTHER_OPERATOR = 7;
    private static final int SIGN = 12;

    /** From the table in the manual, 4.1.6 "Operator Precedence". */
    private static final Map<String, Integer> PRECEDENCE = Map.ofEntries(
            Map.entry("or", 1),
            Map.entry("and", 2),
            Map.entry("not", 3),
            Map.entry("is", 4),
            Map.entry("isnull", 4),
            Map.entry("notnull", 4),
            Map.entry("<", 5),
            Map.entry(">", 5),
            Map.entry("=", 5),
            Map.entry("<=", 5),
            Map.entry(">=", 5),
            Map.entry("<>", 5),
            Map.entry("in", 6),
            Map.entry("between", 6),
            Map.entry("similar", 6),
            Map.entry("+", 8),
            Map.entry("-", 8),
            Map.entry("*", 9),
            Map.entry("/", 9),
            Map.entry("%", 9),
            Map.entry("^", 10),
            Map.entry("at", 11),
            Map.entry("collate", 13),
            Map.entry("::", 14),
            Map.entry("[", 15),
            Map.entry(".", 16));

    /** Words before a parenthesis that do not call a function. */
    private static final Set<String> NO_FUNCTIONS =
            Set.of("and", "or", "not", "is", "like", "between", "case", "when", "then", "else");

    private RedundantParentheses() {}

    static List<String> without(List<String> tokens) {
        List<String> rest = new ArrayList<>(tokens);
        for (int at = 0; at < rest.size(); at++) {
            if (rest.get(at).equals("(") && isRedundant(rest, at, end(rest, at))) {
                rest.remove(end(rest, at));
                rest.remove(at);
                // What stood inside may have parentheses of its own, and so may what stands around.
                at = -1;
            }
        }
        return rest;
    }

    /** Where the parenthesis or bracket at that place ends; the last token where it does not. */
    static int end(List<String> tokens, int from) {
        int depth = 0;
        for (int at = from; at < tokens.size(); at++) {
            String token = tokens.get(at);
            if (token.equals("(") || token.equals("[")) {
                depth++;
            } else if (token.equals(")") || token.equals("]")) {
                depth--;
                if (depth == 0) {
                    return at;
                }
            }
        }
        return tokens.size() - 1;
    }

    private static boolean isRedundant(List<String> tokens, int from, int end) {
        if (from + 1 >= end || isCall(tokens, from) || tokens.get(from + 1).equals("select")) {
            return false;
        }
        int inside = weakest(tokens, from + 1, end);
        int left = from == 0 ? 0 : precedence(tokens, from - 1);
        int right = end + 1 >= tokens.size() ? 0 : precedence(tokens, end + 1);
        boolean sameWord = inside <= 2 && inside > 0;
        boolean fitsLeft = inside > left || (sameWord && inside == left);
        boolean fitsRight = inside > right || (inside == right && inside != PRECEDENCE.getOrDefault("=", 0));
        return inside > 0 && fitsLeft && fitsRight;
    }

    private static boolean isCall(List<String> tokens, int from) {
        if (from == 0) {
            return false;
        }
        String before = tokens.get(from - 1);
        char first = before.charAt(0);
        boolean word = Character.isLetter(first) || first == '_' || first == '"';
        return word && !NO_FUNCTIONS.contains(before);
    }

    /** The precedence of the operator inside that binds least; 0 for a list or for what is not looked into. */
    private static int weakest(List<String> tokens, int from, int end) {
        int weakest = ATOM;
        for (int at = from; at < end; at++) {
            String token = tokens.get(at);
            if (token.equals(",") || (token.equals("case") && (from > 1 || end < tokens.size() - 1))) {
                return 0;
            }
            if (token.equals("(")) {
                at = end(tokens, at);
            } else {
                int precedence = precedence(tokens, at);
                weakest = precedence == 0 ? weakest : Math.min(weakest, precedence);
                at = token.equals("[") ? end(tokens, at) : at;
            }
        }
        return weakest;
    }

    /** How strongly the operator at that place binds; 0 for what is none. */
    private static int precedence(List<String> tokens, int at) {
        String token = tokens.get(at);
        if ((token.equals("-") || token.equals("+")) && (at == 0 || isOperatorOrOpening(tokens.get(at - 1)))) {
            return SIGN;
        }
        if (token.equals("[") && at > 0 && tokens.get(at - 1).equals("array")) {
            return 0;
        }
        return PRECEDENCE.getOrDefault(token, isSymbol(token) ? OTHER_OPERATOR : 0);
    }

    private static boolean isOperatorOrOpening(String token) {
        return token.equals("(")
                || token.equals("[")
                || token.equals(",")
                || NO_FUNCTIONS.contains(token)
                || (PRECEDENCE.containsKey(token) && !token.equals("."))
                || isSymbol(token);
    }

    private static boolean isSymbol(String token) {
        return "+-*/<>=~!@#%^&|?".indexOf(token.charAt(0)) >= 0;
    }
}
