package dev.retort.operation;

import dev.retort.schema.Script;
import java.util.List;

/**
 * Executes the statements of a script of the user's.
 *
 * @param script where it lies, what it says and how it is undone
 */
public record ExecuteScript(Script script) implements DataOperation {

    @Override
    public String describe() {
        return "script " + script.resource();
    }

    @Override
    public List<Operation> inverse() {
        if (script.undoneByNothing()) {
            return List.of();
        }
        Script undo = script.undo();
        if (undo == null) {
            throw new IrreversibleException(
                    this,
                    "Retort does not read SQL",
                    "Write script(\"" + script.resource()
                            + "\").undoneBy(\"...\") or .nothingToUndo(), or write the downgrade by hand.");
        }
        return List.of(new ExecuteScript(undo));
    }

    @Override
    public <R> R accept(DataOperationVisitor<R> visitor) {
        return visitor.executeScript(this);
    }
}
