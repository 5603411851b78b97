package dev.retort.operation;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops a table with its rows.
 *
 * @param table which
 * @param was its definition, which makes the drop reversible; null where it was not said
 * @param isOnlyIfThere whether nothing is done where there is no such table
 * @param isCascading whether what depends on it goes, too
 */
public record DropTable(QualifiedName table, @Nullable Table was, boolean isOnlyIfThere, boolean isCascading)
        implements TableOperation {

    /** Drops a table that is there and on which nothing depends. */
    public DropTable(QualifiedName table, @Nullable Table was) {
        this(table, was, false, false);
    }

    @Override
    public String describe() {
        return "drop table " + table;
    }

    @Override
    public List<Operation> inverse() {
        if (was == null) {
            throw new IrreversibleException(
                    this,
                    "its columns are not known here",
                    "Write dropTable(\"" + table + "\", column(...), ...), or write the downgrade by hand.");
        }
        return List.of(new CreateTable(was));
    }

    @Override
    public <R> R accept(TableOperationVisitor<R> visitor) {
        return visitor.dropTable(this);
    }
}
