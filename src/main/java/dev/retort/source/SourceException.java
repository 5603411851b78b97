package dev.retort.source;

import dev.retort.error.RetortException;
import dev.retort.operation.Operation;

/** Something that cannot be written as the Java of a migration. */
public final class SourceException extends RetortException {

    private static final long serialVersionUID = 1L;

    SourceException(String what, String why, String hint) {
        super(what, why, hint);
    }

    static SourceException of(Operation operation, String why, String hint) {
        return new SourceException("'" + operation.describe() + "' cannot be written as Java.", why, hint);
    }
}
