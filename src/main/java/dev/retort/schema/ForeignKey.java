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
 * @param match which rows with a null have to point at something, or null for the standard's way
 * @param deferral when it may be checked later, or null for never
 * @param isNotValid whether the rows that were there before it may break it
 */
public record ForeignKey(
        @Nullable String name,
        List<String> columns,
        QualifiedName table,
        List<String> references,
        ReferentialAction deleting,
        ReferentialAction updating,
        @Nullable Match match,
        @Nullable Deferral deferral,
        boolean isNotValid)
        implements Constraint {

    /** Checks names and columns. */
    public ForeignKey {
        Constraint.checkedName(name);
        columns = Constraint.checkedColumns("foreign key", columns);
        references = Constraint.checkedColumns("foreign key", references);
        match = match == Match.SIMPLE ? null : match;
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
            return of(columns, QualifiedName.parse(table), List.of(referenced));
        }
    }

    /** A foreign key of which no more is known. */
    public static ForeignKey of(List<String> columns, QualifiedName table, List<String> references) {
        return new ForeignKey(
                null,
                columns,
                table,
                references,
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                null,
                null,
                false);
    }

    /** Says what happens to the pointing rows when a row is deleted. */
    public ForeignKey onDelete(ReferentialAction action) {
        return new ForeignKey(name, columns, table, references, action, updating, match, deferral, isNotValid);
    }

    /** Says what happens to the pointing rows when a key changes. */
    public ForeignKey onUpdate(ReferentialAction action) {
        return new ForeignKey(name, columns, table, references, deleting, action, match, deferral, isNotValid);
    }

    /** Says which rows with a null among the columns have to point at something. */
    public ForeignKey match(Match way) {
        return new ForeignKey(name, columns, table, references, deleting, updating, way, deferral, isNotValid);
    }

    /** Lets a transaction ask for a later check. */
    public ForeignKey deferrable() {
        return withDeferral(Deferral.DEFERRABLE);
    }

    /** Checks at the end of the transaction. */
    public ForeignKey initiallyDeferred() {
        return withDeferral(Deferral.INITIALLY_DEFERRED);
    }

    /** The same key, checked at that time. */
    public ForeignKey withDeferral(@Nullable Deferral time) {
        return new ForeignKey(name, columns, table, references, deleting, updating, match, time, isNotValid);
    }

    /** Leaves out the rows that are there already, until the constraint is validated. */
    public ForeignKey notValid() {
        return new ForeignKey(name, columns, table, references, deleting, updating, match, deferral, true);
    }

    @Override
    public ForeignKey validated() {
        return new ForeignKey(name, columns, table, references, deleting, updating, match, deferral, false);
    }

    /** The same key, pointing at a table under another name. */
    public ForeignKey pointingAt(QualifiedName newTable) {
        return new ForeignKey(name, columns, newTable, references, deleting, updating, match, deferral, isNotValid);
    }

    /** The same key, with the columns it points at under other names. */
    public ForeignKey renamingReferences(UnaryOperator<String> columnNames) {
        List<String> renamed = references.stream().map(columnNames).toList();
        return new ForeignKey(name, columns, table, renamed, deleting, updating, match, deferral, isNotValid);
    }

    @Override
    public Kind kind() {
        return Kind.FOREIGN_KEY;
    }

    @Override
    public ForeignKey named(@Nullable String newName) {
        return new ForeignKey(newName, columns, table, references, deleting, updating, match, deferral, isNotValid);
    }

    @Override
    public ForeignKey renaming(UnaryOperator<String> columnNames) {
        List<String> renamed = columns.stream().map(columnNames).toList();
        return new ForeignKey(name, renamed, table, references, deleting, updating, match, deferral, isNotValid);
    }

    @Override
    public String describe() {
        return "foreign key (" + String.join(", ", columns) + ") references " + table + " ("
                + String.join(", ", references) + ")" + Constraint.describe(deferral)
                + (isNotValid ? " not valid" : "");
    }
}
