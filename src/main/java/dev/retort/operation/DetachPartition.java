package dev.retort.operation;

import dev.retort.schema.PartitionBounds;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a part of this table a table of its own, with its rows.
 *
 * @param partition the part
 * @param was which rows stand in it, which makes the change reversible; null where it was not said
 * @param isConcurrent whether others go on in the meantime
 */
public record DetachPartition(
        QualifiedName partition, @Nullable PartitionBounds was, boolean isConcurrent) implements TableChange {

    @Override
    public String describe() {
        return "detach partition " + partition;
    }

    @Override
    public List<TableChange> inverse(QualifiedName table) {
        if (was == null) {
            throw new IrreversibleException(
                    new AlterTable(table, List.of(this)),
                    "the bounds of the partition are not known here",
                    "Write detachPartition(\"" + partition + "\", rangeFrom(...).to(...)) or the like, or write the"
                            + " downgrade by hand.");
        }
        return List.of(new AttachPartition(partition, was));
    }

    /** The same table: what changes is the part. */
    @Override
    public Table applyTo(Table table) {
        return table;
    }

    @Override
    public <R> R accept(TableChangeVisitor<R> visitor) {
        return visitor.detachPartition(this);
    }
}
