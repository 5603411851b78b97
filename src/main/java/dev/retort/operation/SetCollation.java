package dev.retort.operation;

import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares the texts of a column in another way; the texts themselves stay.
 *
 * @param column which
 * @param collation the collation in the engine's words, or null for the usual one
 * @param previous the collation before, or null for the usual one or where it was not said
 * @param previousIsKnown whether the collation before was said, which makes the change reversible
 */
public record SetCollation(
        String column, @Nullable String collation, @Nullable String previous, boolean previousIsKnown)
        implements TableChange {

    /** Checks the name. */
    public SetCollation {
        Identifiers.checked("column", column);
    }

    /** Says the collation before, so that the change can be undone. */
    public SetCollation was(String before) {
        return new SetCollation(column, collation, before, true);
    }

    /** Says that it was the usual one before, so that the change can be undone. */
    public SetCollation hadNone() {
        return new SetCollation(column, collation, null, true);
    }

    @Override
    public String describe() {
        return collation == null ? "drop collation of " + column : "set collation of " + column + " to " + collation;
    }

    @Override
    public List<TableChange> inverse(QualifiedName table) {
        if (!previousIsKnown) {
            throw new IrreversibleException(
                    new AlterTable(table, List.of(this)),
                    "the collation before is not known here",
                    "Add .was(\"...\") or .hadNone() to the change, or write the downgrade by hand.");
        }
        return List.of(new SetCollation(column, previous, collation, true));
    }

    @Override
    public Table applyTo(Table table) {
        return table.changing(column, c -> c.withCollation(collation));
    }

    @Override
    public <R> R accept(TableChangeVisitor<R> visitor) {
        return visitor.setCollation(this);
    }
}
