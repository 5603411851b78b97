package dev.retort.operation;

import dev.retort.schema.DefinitionException;
import dev.retort.schema.QualifiedName;
import java.util.List;

/**
 * Gives a label of an enum another name, in the rows that hold it, too.
 *
 * @param enumName which enum
 * @param from the label before
 * @param to the label after
 */
public record RenameLabel(QualifiedName enumName, String from, String to) implements ObjectOperation {

    /** Checks that there is a change. */
    public RenameLabel {
        if (from.equals(to)) {
            throw new DefinitionException(
                    "Label '" + from + "' of enum " + enumName + " cannot be renamed to '" + to + "'.",
                    "That is what it is.",
                    "Say another label, or leave the operation out.");
        }
    }

    @Override
    public String describe() {
        return "rename label '" + from + "' of enum " + enumName + " to '" + to + "'";
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new RenameLabel(enumName, to, from));
    }

    @Override
    public <R> R accept(ObjectOperationVisitor<R> visitor) {
        return visitor.renameLabel(this);
    }
}
