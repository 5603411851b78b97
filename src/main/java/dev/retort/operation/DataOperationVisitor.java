package dev.retort.operation;

/**
 * A reader of the operations on data.
 *
 * @param <R> what it answers
 */
public interface DataOperationVisitor<R> {

    /** Reads new rows. */
    R insertRows(InsertRows operation);

    /** Reads a statement of the user's. */
    R executeSql(ExecuteSql operation);

    /** Reads code of the user's. */
    R runCode(RunCode operation);
}
