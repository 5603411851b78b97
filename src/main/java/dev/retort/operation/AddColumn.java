package dev.retort.operation;

import dev.retort.schema.Column;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Sql;
import dev.retort.schema.SqlText;
import dev.retort.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds a column at the end of the table.
 *
 * @param column what is added; what was said at it of constraints, {@link AlterTable} makes changes of their own
 * @param filling what the rows that are there get, where that is not the column's default; null where nothing was said
 * @param isOnlyIfMissing whether nothing is done where there is a column of its name
 */
public record AddColumn(Column column, @Nullable DefaultValue filling, boolean isOnlyIfMissing) implements TableChange {

    /** Adds a column that is not there. */
    public AddColumn(Column column) {
        this(column, null, false);
    }

    /** Says what the rows that are there get; the column's default, or its lack of one, is for later rows. */
    public AddColumn filledWith(Object value) {
        return new AddColumn(column, new DefaultValue.Literal(value), isOnlyIfMissing);
    }

    /** Says an expression for the rows that are there, which does not name their columns. */
    public AddColumn filledWith(Sql expression) {
        return new AddColumn(column, new DefaultValue.Expression(SqlText.of(expression)), isOnlyIfMissing);
    }

    @Override
    public String describe() {
        return "add column " + column.name();
    }

    /** Drops it again; refuses where it may have been there before, with values in it. */
    @Override
    public List<TableChange> inverse(QualifiedName table) {
        if (isOnlyIfMissing) {
            throw new IrreversibleException(
                    new AlterTable(table, List.of(this)),
                    "whether it made the column or found it, with its values, is not known on the way down",
                    "Leave out ifNotExists(), or write the downgrade by hand.");
        }
        return List.of(new DropColumn(column.name(), column));
    }

    @Override
    public Table applyTo(Table table) {
        boolean there = isOnlyIfMissing && table.column(column.name()).isPresent();
        return there ? table : table.with(column);
    }

    @Override
    public <R> R accept(TableChangeVisitor<R> visitor) {
        return visitor.addColumn(this);
    }
}
