package dev.retort.operation;

import dev.retort.schema.DefinitionException;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Inserts rows.
 *
 * @param table into which table
 * @param rows at least one; all name the same columns
 */
public record InsertRows(QualifiedName table, List<Row> rows) implements DataOperation {

    /** Checks that the rows name the same columns. */
    public InsertRows {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new DefinitionException(
                    "No rows cannot be inserted into " + table + ".",
                    "The list of rows is empty.",
                    "Add a row: row(\"name\", \"admin\").");
        }
        List<String> columns = columns(rows);
        for (Row row : rows) {
            if (!row.values().keySet().equals(rows.get(0).values().keySet())) {
                throw new DefinitionException(
                        "The rows cannot be inserted into " + table + " together.",
                        "The first names " + String.join(", ", columns) + ", another one "
                                + String.join(", ", row.values().keySet()) + ".",
                        "Name the same columns in each row, or insert them by two operations.");
            }
        }
    }

    /** The columns that get a value, in the order of the first row. */
    public List<String> columns() {
        return columns(rows);
    }

    private static List<String> columns(List<Row> rows) {
        return new ArrayList<>(rows.get(0).values().keySet());
    }

    @Override
    public String describe() {
        return "insert " + rows.size() + (rows.size() == 1 ? " row" : " rows") + " into " + table;
    }

    @Override
    public List<Operation> inverse() {
        throw new IrreversibleException(
                this,
                "which rows are the inserted ones is not known on the way down",
                "Write the downgrade by hand: ops.execute(\"delete from " + table + " where ...\").");
    }

    @Override
    public <R> R accept(DataOperationVisitor<R> visitor) {
        return visitor.insertRows(this);
    }
}
