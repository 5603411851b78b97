package dev.retort.operation;

import dev.retort.schema.DefinitionException;
import dev.retort.schema.Identifiers;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Drops an index.
 *
 * @param table the table it belongs to
 * @param name which; where its name was left open, the one that it presumably has, or null while that is open
 * @param isByKeys whether the index of those keys is meant, whatever its name in this database
 * @param was its definition, which makes the drop reversible; null where it was not said
 * @param isOnlyIfThere whether nothing is done where there is no such index
 * @param isConcurrent whether others go on in the meantime
 */
public record DropIndex(
        QualifiedName table,
        @Nullable String name,
        boolean isByKeys,
        @Nullable Index was,
        boolean isOnlyIfThere,
        boolean isConcurrent)
        implements IndexOperation {

    /** Checks that the index is said in one way or the other. */
    public DropIndex {
        if (name != null) {
            Identifiers.checked("index", name);
        }
        if (was == null && (name == null || isByKeys)) {
            throw new DefinitionException(
                    "An index of " + table + " cannot be dropped.",
                    "Neither its name nor what it is was said.",
                    "Write dropIndex(\"" + table + "\", \"name\") or dropIndex(\"" + table + "\", index(...)).");
        }
    }

    /** Drops the index of that name. */
    public static DropIndex of(QualifiedName table, String name) {
        return new DropIndex(table, name, false, null, false, false);
    }

    /** Drops an index by its name or, where that is open, by its keys, and can be undone. */
    public static DropIndex of(QualifiedName table, Index was) {
        return new DropIndex(table, was.name(), was.name() == null, was.made(), false, was.isConcurrent());
    }

    /** The index of a table that is dropped, among several the one of that kind, or of the usual one; null where there is none. */
    public @Nullable Index findIn(Table standing) {
        Index named = name == null ? null : standing.index(name).orElse(null);
        if (!isByKeys || was == null || (named != null && named.keys().equals(was.keys()))) {
            return named;
        }
        List<Index> same = standing.indexes().stream()
                .filter(index -> index.keys().equals(was.keys()) && index.isUnique() == was.isUnique())
                .toList();
        for (String method : Arrays.asList(was.method(), null)) {
            for (Index index : same) {
                if (Objects.equals(index.method(), method)) {
                    return index;
                }
            }
        }
        return same.isEmpty() ? null : same.get(0);
    }

    @Override
    public String describe() {
        return "drop " + ((name == null || isByKeys) && was != null ? was.describe() : "index " + name) + " of "
                + table;
    }

    @Override
    public List<Operation> inverse() {
        if (was == null) {
            throw new IrreversibleException(
                    this,
                    "its keys are not known here",
                    "Write dropIndex(\"" + table + "\", index(...).named(\"" + name
                            + "\")), or write the downgrade by hand.");
        }
        return List.of(new CreateIndex(table, was.making(isConcurrent, false)));
    }

    @Override
    public <R> R accept(IndexOperationVisitor<R> visitor) {
        return visitor.dropIndex(this);
    }
}
