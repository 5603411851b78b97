package dev.retort.dialect.sqlite;

import dev.retort.operation.AddColumn;
import dev.retort.operation.AlterTable;
import dev.retort.operation.OnlyOn;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.TableChange;
import dev.retort.schema.Column;
import dev.retort.schema.DefaultValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Which operations may need the rebuild of a table; asked before a transaction begins. */
final class Rebuilds {

    private Rebuilds() {}

    /** Whether one of the operations may need a rebuild, as far as it can be told without the tables. */
    static boolean mayNeedOne(List<Operation> operations) {
        SqliteClauses clauses = null;
        Deque<Operation> open = new ArrayDeque<>(operations);
        while (!open.isEmpty()) {
            Operation operation = open.pop();
            if (operation instanceof OnlyOn only && only.dialects().contains(SqliteTraits.NAME)) {
                only.operations().forEach(open::push);
            } else if (operation instanceof AlterTable alter) {
                clauses = clauses == null ? new SqliteClauses(SqliteTraits.traits()) : clauses;
                for (TableChange change : alter.changes()) {
                    if (!isAlwaysNative(clauses, change)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether SQLite does the change itself, whatever the table is like. */
    static boolean isAlwaysNative(SqliteClauses clauses, TableChange change) {
        return change instanceof RenameColumn
                || (change instanceof AddColumn add && !add.column().isIdentity() && isNative(clauses, add.column()));
    }

    /** Whether {@code add column} takes the column on a table that has rows. */
    static boolean isNative(SqliteClauses clauses, Column column) {
        DefaultValue value = column.defaultValue();
        return value == null ? column.nullable() : DefaultText.isConstant(clauses.defaultValue(value));
    }
}
