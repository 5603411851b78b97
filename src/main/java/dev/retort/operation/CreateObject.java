package dev.retort.operation;

import dev.retort.schema.SchemaObject;
import java.util.List;

/**
 * Creates an object that is no table.
 *
 * @param object what it is
 * @param isOnlyIfMissing whether nothing is done where there is one of its name
 */
public record CreateObject(SchemaObject object, boolean isOnlyIfMissing) implements ObjectOperation {

    /** Creates an object that is not there. */
    public CreateObject(SchemaObject object) {
        this(object, false);
    }

    @Override
    public String describe() {
        return "create " + object.describe();
    }

    /** Drops it again; refuses where it may have been there before. */
    @Override
    public List<Operation> inverse() {
        if (isOnlyIfMissing) {
            throw new IrreversibleException(
                    this,
                    "whether it made the object or found it is not known on the way down",
                    "Leave out ifNotExists(), or write the downgrade by hand.");
        }
        return List.of(DropObject.of(object));
    }

    @Override
    public <R> R accept(ObjectOperationVisitor<R> visitor) {
        return visitor.createObject(this);
    }
}
