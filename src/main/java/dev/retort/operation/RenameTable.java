package dev.retort.operation;

import dev.retort.schema.DefinitionException;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import java.util.List;

/**
 * Gives a table another name in its schema; constraints and indexes keep theirs.
 *
 * @param table which
 * @param newName the new name, without schema
 */
public record RenameTable(QualifiedName table, String newName) implements TableOperation {

    /** Checks the new name. */
    public RenameTable {
        Identifiers.checked("table", newName);
        if (newName.equals(table.name())) {
            throw new DefinitionException(
                    "Table " + table + " cannot be renamed to '" + newName + "'.",
                    "That is its name.",
                    "Say another name, or leave the operation out.");
        }
    }

    @Override
    public String describe() {
        return "rename table " + table + " to " + newName;
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new RenameTable(table.beside(newName), table.name()));
    }

    @Override
    public <R> R accept(TableOperationVisitor<R> visitor) {
        return visitor.renameTable(this);
    }
}
