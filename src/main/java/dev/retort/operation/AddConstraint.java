package dev.retort.operation;

import dev.retort.schema.Constraint;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;

/**
 * Adds a constraint; rows that break it make the change fail.
 *
 * @param constraint what is added
 */
public record AddConstraint(Constraint constraint) implements TableChange {

    @Override
    public String describe() {
        return "add " + constraint.describe();
    }

    @Override
    public TableChange inverse(QualifiedName table) {
        return new DropConstraint(constraint.name(), constraint);
    }

    @Override
    public Table applyTo(Table table) {
        return table.with(constraint);
    }

    @Override
    public <R> R accept(TableChangeVisitor<R> visitor) {
        return visitor.addConstraint(this);
    }
}
