package dev.retort.revision;

import dev.retort.error.RetortException;

/** A place in the history that cannot be found or reached, or a history that is no graph. */
public abstract sealed class RevisionException extends RetortException
        permits AmbiguousRevisionException,
                RevisionGraphException,
                SeveralHeadsException,
                TargetSyntaxException,
                UnknownRevisionException,
                UnreachableTargetException {

    private static final long serialVersionUID = 1L;

    RevisionException(String what, String why, String hint) {
        super(what, why, hint);
    }
}
