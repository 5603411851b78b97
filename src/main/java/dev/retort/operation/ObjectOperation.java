package dev.retort.operation;

/** An operation on something that is no table: an enum, a sequence, a view, a function, a trigger, a right. */
public sealed interface ObjectOperation extends Operation
        permits CreateObject,
                DropObject,
                ReplaceObject,
                RenameObject,
                AddLabel,
                RenameLabel,
                ReplaceEnum,
                GrantRights,
                RevokeRights {

    /** Calls the method of the operation's kind. */
    <R> R accept(ObjectOperationVisitor<R> visitor);

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.object(this);
    }
}
