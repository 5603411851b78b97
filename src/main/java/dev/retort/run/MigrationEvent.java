package dev.retort.run;

import dev.retort.plan.MigrationPlan;
import dev.retort.plan.PlannedStep;
import dev.retort.schema.QualifiedName;
import java.time.Duration;

/** Something that happens while a plan is carried out. */
public sealed interface MigrationEvent {

    /**
     * A plan with something to do is about to be carried out.
     *
     * @param plan its steps
     */
    record Planned(MigrationPlan plan) implements MigrationEvent {}

    /**
     * A revision begins.
     *
     * @param step which
     */
    record Started(PlannedStep step) implements MigrationEvent {}

    /**
     * A statement is about to be sent; values that are bound do not show.
     *
     * @param step the revision it belongs to
     * @param sql its text
     */
    record StatementSent(PlannedStep step, String sql) implements MigrationEvent {}

    /**
     * A batch of a backfill is committed.
     *
     * @param step the revision it belongs to
     * @param table whose rows
     * @param rowsDone how many rows the backfill has gone through, in this run and those before it
     */
    record BackfillProgress(PlannedStep step, QualifiedName table, long rowsDone) implements MigrationEvent {}

    /**
     * A revision is done and, unless the whole run commits at once, committed.
     *
     * @param step which
     * @param took how long it took
     */
    record Done(PlannedStep step, Duration took) implements MigrationEvent {}

    /**
     * A revision failed; the exception is thrown to the caller, too.
     *
     * @param step which
     * @param failure why
     */
    record Failed(PlannedStep step, RuntimeException failure) implements MigrationEvent {}

    /**
     * Another runner has the lock; this one waits for it.
     *
     * @param limit how long at most
     */
    record WaitingForLock(Duration limit) implements MigrationEvent {}
}
