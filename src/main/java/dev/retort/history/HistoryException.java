package dev.retort.history;

import dev.retort.error.RetortException;
import org.jspecify.annotations.Nullable;

/** The tables of the history cannot be read or written, or do not say what they should. */
public final class HistoryException extends RetortException {

    private static final long serialVersionUID = 1L;

    /** Makes the failure; see {@link RetortException} for the three sentences. */
    public HistoryException(String what, String why, String hint, @Nullable Throwable cause) {
        super(what, why, hint, cause);
    }
}
