package dev.retort.operation;

import dev.retort.schema.DefinitionException;
import dev.retort.schema.NewRows;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Row;
import java.util.List;

/**
 * Inserts rows.
 *
 * @param table into which table
 * @param newRows the rows, and which of them are left out
 */
public record InsertRows(QualifiedName table, NewRows newRows) implements DataOperation {

    /** Inserts all of these rows, which name the same columns. */
    public InsertRows(QualifiedName table, List<Row> rows) {
        this(table, checked(table, rows));
    }

    private static NewRows checked(QualifiedName table, List<Row> rows) {
        try {
            return new NewRows(rows, List.of(), null);
        } catch (DefinitionException e) {
            String what = e.what().replace("be inserted", "be inserted into " + table);
            throw new DefinitionException(what, e.why(), e.hint());
        }
    }

    /** The rows. */
    public List<Row> rows() {
        return newRows.rows();
    }

    /** The columns that get a value, in the order of the first row. */
    public List<String> columns() {
        return newRows.columns();
    }

    @Override
    public String describe() {
        int size = rows().size();
        return "insert " + size + (size == 1 ? " row" : " rows") + " into " + table
                + (newRows.existing().isEmpty() ? "" : " where there is none");
    }

    @Override
    public List<Operation> inverse() {
        return WayBack.of(
                this,
                newRows.undo(),
                "which rows are the inserted ones is not known on the way down",
                "Write the downgrade by hand: ops.execute(\"delete from " + table + " where ...\").");
    }

    @Override
    public <R> R accept(DataOperationVisitor<R> visitor) {
        return visitor.insertRows(this);
    }
}
