package dev.retort.operation;

/**
 * A reader of the operations on tables.
 *
 * @param <R> what it answers
 */
public interface TableOperationVisitor<R> {

    /** Reads a new table. */
    R createTable(CreateTable operation);

    /** Reads a table's end. */
    R dropTable(DropTable operation);

    /** Reads a table's new name. */
    R renameTable(RenameTable operation);

    /** Reads changes to one table. */
    R alterTable(AlterTable operation);

    /** Reads a new part of a table. */
    R createPartition(CreatePartition operation);

    /** Reads a lock. */
    R lockTable(LockTable operation);
}
