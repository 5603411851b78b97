package dev.retort.run;

import dev.retort.error.RetortException;
import dev.retort.plan.PlannedStep;
import dev.retort.reflect.Inspector;
import dev.retort.revision.Direction;
import org.jspecify.annotations.Nullable;

/** Notes migrations and says, where one throws, which one it was and that nothing was sent. */
final class Noting {

    private Noting() {}

    /** Notes for a run; a migration that reads the database is noted up to where it does. */
    static NotedMigration of(PlannedStep step, RunSettings settings, String dialect) {
        return of(step, settings, dialect, null);
    }

    /** Notes for a script, in which a migration that reads the database reads from this inspector. */
    static NotedMigration of(
            PlannedStep step, RunSettings settings, String dialect, @Nullable Inspector offlineInspector) {
        try {
            return Notebook.note(step, settings, dialect, offlineInspector);
        } catch (MissingParameterException e) {
            throw e;
        } catch (RuntimeException e) {
            String text = e instanceof RetortException ? String.valueOf(e.getMessage()) : e + at(e);
            throw new MigrationFailedException(
                    step.migration().id(),
                    0,
                    null,
                    (step.direction() == Direction.UPGRADE ? "The upgrade to " : "The downgrade from ")
                            + step.describe() + " failed before anything was sent:",
                    "  " + text.replace("\n", "\n  "),
                    "The database is as it was; mend " + step.migration().className() + ".",
                    e);
        }
    }

    private static String at(RuntimeException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "" : " (" + trace[0].getFileName() + ":" + trace[0].getLineNumber() + ")";
    }
}
