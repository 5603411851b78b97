package dev.retort.operation;

import dev.retort.schema.ColumnType;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Sql;
import dev.retort.schema.SqlText;
import dev.retort.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a column another type and converts its values.
 *
 * @param column which
 * @param type the new type
 * @param conversion the SQL expression that converts a value, or null for the engine's own conversion
 * @param previous the type before, which makes the change reversible; null where it was not said
 */
public record SetType(
        String column,
        ColumnType type,
        @Nullable SqlText conversion,
        @Nullable ColumnType previous) implements TableChange {

    /** Checks the name. */
    public SetType {
        Identifiers.checked("column", column);
    }

    /** Says the SQL expression that makes the new value of the old row. */
    public SetType using(String expression) {
        return new SetType(column, type, SqlText.of(expression), previous);
    }

    /** Says an expression that engines spell differently. */
    public SetType using(Sql expression) {
        return new SetType(column, type, SqlText.of(expression), previous);
    }

    /** Says the type before, so that the change can be undone. */
    public SetType was(ColumnType before) {
        return new SetType(column, type, conversion, before);
    }

    @Override
    public String describe() {
        return "set type of " + column + " to " + type.describe();
    }

    /** Goes back to the type before, by the engine's own conversion. */
    @Override
    public List<TableChange> inverse(QualifiedName table) {
        if (previous == null) {
            throw new IrreversibleException(
                    new AlterTable(table, List.of(this)),
                    "the type before is not known here",
                    "Write setType(\"" + column + "\", ...).was(...), or write the downgrade by hand.");
        }
        return List.of(new SetType(column, previous, null, type));
    }

    @Override
    public Table applyTo(Table table) {
        return table.changing(column, c -> c.withType(type));
    }

    @Override
    public <R> R accept(TableChangeVisitor<R> visitor) {
        return visitor.setType(this);
    }
}
