package dev.retort.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows to insert.
 *
 * @param rows at least one; all name the same columns
 * @param existing the columns by which a row counts as being there already, which is then left out; empty to insert all
 * @param undo what was said of the way back, or null for nothing
 */
public record NewRows(
        List<Row> rows, List<String> existing, @Nullable Undo undo) {

    /** Checks that the rows name the same columns, among them those by which they are told apart. */
    public NewRows {
        rows = List.copyOf(rows);
        existing = List.copyOf(existing);
        if (rows.isEmpty()) {
            throw new DefinitionException(
                    "No rows cannot be inserted.",
                    "The list of rows is empty.",
                    "Add a row: row(\"name\", \"admin\").");
        }
        List<String> columns = columns(rows);
        for (Row row : rows) {
            if (!row.hasColumns(columns)) {
                throw new DefinitionException(
                        "The rows cannot be inserted together.",
                        "The first names " + String.join(", ", columns) + ", another one "
                                + String.join(", ", row.values().keySet()) + ".",
                        "Name the same columns in each row, or insert them by two operations.");
            }
        }
        requireAmong(columns, existing);
    }

    static NewRows of(List<Row> rows) {
        return new NewRows(rows, List.of(), null);
    }

    /** Leaves out each row for which one is there that is equal in these columns; null is equal to nothing. */
    public NewRows skippingExisting(String... columns) {
        return new NewRows(rows, List.of(columns), undo);
    }

    /** Says the statement that undoes the insert, on the way down. */
    public NewRows undoneBy(String statement, @Nullable Object @Nullable ... binds) {
        return new NewRows(rows, existing, Undo.by(statement, binds));
    }

    /** Says that the rows may stay on the way down. */
    public NewRows nothingToUndo() {
        return new NewRows(rows, existing, Undo.NOTHING);
    }

    /** The columns that get a value, in the order of the first row. */
    public List<String> columns() {
        return columns(rows);
    }

    private static List<String> columns(List<Row> rows) {
        return new ArrayList<>(rows.get(0).values().keySet());
    }

    static void requireAmong(List<String> columns, List<String> existing) {
        for (String column : existing) {
            if (!columns.contains(column)) {
                throw new DefinitionException(
                        "Rows cannot be known as existing by column '" + column + "'.",
                        "They have the columns " + String.join(", ", columns) + ".",
                        "Name columns of the rows: skippingExisting(\"" + columns.get(0) + "\").");
            }
        }
    }
}
