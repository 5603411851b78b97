package dev.retort.migration;

import dev.retort.error.RetortException;

/** A downgrade that was left out and cannot be derived, because the upgrade reads the database to decide what to do. */
public final class UnknownDowngradeException extends RetortException {

    private static final long serialVersionUID = 1L;

    UnknownDowngradeException() {
        super(
                "The downgrade cannot be derived from the upgrade.",
                "The upgrade calls inspect(), and the database does not stand as it stood then.",
                "Write downgrade(Ops ops) by hand.");
    }
}
