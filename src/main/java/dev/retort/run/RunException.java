package dev.retort.run;

import dev.retort.error.RetortException;
import org.jspecify.annotations.Nullable;

/** A run that could not begin or go on; what the message says was committed stays. */
public final class RunException extends RetortException {

    private static final long serialVersionUID = 1L;

    /** What kept the run from going on. */
    public enum Reason {
        /** The database cannot be reached, or the connection was lost. */
        CONNECTION,
        /** The connection or the database may only be read. */
        READ_ONLY,
        /** Another runner held the lock for longer than this one waits. */
        LOCKED,
        /** The pool gave no second connection, which the lock needs on this engine. */
        POOL_TOO_SMALL,
        /** What was asked for contradicts what the engine or the connection can do. */
        CONFIGURATION,
        /** Another runner moved the database, and the target was counted from where it stood. */
        MOVED,
        /** A revision was left half done and cannot be finished without a decision. */
        UNFINISHED
    }

    private final Reason reason;

    RunException(Reason reason, String what, String why, String hint, @Nullable Throwable cause) {
        super(what, why, hint, cause);
        this.reason = reason;
    }

    /** What kept the run from going on. */
    public Reason reason() {
        return reason;
    }
}
