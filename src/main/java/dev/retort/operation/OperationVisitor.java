package dev.retort.operation;

/**
 * A reader of operations, by group.
 *
 * @param <R> what it answers
 */
public interface OperationVisitor<R> {

    /** Reads an operation on a whole table. */
    R table(TableOperation operation);

    /** Reads an operation on an index. */
    R index(IndexOperation operation);

    /** Reads an operation on what is no table. */
    R object(ObjectOperation operation);

    /** Reads an operation on rows, or one whose effect Retort cannot see. */
    R data(DataOperation operation);

    /** Reads a list of operations that a condition stands before. */
    R scope(ScopeOperation operation);

    /** Reads an operation of the user's own. */
    R custom(CustomOperation operation);
}
