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
 */
public record DropTable(QualifiedName table, @Nullable Table was) implements TableOperation {

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
