package dev.retort.operation;

import java.util.List;

/** A list of operations that a condition stands before. */
public sealed interface ScopeOperation extends Operation permits OnlyOn {

    /** The operations, in order. */
    List<Operation> operations();

    /** Calls the method of the operation's kind. */
    <R> R accept(ScopeOperationVisitor<R> visitor);

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.scope(this);
    }
}
