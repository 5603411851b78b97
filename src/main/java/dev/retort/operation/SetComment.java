package dev.retort.operation;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what people should know of a table or of one of its columns.
 *
 * @param column which column, or null for the table itself
 * @param comment the comment, or null for none
 * @param previous the comment before, or null for none or where it was not said
 * @param previousIsKnown whether the comment before was said, which makes the change reversible
 */
public record SetComment(
        @Nullable String column,
        @Nullable String comment,
        @Nullable String previous,
        boolean previousIsKnown) implements TableChange {

    /** Checks the name. */
    public SetComment {
        if (column != null) {
            Identifiers.checked("column", column);
        }
    }

    /** Says the comment before, so that the change can be undone. */
    public SetComment was(String before) {
        return new SetComment(column, comment, before, true);
    }

    /** Says that there was no comment before, so that the change can be undone. */
    public SetComment hadNone() {
        return new SetComment(column, comment, null, true);
    }

    @Override
    public String describe() {
        return (comment == null ? "drop" : "set") + " comment" + (column == null ? "" : " of " + column);
    }

    @Override
    public List<TableChange> inverse(QualifiedName table) {
        if (!previousIsKnown) {
            throw new IrreversibleException(
                    new AlterTable(table, List.of(this)),
                    "the comment before is not known here",
                    "Add .was(\"...\") or .hadNone() to the change, or write the downgrade by hand.");
        }
        return List.of(new SetComment(column, previous, comment, true));
    }

    @Override
    public Table applyTo(Table table) {
        return column == null ? table.withComment(comment) : table.changing(column, c -> c.withComment(comment));
    }

    @Override
    public <R> R accept(TableChangeVisitor<R> visitor) {
        return visitor.setComment(this);
    }
}
