package dev.retort.operation;

import dev.retort.schema.Column;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops a column with its values, and with the constraints and indexes that it is part of.
 *
 * @param name which
 * @param was its definition, which makes the change reversible; null where it was not said
 * @param isOnlyIfThere whether nothing is done where there is no such column
 * @param isCascading whether what depends on it in other tables goes, too
 */
public record DropColumn(String name, @Nullable Column was, boolean isOnlyIfThere, boolean isCascading)
        implements TableChange {

    /** Drops a column that is there and on which nothing depends elsewhere. */
    public DropColumn(String name, @Nullable Column was) {
        this(name, was, false, false);
    }

    /** Checks the name. */
    public DropColumn {
        Identifiers.checked("column", name);
    }

    @Override
    public String describe() {
        return "drop column " + name;
    }

    @Override
    public List<TableChange> inverse(QualifiedName table) {
        if (was == null) {
            throw new IrreversibleException(
                    new AlterTable(table, List.of(this)),
                    "the column's type is not known here",
                    "Write dropColumn(column(\"" + name + "\", ...)), or write the downgrade by hand.");
        }
        return List.of(new AddColumn(was));
    }

    @Override
    public Table applyTo(Table table) {
        boolean missing = isOnlyIfThere && table.column(name).isEmpty();
        return missing ? table : table.withoutColumn(name);
    }

    @Override
    public <R> R accept(TableChangeVisitor<R> visitor) {
        return visitor.dropColumn(this);
    }
}
