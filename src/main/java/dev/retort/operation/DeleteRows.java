package dev.retort.operation;

import dev.retort.schema.DefinitionException;
import dev.retort.schema.RowsOf;

/**
 * Deletes rows by one statement.
 *
 * @param rows which rows
 */
public record DeleteRows(RowsOf rows) implements RowsOperation {

    /** Checks that it was said which rows. */
    public DeleteRows {
        RowsChecks.requireSaid(rows, "deleteRows");
        RowsChecks.requireAtOnce(rows, "deleteRows");
        if (!rows.assignments().isEmpty()) {
            throw new DefinitionException(
                    "Rows of " + rows.table() + " that are deleted cannot be set to anything.",
                    "Column '" + rows.assignments().get(0).column() + "' is set.",
                    "Leave out set(...), or write ops.updateRows(...).");
        }
    }

    @Override
    public String describe() {
        return (rows.isAll() ? "delete all rows of " : "delete rows of ") + rows.table();
    }

    @Override
    public <R> R accept(DataOperationVisitor<R> visitor) {
        return visitor.deleteRows(this);
    }
}
