package dev.retort.operation;

import dev.retort.schema.DefinitionException;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;

/**
 * Gives a column another name; constraints, indexes and what the engine keeps of it follow.
 *
 * @param from the name before
 * @param to the name after
 */
public record RenameColumn(String from, String to) implements TableChange {

    /** Checks both names. */
    public RenameColumn {
        Identifiers.checked("column", from);
        Identifiers.checked("column", to);
        if (from.equals(to)) {
            throw new DefinitionException(
                    "Column '" + from + "' cannot be renamed to '" + to + "'.",
                    "That is its name.",
                    "Say another name, or leave the change out.");
        }
    }

    @Override
    public String describe() {
        return "rename column " + from + " to " + to;
    }

    @Override
    public List<TableChange> inverse(QualifiedName table) {
        return List.of(new RenameColumn(to, from));
    }

    @Override
    public Table applyTo(Table table) {
        return table.renaming(from, to);
    }

    @Override
    public <R> R accept(TableChangeVisitor<R> visitor) {
        return visitor.renameColumn(this);
    }
}
