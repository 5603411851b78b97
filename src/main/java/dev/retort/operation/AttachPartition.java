package dev.retort.operation;

import dev.retort.schema.PartitionBounds;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;

/**
 * Makes a table that is there a part of this one.
 *
 * @param partition the table
 * @param bounds which rows stand in it
 */
public record AttachPartition(QualifiedName partition, PartitionBounds bounds) implements TableChange {

    @Override
    public String describe() {
        return "attach partition " + partition + " " + bounds.describe();
    }

    @Override
    public List<TableChange> inverse(QualifiedName table) {
        return List.of(new DetachPartition(partition, bounds, false));
    }

    /** The same table: what changes is the part. */
    @Override
    public Table applyTo(Table table) {
        return table;
    }

    @Override
    public <R> R accept(TableChangeVisitor<R> visitor) {
        return visitor.attachPartition(this);
    }
}
