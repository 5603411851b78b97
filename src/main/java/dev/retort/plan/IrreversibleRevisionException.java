package dev.retort.plan;

import dev.retort.error.RetortException;

/** A downgrade through a revision that says it cannot be undone; nothing was done. */
public final class IrreversibleRevisionException extends RetortException {

    private static final long serialVersionUID = 1L;

    private final String revision;

    IrreversibleRevisionException(PlannedStep step, String target) {
        super(
                "The database cannot be downgraded to '" + target + "' through revision " + step.describe() + ".",
                "That revision is irreversible: " + step.migration().irreversible() + ".",
                "Downgrade to '" + step.migration().id() + "' at most, or restore a backup.");
        this.revision = step.migration().id();
    }

    /** The revision that cannot be undone. */
    public String revision() {
        return revision;
    }
}
