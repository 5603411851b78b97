package dev.retort.operation;

import dev.retort.schema.QualifiedName;

/** An operation on an index of a table. */
public sealed interface IndexOperation extends Operation permits CreateIndex, DropIndex, RenameIndex {

    /** The table that the index belongs to. */
    QualifiedName table();

    /** Calls the method of the operation's kind. */
    <R> R accept(IndexOperationVisitor<R> visitor);

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.index(this);
    }
}
