package dev.retort.adopt;

import dev.retort.error.RetortException;
import org.jspecify.annotations.Nullable;

/** A database that cannot be adopted; nothing was changed. */
public final class AdoptException extends RetortException {

    private static final long serialVersionUID = 1L;

    /** What keeps a database from being adopted. */
    public enum Reason {
        /** The other tool's table is not there, or is no such table, or cannot be read. */
        NO_HISTORY,
        /** The other tool has applied nothing. */
        NOTHING_APPLIED,
        /** Something failed, was left out or is at work in the other tool's history. */
        NOT_CLEAN,
        /** The database stands at a place of which nobody said what revision it is. */
        ELSEWHERE,
        /** Retort keeps a history in the database already, or the other tool went on after it was adopted. */
        MANAGED
    }

    private final Reason reason;

    AdoptException(Reason reason, OtherTool tool, String why, String hint, @Nullable Throwable cause) {
        super("The database cannot be adopted from " + tool.product() + ".", why, hint, cause);
        this.reason = reason;
    }

    AdoptException(Reason reason, OtherTool tool, String why, String hint) {
        this(reason, tool, why, hint, null);
    }

    /** What keeps the database from being adopted. */
    public Reason reason() {
        return reason;
    }
}
