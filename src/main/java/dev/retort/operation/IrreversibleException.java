package dev.retort.operation;

import dev.retort.error.RetortException;

/** An operation that cannot be undone, because what it destroys is not known. */
public final class IrreversibleException extends RetortException {

    private static final long serialVersionUID = 1L;

    private final transient Operation operation;

    /** Makes the failure of undoing {@code operation}; {@code why} continues "cannot be undone, because ...". */
    public IrreversibleException(Operation operation, String why, String hint) {
        super("'" + operation.describe() + "' cannot be undone, because " + why + ".", "", hint);
        this.operation = operation;
    }

    private IrreversibleException(String revision, IrreversibleException failure) {
        super("Revision " + revision + " cannot be undone.", failure.what(), failure.hint(), failure);
        this.operation = failure.operation;
    }

    /** The same failure, naming the revision that {@code revision} describes. */
    public IrreversibleException ofRevision(String revision) {
        return new IrreversibleException(revision, this);
    }

    /** The operation that cannot be undone. */
    public Operation operation() {
        return operation;
    }
}
