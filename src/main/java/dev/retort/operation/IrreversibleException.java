package dev.retort.operation;

import dev.retort.error.RetortException;

/** An operation that cannot be undone, because what it destroys is not known. */
public final class IrreversibleException extends RetortException {

    private static final long serialVersionUID = 1L;

    private final transient Operation operation;

    /** Makes the failure of undoing {@code operation}; {@code why} continues "cannot be undone, because ...". */
    public IrreversibleException(Operation operation, String why, String hint) {
        this(operation, operation.describe(), why, hint);
    }

    IrreversibleException(Operation operation, String described, String why, String hint) {
        super("'" + described + "' cannot be undone, because " + why + ".", "", hint);
        this.operation = operation;
    }

    /** The operation that cannot be undone. */
    public Operation operation() {
        return operation;
    }
}
