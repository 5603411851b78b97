package dev.retort.operation;

import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;

/**
 * Adds a column at the end of the table.
 *
 * @param column what is added
 */
public record AddColumn(Column column) implements TableChange {

    @Override
    public String describe() {
        return "add column " + column.name();
    }

    @Override
    public TableChange inverse(QualifiedName table) {
        return new DropColumn(column.name(), column);
    }

    @Override
    public Table applyTo(Table table) {
        return table.with(column);
    }

    @Override
    public <R> R accept(TableChangeVisitor<R> visitor) {
        return visitor.addColumn(this);
    }
}
