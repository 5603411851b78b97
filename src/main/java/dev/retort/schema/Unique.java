package dev.retort.schema;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Columns that no two rows share; rows with a null among them do not count, as in standard SQL, unless said.
 *
 * @param name the name, or null while it is open
 * @param columns the columns, in order
 * @param nullsAreEqual whether two rows with null in the same columns share them
 * @param include further columns that the constraint's index holds
 * @param deferral when it may be checked later, or null for never
 * @param usingIndex the unique index that is to become the constraint's own, or null for a new one
 */
public record Unique(
        @Nullable String name,
        List<String> columns,
        boolean nullsAreEqual,
        List<String> include,
        @Nullable Deferral deferral,
        @Nullable String usingIndex)
        implements Constraint {

    /** Checks names and columns. */
    public Unique {
        Constraint.checkedName(name);
        if (usingIndex != null) {
            Identifiers.checked("index", usingIndex);
        }
        columns = Constraint.checkedColumns("unique constraint", columns);
        include = include.isEmpty() ? List.of() : Constraint.checkedColumns("list of included columns", include);
    }

    /** A unique constraint of which no more is known. */
    public static Unique of(List<String> columns) {
        return new Unique(null, columns, false, List.of(), null, null);
    }

    /** Counts rows with a null among the columns, too. */
    public Unique nullsNotDistinct() {
        return new Unique(name, columns, true, include, deferral, usingIndex);
    }

    /** Holds further columns in its index. */
    public Unique include(String... more) {
        return new Unique(name, columns, nullsAreEqual, List.of(more), deferral, usingIndex);
    }

    /** Lets a transaction ask for a later check. */
    public Unique deferrable() {
        return new Unique(name, columns, nullsAreEqual, include, Deferral.DEFERRABLE, usingIndex);
    }

    /** Checks at the end of the transaction. */
    public Unique initiallyDeferred() {
        return new Unique(name, columns, nullsAreEqual, include, Deferral.INITIALLY_DEFERRED, usingIndex);
    }

    /** Takes over that unique index, which has the same columns, instead of making one. */
    public Unique usingIndex(String index) {
        return new Unique(name, columns, nullsAreEqual, include, deferral, index);
    }

    /** The same constraint with an index of its own. */
    @Override
    public Unique made() {
        return new Unique(name, columns, nullsAreEqual, include, deferral, null);
    }

    @Override
    public Kind kind() {
        return Kind.UNIQUE;
    }

    @Override
    public Unique named(@Nullable String newName) {
        return new Unique(newName, columns, nullsAreEqual, include, deferral, usingIndex);
    }

    @Override
    public Unique renaming(UnaryOperator<String> columnNames) {
        return new Unique(
                name,
                columns.stream().map(columnNames).toList(),
                nullsAreEqual,
                include.stream().map(columnNames).toList(),
                deferral,
                usingIndex);
    }

    @Override
    public String describe() {
        return "unique (" + String.join(", ", columns) + ")" + (nullsAreEqual ? " nulls not distinct" : "")
                + Constraint.describe(deferral);
    }
}
