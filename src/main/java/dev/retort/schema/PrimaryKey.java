package dev.retort.schema;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The columns that tell the rows of a table apart; they are not null.
 *
 * @param name the name, or null while it is open
 * @param columns the columns, in order
 * @param include further columns that the key's index holds
 * @param deferral when it may be checked later, or null for never
 * @param usingIndex the unique index that is to become the key's own, or null for a new one
 */
public record PrimaryKey(
        @Nullable String name,
        List<String> columns,
        List<String> include,
        @Nullable Deferral deferral,
        @Nullable String usingIndex)
        implements Constraint {

    /** Checks names and columns. */
    public PrimaryKey {
        Constraint.checkedName(name);
        if (usingIndex != null) {
            Identifiers.checked("index", usingIndex);
        }
        columns = Constraint.checkedColumns("primary key", columns);
        include = include.isEmpty() ? List.of() : Constraint.checkedColumns("list of included columns", include);
    }

    /** A primary key of which no more is known. */
    public static PrimaryKey of(List<String> columns) {
        return new PrimaryKey(null, columns, List.of(), null, null);
    }

    /** Holds further columns in its index. */
    public PrimaryKey include(String... more) {
        return new PrimaryKey(name, columns, List.of(more), deferral, usingIndex);
    }

    /** Lets a transaction ask for a later check. */
    public PrimaryKey deferrable() {
        return new PrimaryKey(name, columns, include, Deferral.DEFERRABLE, usingIndex);
    }

    /** Checks at the end of the transaction. */
    public PrimaryKey initiallyDeferred() {
        return new PrimaryKey(name, columns, include, Deferral.INITIALLY_DEFERRED, usingIndex);
    }

    /** Takes over that unique index, which has the same columns, instead of making one. */
    public PrimaryKey usingIndex(String index) {
        return new PrimaryKey(name, columns, include, deferral, index);
    }

    /** The same key with an index of its own. */
    @Override
    public PrimaryKey made() {
        return new PrimaryKey(name, columns, include, deferral, null);
    }

    @Override
    public Kind kind() {
        return Kind.PRIMARY_KEY;
    }

    @Override
    public PrimaryKey named(@Nullable String newName) {
        return new PrimaryKey(newName, columns, include, deferral, usingIndex);
    }

    @Override
    public PrimaryKey renaming(UnaryOperator<String> columnNames) {
        return new PrimaryKey(
                name,
                columns.stream().map(columnNames).toList(),
                include.stream().map(columnNames).toList(),
                deferral,
                usingIndex);
    }

    @Override
    public String describe() {
        return "primary key (" + String.join(", ", columns) + ")" + Constraint.describe(deferral);
    }
}
