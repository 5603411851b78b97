package dev.retort.operation;

import dev.retort.schema.DefinitionException;
import dev.retort.schema.Identifiers;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives an object that is no table another name.
 *
 * @param kind which kind of object
 * @param name its name before
 * @param table the table that it belongs to, or null for none
 * @param newName its name after, without schema
 */
public record RenameObject(
        SchemaObject.Kind kind,
        QualifiedName name,
        @Nullable QualifiedName table,
        String newName) implements ObjectOperation {

    /** Checks the new name. */
    public RenameObject {
        Identifiers.checked(kind.words(), newName);
        if (newName.equals(name.name())) {
            throw new DefinitionException(
                    "The " + kind.words() + " " + name + " cannot be renamed to '" + newName + "'.",
                    "That is its name.",
                    "Say another name, or leave the operation out.");
        }
    }

    @Override
    public String describe() {
        return "rename " + SchemaObject.describe(kind, name, table) + " to " + newName;
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new RenameObject(kind, name.beside(newName), table, name.name()));
    }

    @Override
    public <R> R accept(ObjectOperationVisitor<R> visitor) {
        return visitor.renameObject(this);
    }
}
