package dev.retort.operation;

import dev.retort.schema.PartitionOf;
import dev.retort.schema.QualifiedName;
import java.util.List;

/**
 * Creates a table that holds a part of the rows of a partitioned one.
 *
 * @param table the new table
 * @param of the partitioned table, and which of its rows stand here
 */
public record CreatePartition(QualifiedName table, PartitionOf of) implements TableOperation {

    @Override
    public String describe() {
        return "create partition " + table + " of " + of.parent() + " "
                + of.bounds().describe();
    }

    /** Foreign keys may stand on it, which let it go only once it is a table of its own. */
    @Override
    public List<Operation> inverse() {
        DetachPartition detach = new DetachPartition(table, of.bounds(), false);
        return List.of(new AlterTable(of.parent(), List.of(detach)), new DropTable(table, null));
    }

    @Override
    public <R> R accept(TableOperationVisitor<R> visitor) {
        return visitor.createPartition(this);
    }
}
