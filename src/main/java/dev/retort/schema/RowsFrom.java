package dev.retort.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows to insert that a query gives.
 *
 * @param query the query, passed through
 * @param columns the columns that its columns go into, in order
 * @param existing the columns by which a row counts as being there already, which is then left out; empty to insert all
 * @param undo what was said of the way back, or null for nothing
 */
public record RowsFrom(
        Sql query,
        List<String> columns,
        List<String> existing,
        @Nullable Undo undo) {

    /** A query whose columns still have to be said. */
    public static final class Unfinished {

        private final Sql query;

        Unfinished(Sql query) {
            this.query = query;
        }

        /** Says the columns that the query's columns go into, in order. */
        public RowsFrom into(String... columns) {
            return new RowsFrom(query, List.of(columns), List.of(), null);
        }
    }

    /** Checks the columns. */
    public RowsFrom {
        columns = List.copyOf(columns);
        existing = List.copyOf(existing);
        if (columns.isEmpty()) {
            throw new DefinitionException(
                    "The rows of a query need columns to go into.",
                    "into() names none.",
                    "Write rowsFrom(\"select ...\").into(\"a\", \"b\").");
        }
        columns.forEach(column -> Identifiers.checked("column", column));
        NewRows.requireAmong(columns, existing);
    }

    /** Leaves out each row for which one is there that is equal in these columns; null is equal to nothing. */
    public RowsFrom skippingExisting(String... by) {
        return new RowsFrom(query, columns, List.of(by), undo);
    }

    /** Says the statement that undoes the insert, on the way down. */
    public RowsFrom undoneBy(String statement, @Nullable Object @Nullable ... binds) {
        return new RowsFrom(query, columns, existing, Undo.by(statement, binds));
    }

    /** Says that the rows may stay on the way down. */
    public RowsFrom nothingToUndo() {
        return new RowsFrom(query, columns, existing, Undo.NOTHING);
    }
}
