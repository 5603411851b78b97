package dev.retort.operation;

import dev.retort.schema.QualifiedName;

/** An operation on a table as a whole. */
public sealed interface TableOperation extends Operation
        permits CreateTable, DropTable, RenameTable, AlterTable, CreatePartition, LockTable {

    /** The table, under the name it has before. */
    QualifiedName table();

    /** Calls the method of the operation's kind. */
    <R> R accept(TableOperationVisitor<R> visitor);

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.table(this);
    }
}
