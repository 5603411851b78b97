package dev.retort.run;

import dev.retort.error.RetortException;

/** Something that needs a database, while a script is written without one. */
public final class OfflineException extends RetortException {

    private static final long serialVersionUID = 1L;

    private final boolean isOfVerb;

    private OfflineException(boolean isOfVerb, String what, String why, String hint) {
        super(what, why, hint);
        this.isOfVerb = isOfVerb;
    }

    /** Makes the failure; see {@link RetortException} for the three sentences. */
    public OfflineException(String what, String why, String hint) {
        this(false, what, why, hint);
    }

    /** For a verb of a migrator that is for an engine and has no database. */
    public static OfflineException ofVerb(String verb, String dialect, int majorVersion) {
        return new OfflineException(
                true,
                "'" + verb + "' needs a database.",
                "This migrator is for " + dialect + " without one: Migrator.offline(\"" + dialect + "\", "
                        + majorVersion + ").",
                "Write a script with it, script(\"base\", \"head\"), or use Migrator.configure(dataSource).");
    }

    /** Whether it is the verb that needs a database, and not what a migration says. */
    public boolean isOfVerb() {
        return isOfVerb;
    }
}
