package dev.retort.operation;

import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import java.util.List;

/**
 * Creates an index.
 *
 * @param table the table it belongs to
 * @param index what it is
 */
public record CreateIndex(QualifiedName table, Index index) implements IndexOperation {

    @Override
    public String describe() {
        return index.name() == null
                ? "create " + index.describe() + " on " + table
                : "create index " + index.name() + " on " + table;
    }

    /** Drops it again; an index whose name is open takes it from the naming convention in both directions. */
    @Override
    public List<Operation> inverse() {
        boolean only = index.isOnlyIfMissing();
        return List.of(
                new DropIndex(table, index.name(), index.name() == null, index.made(), only, index.isConcurrent()));
    }

    @Override
    public <R> R accept(IndexOperationVisitor<R> visitor) {
        return visitor.createIndex(this);
    }
}
