package dev.retort.dialect;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement for the database.
 *
 * @param sql the text, without a semicolon at its end
 * @param rows the values of its {@code ?}, for each time that it is executed; without rows it is executed once, as it is
 * @param rule how it stands to transactions
 * @param refusal null for a statement; for a query that must give no rows, the sentence that says what its rows mean
 * @param isRepair whether it takes away what an earlier attempt left behind: then it does not count among the statements
 *     of its operation, for another attempt may not need it
 */
public record Statement(
        String sql,
        List<List<@Nullable Object>> rows,
        TransactionRule rule,
        @Nullable String refusal,
        boolean isRepair) {

    /** Takes the rows over without a copy, as there may be very many: nobody may change them any more. */
    public Statement {
        rows = Collections.unmodifiableList(rows);
    }

    /** A statement without values. */
    public static Statement of(String sql, TransactionRule rule) {
        return new Statement(sql, List.of(), rule, null, false);
    }

    /** A statement that is executed once for each row of values. */
    public static Statement of(String sql, List<List<@Nullable Object>> rows, TransactionRule rule) {
        return new Statement(sql, rows, rule, null, false);
    }

    /** A query whose rows, if it gives any, mean that the operation has to be refused. */
    public static Statement mustBeEmpty(String query, String refusal) {
        return new Statement(query, List.of(), TransactionRule.WITHIN, refusal, false);
    }

    /** A statement that takes away what an earlier attempt of the same operation left behind. */
    public static Statement repair(String sql, TransactionRule rule) {
        return new Statement(sql, List.of(), rule, null, true);
    }

    /** The same statement outside a transaction. */
    Statement apart() {
        return new Statement(sql, rows, TransactionRule.APART, refusal, isRepair);
    }
}
