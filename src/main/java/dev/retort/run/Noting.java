package dev.retort.run;

import dev.retort.error.RetortException;
import dev.retort.plan.PlannedStep;

/** Notes migrations and says, where one throws, which one it was and that nothing was sent. */
final class Noting {

    private Noting() {}

    static NotedMigration of(PlannedStep step, RunSettings settings, String dialect) {
        try {
            return Notebook.note(step, settings, dialect, false);
        } catch (RetortException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new MigrationFailedException(
                    step.migration().id(),
                    0,
                    null,
                    "Migration " + step.describe() + " failed before anything was sent:",
                    "  " + e + at(e),
                    "Mend " + step.migration().className() + "; the database is as it was.",
                    e);
        }
    }

    private static String at(RuntimeException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "" : " (" + trace[0].getFileName() + ":" + trace[0].getLineNumber() + ")";
    }
}
