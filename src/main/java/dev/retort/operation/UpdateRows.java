package dev.retort.operation;

import dev.retort.schema.RowsOf;

/**
 * Changes rows by one statement.
 *
 * @param rows which rows, and what they become
 */
public record UpdateRows(RowsOf rows) implements RowsOperation {

    /** Checks that it was said which rows, and what becomes of them. */
    public UpdateRows {
        RowsChecks.requireSaid(rows, "updateRows");
        RowsChecks.requireAssignments(rows, "updateRows");
        RowsChecks.requireAtOnce(rows, "updateRows");
    }

    @Override
    public String describe() {
        return (rows.isAll() ? "update all rows of " : "update rows of ") + rows.table();
    }

    @Override
    public <R> R accept(DataOperationVisitor<R> visitor) {
        return visitor.updateRows(this);
    }
}
