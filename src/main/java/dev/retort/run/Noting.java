package dev.retort.run;

import dev.retort.error.RetortException;
import dev.retort.migration.UnknownDowngradeException;
import dev.retort.operation.IrreversibleException;
import dev.retort.plan.PlannedStep;
import dev.retort.reflect.Inspector;
import dev.retort.schema.DefinitionException;
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
        } catch (IrreversibleException e) {
            throw e.ofRevision(step.describe());
        } catch (UnknownDowngradeException e) {
            throw e.ofRevision(step.describe());
        } catch (DefinitionException e) {
            throw failed(step, e, String.valueOf(e.getMessage()));
        } catch (RetortException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(step, e, e.toString());
        }
    }

    private static MigrationFailedException failed(PlannedStep step, RuntimeException failure, String text) {
        String line = SourceLine.of(failure);
        return new MigrationFailedException(
                step.migration().id(),
                0,
                null,
                "Migration " + step.describe() + " failed before anything was sent:",
                "  " + text + (line == null ? "" : " (" + line + ")"),
                "Mend " + step.migration().className() + "; the database is as it was.",
                failure);
    }
}
