package dev.retort.operation;

import dev.retort.schema.Identifiers;
import dev.retort.schema.Numbering;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets the engine number the rows in a column, or no longer; numbers that rows have stay.
 *
 * @param column which
 * @param numbering how, or null for no longer
 * @param previous how before, or null where the engine did not
 */
public record SetNumbering(
        String column,
        @Nullable Numbering numbering,
        @Nullable Numbering previous) implements TableChange {

    /** Checks the name. */
    public SetNumbering {
        Identifiers.checked("column", column);
    }

    @Override
    public String describe() {
        return numbering == null ? "drop identity of " + column : "make " + column + " an identity";
    }

    @Override
    public List<TableChange> inverse(QualifiedName table) {
        return List.of(new SetNumbering(column, previous, numbering));
    }

    @Override
    public Table applyTo(Table table) {
        return table.changing(column, c -> c.withNumbering(numbering));
    }

    @Override
    public <R> R accept(TableChangeVisitor<R> visitor) {
        return visitor.setNumbering(this);
    }
}
