package dev.retort.schema;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose values stand in the key of another table.
 *
 * @param name the name, or null while it is open
 * @param columns the columns that point
 * @param table the table they point at
 * @param references the columns they point at, as many
 * @param deleting what happens when a row that is pointed at is deleted
 * @param updating what happens when its key changes
 */
public record ForeignKey(
        @Nullable String name,
        List<String> columns,
        QualifiedName table,
        List<String> references,
        ReferentialAction deleting,
        ReferentialAction updating)
        implements Constraint {

    /** Checks names and columns. */
    public ForeignKey {
        Constraint.checkedName(name);
        columns = Constraint.checkedColumns("foreign key", columns);
        references = Constraint.checkedColumns("foreign key", references);
        if (columns.size() != references.size()) {
            throw new DefinitionException(
                    "Foreign key (" + String.join(", ", columns) + ") cannot reference " + table + " ("
                            + String.join(", ", references) + ").",
                    "The numbers of columns differ: " + columns.size() + " and " + references.size() + ".",
                    "Name as many columns of " + table + " as the key has.");
        }
    }

    /** A foreign key of which only the columns are said; it becomes an element of a table by {@link #references}. */
    public record Unfinished(List<String> columns) {

        /** Checks the columns. */
        public Unfinished {
            columns = Constraint.checkedColumns("foreign key", columns);
        }

        /** Says which columns of which table are pointed at. */
        public ForeignKey references(String table, String... referenced) {
            return new ForeignKey(
                    null,
                    columns,
                    QualifiedName.parse(table),
                    List.of(referenced),
                    ReferentialAction.NO_ACTION,
                    ReferentialAction.NO_ACTION);
        }
    }

    /** Says what happens to the pointing rows when a row is deleted. */
    public ForeignKey onDelete(ReferentialAction action) {
        return new ForeignKey(name, columns, table, references, action, updating);
    }

    /** Says what happens to the pointing rows when a key changes. */
    public ForeignKey onUpdate(ReferentialAction action) {
        return new ForeignKey(name, columns, table, references, deleting, action);
    }

    /** The same key, pointing at a table under another name. */
    public ForeignKey pointingAt(QualifiedName newTable) {
        return new ForeignKey(name, columns, newTable, references, deleting, updating);
    }

    /** The same key, with the columns it points at under other names. */
    public ForeignKey renamingReferences(UnaryOperator<String> columnNames) {
        return new ForeignKey(
                name, columns, table, references.stream().map(columnNames).toList(), deleting, updating);
    }

    @Override
    public ForeignKey named(String newName) {
        return new ForeignKey(newName, columns, table, references, deleting, updating);
    }

    @Override
    public ForeignKey renaming(UnaryOperator<String> columnNames) {
        return new ForeignKey(name, columns.stream().map(columnNames).toList(), table, references, deleting, updating);
    }

    @Override
    public String describe() {
        return "foreign key (" + String.join(", ", columns) + ") references " + table + " ("
                + String.join(", ", references) + ")";
    }
}
