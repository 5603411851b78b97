package dev.retort.operation;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;

/**
 * Forbids null in a column, or allows it.
 *
 * @param column which
 * @param nullable whether it may hold null afterwards
 */
public record SetNullable(String column, boolean nullable) implements TableChange {

    /** Checks the name. */
    public SetNullable {
        Identifiers.checked("column", column);
    }

    @Override
    public String describe() {
        return (nullable ? "drop not null on " : "set not null on ") + column;
    }

    @Override
    public List<TableChange> inverse(QualifiedName table) {
        return List.of(new SetNullable(column, !nullable));
    }

    @Override
    public Table applyTo(Table table) {
        return table.changing(column, c -> c.withNullable(nullable));
    }

    @Override
    public <R> R accept(TableChangeVisitor<R> visitor) {
        return visitor.setNullable(this);
    }
}
