package dev.retort.operation;

import dev.retort.schema.DefinitionException;
import dev.retort.schema.SchemaObject;
import java.util.List;

/**
 * Gives a view, a function or a trigger another text, or a sequence other numbers.
 *
 * @param now what it is afterwards
 * @param was what it was before, under the same name
 */
public record ReplaceObject(SchemaObject now, SchemaObject was) implements ObjectOperation {

    /** Checks that both are the same object. */
    public ReplaceObject {
        if (!now.describe().equals(was.describe())) {
            throw new DefinitionException(
                    "'" + was.describe() + "' cannot be replaced by '" + now.describe() + "'.",
                    "They are two objects.",
                    "Drop the one and create the other.");
        }
    }

    @Override
    public String describe() {
        return "replace " + now.describe();
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new ReplaceObject(was, now));
    }

    @Override
    public <R> R accept(ObjectOperationVisitor<R> visitor) {
        return visitor.replaceObject(this);
    }
}
