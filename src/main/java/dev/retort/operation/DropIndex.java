package dev.retort.operation;

import dev.retort.schema.DefinitionException;
import dev.retort.schema.Identifiers;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops an index.
 *
 * @param table the table it belongs to
 * @param name which, or null for the name that the naming convention gives {@code was}
 * @param was its definition, which makes the drop reversible; null where it was not said
 */
public record DropIndex(
        QualifiedName table,
        @Nullable String name,
        @Nullable Index was) implements IndexOperation {

    /** Checks that the index is said in one way or the other. */
    public DropIndex {
        if (name != null) {
            Identifiers.checked("index", name);
        } else if (was == null) {
            throw new DefinitionException(
                    "An index of " + table + " cannot be dropped.",
                    "Neither its name nor what it is was said.",
                    "Write dropIndex(\"" + table + "\", \"name\") or dropIndex(\"" + table + "\", index(...)).");
        }
    }

    @Override
    public String describe() {
        return "drop " + (name == null && was != null ? was.describe() : "index " + name) + " of " + table;
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
        return List.of(new CreateIndex(table, was));
    }

    @Override
    public <R> R accept(IndexOperationVisitor<R> visitor) {
        return visitor.dropIndex(this);
    }
}
