package dev.retort.author;

import dev.retort.error.RetortException;

/** A revision that cannot be written; there is no new file. */
public final class AuthorException extends RetortException {

    private static final long serialVersionUID = 1L;

    /** Makes the failure; see {@link RetortException} for the three sentences. */
    public AuthorException(String what, String why, String hint) {
        super(what, why, hint);
    }

    AuthorException(String what, String why, String hint, Throwable cause) {
        super(what, why, hint, cause);
    }
}
