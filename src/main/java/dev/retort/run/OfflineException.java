package dev.retort.run;

import dev.retort.error.RetortException;

/** Something that needs a database, while a script is written without one. */
public final class OfflineException extends RetortException {

    private static final long serialVersionUID = 1L;

    /** Makes the failure; see {@link RetortException} for the three sentences. */
    public OfflineException(String what, String why, String hint) {
        super(what, why, hint);
    }
}
