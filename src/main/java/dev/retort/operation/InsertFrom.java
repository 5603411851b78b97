package dev.retort.operation;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.RowsFrom;
import java.util.List;

/**
 * Inserts the rows that a query gives.
 *
 * @param table into which table
 * @param rows the query, and which of its rows are left out
 */
public record InsertFrom(QualifiedName table, RowsFrom rows) implements DataOperation {

    @Override
    public String describe() {
        return "insert rows of a query into " + table + (rows.existing().isEmpty() ? "" : " where there are none");
    }

    @Override
    public List<Operation> inverse() {
        return WayBack.of(
                this,
                rows.undo(),
                "which rows are the inserted ones is not known on the way down",
                "Write rowsFrom(\"...\").into(...).undoneBy(\"delete from " + table
                        + " where ...\"), .nothingToUndo(), or write the downgrade by hand.");
    }

    @Override
    public <R> R accept(DataOperationVisitor<R> visitor) {
        return visitor.insertFrom(this);
    }
}
