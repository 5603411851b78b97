package dev.retort.dialect;

import dev.retort.schema.DefinitionException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The {@code ?} of a statement: outside quotes, dollar quotes and comments; {@code ??} is a question mark itself. */
public final class Placeholders {

    private Placeholders() {}

    /**
     * Checks that there is a value for each {@code ?}.
     *
     * @throws DefinitionException when the numbers differ
     */
    public static void requireAsMany(String sql, int values, LexicalRules rules) {
        int marks = positions(sql, rules).size();
        if (marks != values) {
            throw new DefinitionException(
                    "The statement '" + sql + "' cannot be executed.",
                    "It has " + marks + (marks == 1 ? " question mark and " : " question marks and ") + values
                            + (values == 1 ? " value." : " values."),
                    "Give one value for each question mark; write ?? for a question mark of the engine's own.");
        }
    }

    /** The statement with a literal in the place of each {@code ?}. */
    public static String filled(
            String sql, List<@Nullable Object> values, LexicalRules rules, Function<@Nullable Object, String> literal) {
        StringBuilder text = new StringBuilder();
        int next = 0;
        int at = 0;
        while (at < sql.length()) {
            Lexeme piece = Lexeme.at(sql, at, rules);
            boolean mark = piece.kind() == Lexeme.Kind.SIGN && sql.charAt(at) == '?';
            boolean doubled = mark && sql.startsWith("??", at);
            if (mark) {
                text.append(doubled ? "?" : literal.apply(values.get(next++)));
            } else {
                text.append(sql, at, piece.end());
            }
            at = doubled ? at + 2 : piece.end();
        }
        return text.toString();
    }

    /** The statement with each {@code ?} doubled, for one without values that becomes part of one with values. */
    public static String doubled(String sql, LexicalRules rules) {
        StringBuilder text = new StringBuilder(sql);
        List<Integer> positions = positions(sql, rules);
        for (int i = positions.size() - 1; i >= 0; i--) {
            text.insert((int) positions.get(i), "?");
        }
        return text.toString();
    }

    private static List<Integer> positions(String sql, LexicalRules rules) {
        List<Integer> positions = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            Lexeme next = Lexeme.at(sql, at, rules);
            boolean mark = next.kind() == Lexeme.Kind.SIGN && sql.charAt(at) == '?';
            if (mark && sql.startsWith("??", at)) {
                at += 2;
                continue;
            }
            if (mark) {
                positions.add(at);
            }
            at = next.end();
        }
        return positions;
    }
}
