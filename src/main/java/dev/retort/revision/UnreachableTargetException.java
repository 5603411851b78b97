package dev.retort.revision;

/** A place that exists, or would, but to which no way leads from here. */
public final class UnreachableTargetException extends RevisionException {

    private static final long serialVersionUID = 1L;

    /** Why no way leads there. */
    public enum Reason {
        /** The revision exists but is not of the branch that was said. */
        NOT_ON_BRANCH,
        /** The two places are not on one line of the history. */
        NOT_ON_ONE_LINE,
        /** One of the revisions asked for, or one of the version table's rows, already implies another. */
        OVERLAP,
        /** The steps lead beyond the end of the history. */
        TOO_FAR,
        /** The steps come to a fork, or may begin at several places. */
        FORK,
        /** On the branch that was said there is nothing above the target to take back. */
        NOTHING_ON_BRANCH
    }

    private final String target;
    private final Reason reason;

    UnreachableTargetException(Reason reason, String target, String what, String why, String hint) {
        super(what, why, hint);
        this.target = target;
        this.reason = reason;
    }

    /** What was asked for. */
    public String target() {
        return target;
    }

    /** Why no way leads there. */
    public Reason reason() {
        return reason;
    }
}
