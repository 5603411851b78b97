package dev.retort.operation;

import dev.retort.schema.Constraint;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;

/**
 * Gives a constraint another name.
 *
 * @param from the name before
 * @param to the name after
 */
public record RenameConstraint(String from, String to) implements TableChange {

    /** Checks both names. */
    public RenameConstraint {
        Identifiers.checked("constraint", from);
        Identifiers.checked("constraint", to);
        if (from.equals(to)) {
            throw new DefinitionException(
                    "Constraint '" + from + "' cannot be renamed to '" + to + "'.",
                    "That is its name.",
                    "Say another name, or leave the change out.");
        }
    }

    @Override
    public String describe() {
        return "rename constraint " + from + " to " + to;
    }

    @Override
    public List<TableChange> inverse(QualifiedName table) {
        return List.of(new RenameConstraint(to, from));
    }

    @Override
    public Table applyTo(Table table) {
        Constraint found = table.constraint(from).orElse(null);
        return found == null ? table.withoutConstraint(from) : Constraints.replacing(table, from, found.named(to));
    }

    @Override
    public <R> R accept(TableChangeVisitor<R> visitor) {
        return visitor.renameConstraint(this);
    }
}
