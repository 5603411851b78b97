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
 * @param wayBack the SQL expression that makes the old value on the way back, or null for the engine's own conversion
 */
public record SetType(
        String column,
        ColumnType type,
        @Nullable SqlText conversion,
        @Nullable ColumnType previous,
        @Nullable SqlText wayBack)
        implements TableChange {

    /** Checks the name. */
    public SetType {
        Identifiers.checked("column", column);
    }

    /** Says the SQL expression that makes the new value of the old row. */
    public SetType using(String expression) {
        return new SetType(column, type, SqlText.of(expression), previous, wayBack);
    }

    /** Says an expression that engines spell differently. */
    public SetType using(Sql expression) {
        return new SetType(column, type, SqlText.of(expression), previous, wayBack);
    }

    /** Says the type before, so that the change can be undone. */
    public SetType was(ColumnType before) {
        return new SetType(column, type, conversion, before, wayBack);
    }

    /** Says the type before, and the SQL expression that makes the old value of the new row when the change is undone. */
    public SetType was(ColumnType before, String expression) {
        return new SetType(column, type, conversion, before, SqlText.of(expression));
    }

    /** Says the type before, and how values go back by an expression that engines spell differently. */
    public SetType was(ColumnType before, Sql expression) {
        return new SetType(column, type, conversion, before, SqlText.of(expression));
    }

    @Override
    public String describe() {
        return "set type of " + column + " to " + type.describe();
    }

    /** Goes back to the type before, by the expression that was said for it or by the engine's own conversion. */
    @Override
    public List<TableChange> inverse(QualifiedName table) {
        if (previous == null) {
            throw new IrreversibleException(
                    new AlterTable(table, List.of(this)),
                    "the type before is not known here",
                    "Write setType(\"" + column + "\", ...).was(...), or write the downgrade by hand.");
        }
        return List.of(new SetType(column, previous, wayBack, type, conversion));
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
