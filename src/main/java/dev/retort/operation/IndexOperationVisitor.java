package dev.retort.operation;

/**
 * A reader of the operations on indexes.
 *
 * @param <R> what it answers
 */
public interface IndexOperationVisitor<R> {

    /** Reads a new index. */
    R createIndex(CreateIndex operation);

    /** Reads an index's end. */
    R dropIndex(DropIndex operation);

    /** Reads an index's new name. */
    R renameIndex(RenameIndex operation);
}
