package dev.retort.revision;

/** A target or a range that does not follow their grammar, or that this command does not take. */
public final class TargetSyntaxException extends RevisionException {

    private static final long serialVersionUID = 1L;

    private final String target;

    TargetSyntaxException(String target, String what, String why, String hint) {
        super(what, why, hint);
        this.target = target;
    }

    static TargetSyntaxException unreadable(String target, String why) {
        return new TargetSyntaxException(
                target,
                "'" + target + "' cannot be read as a target.",
                why,
                "Write a revision, a label, 'head', 'heads', 'base', steps such as '+1' or '-1', or one of these on a branch:"
                        + " 'label@head'.");
    }

    static TargetSyntaxException notHere(String target, String why, String hint) {
        return new TargetSyntaxException(target, "'" + target + "' cannot stand here.", why, hint);
    }

    static TargetSyntaxException range(String range) {
        return new TargetSyntaxException(
                range,
                "'" + range + "' cannot be read as a range of the history.",
                "A range is two targets with one colon between them, each of which may be left out.",
                "Write 'base:head', 'current:' or the like.");
    }

    /** What was written. */
    public String target() {
        return target;
    }
}
