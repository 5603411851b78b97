package dev.retort.dialect.mysql;

import dev.retort.dialect.Statement;
import dev.retort.dialect.TransactionRule;
import dev.retort.operation.SetType;
import dev.retort.schema.QualifiedName;

/**
 * Another type for a column whose values an expression converts.
 *
 * <p>The engine converts by itself only, so the values wait in a column of their own until the type has changed.
 *
 * @param pending takes the statements
 * @param clauses writes them
 * @param table the table of the column
 * @param change the change
 */
record ValueConversion(Pending pending, MysqlClauses clauses, QualifiedName table, SetType change) {

    private static final String IN_BETWEEN = "retort_new_value";

    /** Goes from one definition of the column to the other by way of null, which the column takes in between. */
    void carryOut(String conversion, String before, String after) {
        String column = clauses.name(change.column());
        String update = "update " + clauses.name(table) + " set ";
        pending.flush();
        pending.add("add column " + IN_BETWEEN + " " + clauses.type(change.type()) + " null");
        pending.modify(change.column(), ColumnText.withNullable(before, true));
        pending.flush();
        pending.statement(rows(update + IN_BETWEEN + " = " + conversion));
        pending.statement(rows(update + column + " = null"));
        pending.modify(change.column(), ColumnText.withNullable(after, true));
        pending.flush();
        pending.statement(rows(update + column + " = " + IN_BETWEEN));
        pending.add("drop column " + IN_BETWEEN);
        pending.modify(change.column(), after);
        pending.flush();
    }

    private static Statement rows(String sql) {
        return Statement.of(sql, TransactionRule.WITHIN);
    }
}
