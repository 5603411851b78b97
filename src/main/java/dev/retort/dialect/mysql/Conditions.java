package dev.retort.dialect.mysql;

import dev.retort.dialect.mysql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Conditions and other expressions in a form of their own, in which what was said and what the engine gives back are
 * equal: words in lower case, names quoted only where they have to be, functions under the name that standard SQL has for
 * them, no parentheses that change nothing.
 */
final class Conditions {

    private static final Map<String, String> SYNONYMS = Map.of(
            "ucase", "upper",
            "lcase", "lower",
            "octet_length", "length",
            "curdate", "current_date",
            "curtime", "current_time",
            "now", "current_timestamp",
            "localtimestamp", "current_timestamp",
            "localtime", "current_timestamp");
    private static final Set<String> CLOCKS = Set.of("current_timestamp", "current_date", "current_time");
    private static final Set<String> KEYWORDS = Set.of(
            "in",
            "and",
            "or",
            "not",
            "xor",
            "between",
            "like",
            "is",
            "when",
            "then",
            "else",
            "as",
            "regexp",
            "rlike",
            "div",
            "mod",
            "values",
            "interval",
            "case",
            "escape");

    private final MysqlClauses clauses;

    private Conditions(MysqlClauses clauses) {
        this.clauses = clauses;
    }

    static String normal(MysqlClauses clauses, String sql) {
        return written(Parentheses.without(words(clauses, sql)));
    }

    /** The words of an expression or a query, each as it is written. */
    static List<String> words(MysqlClauses clauses, String sql) {
        return new Conditions(clauses).words(SqlToken.of(sql));
    }

    /** The tokens, each as it is written. */
    private List<String> words(List<SqlToken> tokens) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            boolean beforeText = i + 1 < tokens.size() && tokens.get(i + 1).kind() == Kind.TEXT;
            if (token.word().startsWith("_") && beforeText) {
                // The character set that MySQL puts before each text.
                continue;
            }
            if (token.kind() == Kind.WORD) {
                words.add(SYNONYMS.getOrDefault(token.word(), token.word()));
            } else if (token.kind() == Kind.QUOTED_NAME) {
                words.add(clauses.name(token.text().toLowerCase(Locale.ROOT)));
            } else if (token.kind() == Kind.TEXT) {
                words.add(clauses.literal(token.text()));
            } else {
                words.add(token.text().equals("!=") ? "<>" : token.text());
            }
        }
        return withoutEmptyCalls(words);
    }

    /** The clocks without the parentheses that the engine puts behind them. */
    private static List<String> withoutEmptyCalls(List<String> words) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            kept.add(words.get(i));
            boolean call = CLOCKS.contains(words.get(i))
                    && i + 1 < words.size()
                    && words.get(i + 1).equals("(");
            if (call && i + 2 < words.size() && words.get(i + 2).equals(")")) {
                i += 2;
            } else if (call && i + 3 < words.size() && words.get(i + 3).equals(")")) {
                i += 3;
            }
        }
        return kept;
    }

    static String written(List<String> words) {
        StringBuilder text = new StringBuilder();
        String before = "";
        boolean unary = false;
        for (String word : words) {
            boolean tight = before.isEmpty()
                    || before.equals("(")
                    || before.equals(".")
                    || word.equals(")")
                    || word.equals(",")
                    || word.equals(".")
                    || unary
                    || (word.equals("(") && isName(before) && !KEYWORDS.contains(before));
            unary = (word.equals("-") || word.equals("+")) && !endsOperand(before);
            text.append(tight ? "" : " ").append(word);
            before = word;
        }
        return text.toString();
    }

    private static boolean isName(String word) {
        return !word.isEmpty()
                && (Character.isLetter(word.charAt(0)) || word.charAt(0) == '_' || word.charAt(0) == '`');
    }

    private static boolean endsOperand(String word) {
        boolean operand = isName(word)
                || word.equals(")")
                || word.startsWith("'")
                || (!word.isEmpty() && Character.isDigit(word.charAt(0)));
        return operand && !KEYWORDS.contains(word);
    }
}
