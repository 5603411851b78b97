package dev.retort.operation;

import dev.retort.schema.Constraint;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;

/**
 * Checks the rows that a constraint left out when it was added as not valid.
 *
 * @param name which constraint
 */
public record ValidateConstraint(String name) implements TableChange {

    /** Checks the name. */
    public ValidateConstraint {
        Identifiers.checked("constraint", name);
    }

    @Override
    public String describe() {
        return "validate constraint " + name;
    }

    /** Nothing: that all rows keep a constraint harms nobody. */
    @Override
    public List<TableChange> inverse(QualifiedName table) {
        return List.of();
    }

    @Override
    public Table applyTo(Table table) {
        Constraint found = table.constraint(name).orElse(null);
        return found == null ? table.withoutConstraint(name) : Constraints.replacing(table, name, found.validated());
    }

    @Override
    public <R> R accept(TableChangeVisitor<R> visitor) {
        return visitor.validateConstraint(this);
    }
}
