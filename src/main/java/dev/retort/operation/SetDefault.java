package dev.retort.operation;

import dev.retort.schema.DefaultValue;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a column another default, or none; rows that exist keep what they hold.
 *
 * @param column which
 * @param value the new default, or null for none
 * @param previous the default before, or null for none or where it was not said
 * @param previousIsKnown whether the default before was said, which makes the change reversible
 */
public record SetDefault(
        String column,
        @Nullable DefaultValue value,
        @Nullable DefaultValue previous,
        boolean previousIsKnown) implements TableChange {

    /** Checks the name. */
    public SetDefault {
        Identifiers.checked("column", column);
    }

    /** Says the default before, a value, so that the change can be undone. */
    public SetDefault was(Object before) {
        return new SetDefault(column, value, new DefaultValue.Literal(before), true);
    }

    /** Says the default before, an SQL expression, so that the change can be undone. */
    public SetDefault wasSql(String before) {
        return new SetDefault(column, value, DefaultValue.Expression.of(before), true);
    }

    /** Says that there was no default before, so that the change can be undone. */
    public SetDefault hadNone() {
        return new SetDefault(column, value, null, true);
    }

    @Override
    public String describe() {
        return value == null ? "drop default of " + column : "set default of " + column + " to " + value.describe();
    }

    @Override
    public List<TableChange> inverse(QualifiedName table) {
        if (!previousIsKnown) {
            throw new IrreversibleException(
                    new AlterTable(table, List.of(this)),
                    "the default before is not known here",
                    "Add .was(...), .wasSql(\"...\") or .hadNone() to the change, or write the downgrade by hand.");
        }
        return List.of(new SetDefault(column, previous, value, true));
    }

    @Override
    public Table applyTo(Table table) {
        return table.changing(column, c -> c.withDefault(value));
    }

    @Override
    public <R> R accept(TableChangeVisitor<R> visitor) {
        return visitor.setDefault(this);
    }
}
