package dev.retort.operation;

/**
 * A reader of the operations on data.
 *
 * @param <R> what it answers
 */
public interface DataOperationVisitor<R> {

    /** Reads new rows. */
    R insertRows(InsertRows operation);

    /** Reads rows that a query gives. */
    R insertFrom(InsertFrom operation);

    /** Reads a change of rows. */
    R updateRows(UpdateRows operation);

    /** Reads a deletion of rows. */
    R deleteRows(DeleteRows operation);

    /** Reads a change of rows in batches. */
    R backfill(Backfill operation);

    /** Reads a statement of the user's. */
    R executeSql(ExecuteSql operation);

    /** Reads a script of the user's. */
    R executeScript(ExecuteScript operation);

    /** Reads code of the user's. */
    R runCode(RunCode operation);
}
