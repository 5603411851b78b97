package dev.retort.operation;

/**
 * A reader of the operations on what is no table.
 *
 * @param <R> what it answers
 */
public interface ObjectOperationVisitor<R> {

    /** Reads a new object. */
    R createObject(CreateObject operation);

    /** Reads an object's end. */
    R dropObject(DropObject operation);

    /** Reads an object's new text. */
    R replaceObject(ReplaceObject operation);

    /** Reads an object's new name. */
    R renameObject(RenameObject operation);

    /** Reads a new label of an enum. */
    R addLabel(AddLabel operation);

    /** Reads a label's new name. */
    R renameLabel(RenameLabel operation);

    /** Reads an enum's new labels. */
    R replaceEnum(ReplaceEnum operation);

    /** Reads new rights. */
    R grant(GrantRights operation);

    /** Reads rights that are taken away. */
    R revoke(RevokeRights operation);
}
