package dev.retort.operation;

import dev.retort.schema.RowsOf;
import java.util.List;

/** An operation on rows of a table that a condition picks. */
public sealed interface RowsOperation extends DataOperation permits UpdateRows, DeleteRows, Backfill {

    /** The rows and what becomes of them. */
    RowsOf rows();

    @Override
    default List<Operation> inverse() {
        return WayBack.of(
                this,
                rows().undo(),
                "what the rows held before is not known on the way down",
                "Write rowsOf(\"" + rows().table() + "\").undoneBy(\"...\"), .nothingToUndo(), or write the"
                        + " downgrade by hand.");
    }
}
