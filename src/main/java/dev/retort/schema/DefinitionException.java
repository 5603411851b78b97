package dev.retort.schema;

import dev.retort.error.RetortException;

/** Something that is said in a definition makes no sense; nothing was sent to a database. */
public final class DefinitionException extends RetortException {

    private static final long serialVersionUID = 1L;

    /** Makes the failure; see {@link RetortException} for the three sentences. */
    public DefinitionException(String what, String why, String hint) {
        super(what, why, hint);
    }
}
