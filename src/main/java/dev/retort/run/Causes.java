package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.plan.PlannedStep;

/** What stands behind an exception that came out of a step. */
final class Causes {

    private Causes() {}

    /** The failure without what carried it through code of the user's or of a dialect. */
    static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof StepExecution.Interrupted && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Whether another runner was faster. */
    static boolean moved(Throwable failure) {
        return unwrapped(failure) instanceof Work.StateMoved;
    }

    /** The failure as it is told; an error of the virtual machine is passed through. */
    static RuntimeException explained(
            Throwable failure, PlannedStep step, StepExecution execution, NotedMigration noted, Dialect dialect) {
        if (failure instanceof VirtualMachineError error) {
            throw error;
        }
        return Failures.migration(failure, step, execution, noted, dialect);
    }
}
