package dev.retort.operation;

/**
 * A reader of scopes.
 *
 * @param <R> what it answers
 */
public interface ScopeOperationVisitor<R> {

    /** Reads operations for some engines. */
    R onlyOn(OnlyOn operation);

    /** Reads operations for all but some engines. */
    R exceptOn(ExceptOn operation);

    /** Reads operations for some databases. */
    R onlyIn(OnlyIn operation);

    /** Reads operations outside a transaction. */
    R apart(Apart operation);
}
