package dev.retort.operation;

import java.util.List;

/**
 * One change to a database, as a value: before it is SQL, it can be shown, inverted, compared and applied to a schema.
 *
 * <p>The kinds stand in groups, each with a visitor of its own; {@link CustomOperation} is the door for kinds of the
 * user's own.
 */
public sealed interface Operation
        permits TableOperation, IndexOperation, ObjectOperation, DataOperation, ScopeOperation, CustomOperation {

    /** The operation in one line, for plans, logs and errors: {@code create table invoice}. */
    String describe();

    /**
     * The operations that undo this one, in the order in which they have to run; empty when there is nothing to undo.
     *
     * @throws IrreversibleException when what it destroys is not known
     */
    List<Operation> inverse();

    /** Calls the method of the operation's group. */
    <R> R accept(OperationVisitor<R> visitor);

    /**
     * The text by which operations compare and are fingerprinted: all that the operation says, in a form that stays the
     * same from release to release. Rows stand in it by table and columns, code by what it says that it does.
     */
    default String canonical() {
        return CanonicalText.of(this);
    }
}
