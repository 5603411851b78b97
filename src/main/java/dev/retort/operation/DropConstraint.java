package dev.retort.operation;

import dev.retort.schema.Constraint;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops a constraint.
 *
 * @param name which, or null for the name that the naming convention gives {@code was}
 * @param was its definition, which makes the change reversible; null where it was not said
 */
public record DropConstraint(
        @Nullable String name, @Nullable Constraint was) implements TableChange {

    /** Checks that the constraint is said in one way or the other. */
    public DropConstraint {
        if (name != null) {
            Identifiers.checked("constraint", name);
        } else if (was == null) {
            throw new DefinitionException(
                    "A constraint cannot be dropped.",
                    "Neither its name nor what it is was said.",
                    "Write dropConstraint(\"name\") or dropConstraint(unique(\"a\")).");
        }
    }

    @Override
    public String describe() {
        return "drop " + (name == null && was != null ? was.describe() : "constraint " + name);
    }

    @Override
    public TableChange inverse(QualifiedName table) {
        if (was == null) {
            throw new IrreversibleException(
                    new AlterTable(table, List.of(this)),
                    "what the constraint says is not known here",
                    "Write dropConstraint(unique(...).named(\"" + name
                            + "\")) or the like, or write the downgrade by hand.");
        }
        return new AddConstraint(was);
    }

    @Override
    public Table applyTo(Table table) {
        return table.withoutConstraint(String.valueOf(name));
    }

    @Override
    public <R> R accept(TableChangeVisitor<R> visitor) {
        return visitor.dropConstraint(this);
    }
}
