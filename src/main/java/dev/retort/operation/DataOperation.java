package dev.retort.operation;

/** An operation on rows, or one whose effect Retort cannot see: SQL and code of the user's. */
public sealed interface DataOperation extends Operation
        permits InsertRows, InsertFrom, RowsOperation, ExecuteSql, ExecuteScript, RunCode {

    /** Calls the method of the operation's kind. */
    <R> R accept(DataOperationVisitor<R> visitor);

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.data(this);
    }
}
