package dev.retort.operation;

import dev.retort.schema.Assignment;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.RowsOf;

/**
 * Changes many rows in batches, each with a transaction of its own.
 *
 * @param rows which rows, and what they become
 */
public record Backfill(RowsOf rows) implements RowsOperation {

    /** Checks that it was said which rows, what becomes of them, and that code has something to read. */
    public Backfill {
        RowsChecks.requireSaid(rows, "backfill");
        RowsChecks.requireAssignments(rows, "backfill");
        if (rows.isComputed() && rows.batches().read().isEmpty()) {
            throw new DefinitionException(
                    "'backfill' cannot work out values for rows of " + rows.table() + ".",
                    "The code has no columns to read.",
                    "Say them: rowsOf(\"" + rows.table() + "\").reading(\"a\").setting(\"b\", row -> ...).");
        }
        for (Assignment assignment : rows.assignments()) {
            if (rows.batches().by().contains(assignment.column())) {
                throw new DefinitionException(
                        "'backfill' cannot set column '" + assignment.column() + "' of " + rows.table() + ".",
                        "Its batches follow one another by that column.",
                        "Name another column: by(\"id\").");
            }
        }
    }

    @Override
    public String describe() {
        return "backfill " + rows.table();
    }

    @Override
    public <R> R accept(DataOperationVisitor<R> visitor) {
        return visitor.backfill(this);
    }
}
