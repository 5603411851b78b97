package dev.retort.migration;

import dev.retort.error.RetortException;

/** A downgrade that was left out and cannot be derived, because the upgrade reads the database to decide what to do. */
public final class UnknownDowngradeException extends RetortException {

    private static final long serialVersionUID = 1L;

    private static final String WHY =
            "Its upgrade calls inspect(), and the database does not stand as it stood then, so that"
                    + " the way back is not known.";
    private static final String HINT = "Write downgrade(Ops ops) by hand.";

    UnknownDowngradeException() {
        super("The migration cannot be undone.", WHY, HINT);
    }

    private UnknownDowngradeException(String revision, UnknownDowngradeException failure) {
        super("Revision " + revision + " cannot be undone.", WHY, HINT, failure);
    }

    /** The same failure, naming the revision that {@code revision} describes. */
    public UnknownDowngradeException ofRevision(String revision) {
        return new UnknownDowngradeException(revision, this);
    }
}
