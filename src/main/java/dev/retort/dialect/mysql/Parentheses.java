package dev.retort.dialect.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes parentheses away that change nothing, as MySQL puts them around each operation. */
final class Parentheses {

    private static final int NONE = 100;
    private static final int COMPARISON = 6;
    private static final Map<String, Integer> LEVELS = Map.ofEntries(
            Map.entry("or", 1),
            Map.entry("||", 1),
            Map.entry("xor", 2),
            Map.entry("and", 3),
            Map.entry("&&", 3),
            Map.entry("not", 4),
            Map.entry("=", COMPARISON),
            Map.entry("<>", COMPARISON),
            Map.entry("<", COMPARISON),
            Map.entry(">", COMPARISON),
            Map.entry("<=", COMPARISON),
            Map.entry(">=", COMPARISON),
            Map.entry("<=>", COMPARISON),
            Map.entry("like", COMPARISON),
            Map.entry("is", COMPARISON),
            Map.entry("in", COMPARISON),
            Map.entry("regexp", COMPARISON),
            Map.entry("+", 10),
            Map.entry("-", 10),
            Map.entry("*", 11),
            Map.entry("/", 11),
            Map.entry("%", 11));

    private Parentheses() {}

    static List<String> without(List<String> words) {
        List<String> left = new ArrayList<>(words);
        for (int open = 0; open < left.size(); open++) {
            if (left.get(open).equals("(")) {
                int close = close(left, open);
                if (close > open + 1 && isNeedless(left, open, close)) {
                    left.remove(close);
                    left.remove(open);
                    open = -1;
                }
            }
        }
        return left;
    }

    private static boolean isNeedless(List<String> words, int open, int close) {
        String before = open == 0 ? "" : words.get(open - 1);
        String after = close == words.size() - 1 ? "" : words.get(close + 1);
        boolean starts = before.isEmpty() || before.equals("(") || before.equals(",");
        boolean ends = after.isEmpty() || after.equals(")") || after.equals(",");
        if (!starts && (!LEVELS.containsKey(before) || before.equals("in"))) {
            return false;
        }
        int inner = level(words.subList(open + 1, close));
        if (inner == 0 || (!ends && !LEVELS.containsKey(after))) {
            return false;
        }
        if (inner == NONE) {
            return true;
        }
        boolean unsure = words.contains("between") && !(starts && ends);
        int left = starts ? 0 : LEVELS.getOrDefault(before, NONE);
        int right = ends ? 0 : LEVELS.getOrDefault(after, NONE);
        boolean associates = inner <= 3 && inner != 2;
        boolean leftYields = left < inner || (associates && left == inner);
        boolean rightYields = right < inner || (right == inner && inner != COMPARISON);
        return !unsure && leftYields && rightYields;
    }

    /** The level of the operator that binds least; 0 for what is no expression, NONE for one without operators. */
    private static int level(List<String> words) {
        int depth = 0;
        int level = NONE;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("(")) {
                depth++;
            } else if (word.equals(")")) {
                depth--;
            } else if (depth == 0) {
                if (word.equals(",") || word.equals("select") || word.equals("as")) {
                    return 0;
                }
                boolean belongs = word.equals("not") && i > 0;
                level = word.equals("between") ? Math.min(level, 3) : level;
                level = belongs ? level : Math.min(level, LEVELS.getOrDefault(word, isOther(word) ? 1 : NONE));
            }
        }
        return level;
    }

    /** An operator of which nothing is known here. */
    private static boolean isOther(String word) {
        char c = word.charAt(0);
        boolean operand = Character.isLetterOrDigit(c) || c == '\'' || c == '`' || c == '_' || c == '.' || c == '@';
        return !operand
                || word.equals("case")
                || word.equals("div")
                || word.equals("mod")
                || word.equals("interval")
                || word.equals("collate")
                || word.equals("escape");
    }

    private static int close(List<String> words, int open) {
        int depth = 0;
        for (int i = open; i < words.size(); i++) {
            if (words.get(i).equals("(")) {
                depth++;
            } else if (words.get(i).equals(")") && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
