package dev.retort.dialect;

import dev.retort.error.RetortException;

/** Something that an engine cannot do; nothing was sent. */
public final class UnsupportedByDialectException extends RetortException {

    private static final long serialVersionUID = 1L;

    private final String dialect;

    /**
     * Makes the failure.
     *
     * @param dialect the engine's name
     * @param what what it cannot do, to which object of the user's
     * @param why the facts
     * @param hint what to write instead
     */
    public UnsupportedByDialectException(String dialect, String what, String why, String hint) {
        super(what, why, hint);
        this.dialect = dialect;
    }

    /** The engine's name. */
    public String dialect() {
        return dialect;
    }
}
