package dev.retort.operation;

import dev.retort.schema.DefinitionException;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.List;

/**
 * Gives an index another name.
 *
 * @param table the table it belongs to
 * @param from the name before
 * @param to the name after
 */
public record RenameIndex(QualifiedName table, String from, String to) implements IndexOperation {

    /** Checks both names. */
    public RenameIndex {
        Identifiers.checked("index", from);
        Identifiers.checked("index", to);
        if (from.equals(to)) {
            throw new DefinitionException(
                    "Index '" + from + "' of " + table + " cannot be renamed to '" + to + "'.",
                    "That is its name.",
                    "Say another name, or leave the operation out.");
        }
    }

    @Override
    public String describe() {
        return "rename index " + from + " of " + table + " to " + to;
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new RenameIndex(table, to, from));
    }

    @Override
    public <R> R accept(IndexOperationVisitor<R> visitor) {
        return visitor.renameIndex(this);
    }
}
