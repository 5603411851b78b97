package dev.retort.operation;

import java.util.List;
import java.util.Set;

/** A list of operations that a condition, or a manner, stands before. */
public sealed interface ScopeOperation extends Operation permits OnlyOn, ExceptOn, OnlyIn, Apart {

    /** The operations, in order. */
    List<Operation> operations();

    /** Whether the operations are for an engine. */
    boolean appliesTo(String dialect);

    /** The engines that it names. */
    Set<String> dialects();

    /** The same scope around other operations. */
    ScopeOperation around(List<Operation> others);

    /** Calls the method of the operation's kind. */
    <R> R accept(ScopeOperationVisitor<R> visitor);

    @Override
    default List<Operation> inverse() {
        List<Operation> back = Inversion.of(operations());
        return back.isEmpty() ? List.of() : List.of(around(back));
    }

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.scope(this);
    }
}
