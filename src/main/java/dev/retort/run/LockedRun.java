package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Session;
import dev.retort.history.HistoryState;
import dev.retort.history.HistoryStore;
import dev.retort.history.Progress;
import dev.retort.history.VersionColumn;
import dev.retort.migration.TimeLimits;
import dev.retort.migration.TransactionMode;
import dev.retort.plan.MigrationHistory;
import dev.retort.plan.MigrationPlan;
import dev.retort.plan.PlannedStep;
import dev.retort.revision.Direction;
import dev.retort.revision.Heads;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run that has something to do: notes the migrations, takes the lock and carries the plan out. */
final class LockedRun {

    private final ConnectionSource source;
    private final Opened opened;
    private final Dialect dialect;
    private final HistoryStore store;
    private final MigrationHistory migrations;
    private final RunSettings settings;
    private final SharedPlans plans;
    private final EnumsSoFar enums;
    private final List<AppliedStep> applied = new ArrayList<>();

    LockedRun(
            ConnectionSource source,
            Opened opened,
            Dialect dialect,
            HistoryStore store,
            MigrationHistory migrations,
            RunSettings settings,
            SharedPlans plans) {
        this.plans = plans;
        this.source = source;
        this.opened = opened;
        this.dialect = dialect;
        this.store = store;
        this.migrations = migrations;
        this.settings = settings;
        this.enums = new EnumsSoFar(migrations, settings, dialect.traits().name());
    }

    RunResult run(Direction direction, String target, HistoryState first, MigrationPlan firstPlan, long startedAt) {
        Heads before = first.heads();
        HistoryState state = first;
        MigrationPlan plan = firstPlan;
        List<NotedMigration> noted = note(plan);
        RunChecks.check(noted, dialect, settings, opened);
        try (LockHolder lock = Locking.take(source, opened, dialect, store, settings, state)) {
            while (true) {
                HistoryState now = Runner.read(store, opened.connection(), dialect);
                if (!now.standsWhere(state)) {
                    Plans.requireStillMeant(migrations, target, now, applied);
                    plan = plans.plan(migrations, now, direction, target);
                    noted = note(plan);
                    RunChecks.check(noted, dialect, settings, opened);
                }
                state = now;
                if (plan.isEmpty() || carriedOut(plan, noted, lock, now)) {
                    Heads after = plan.isEmpty() ? now.heads() : plan.after();
                    return new RunResult(applied, before, after, Duration.ofNanos(System.nanoTime() - startedAt));
                }
            }
        } catch (SQLException e) {
            throw Failures.database(e, dialect);
        }
    }

    private List<NotedMigration> note(MigrationPlan plan) {
        requireRoom(plan);
        return plans.note(plan, settings, dialect.traits().name());
    }

    private void requireRoom(MigrationPlan plan) {
        new VersionColumn(dialect, settings.tables()).requireRoomFor(Plans.comingIds(plan), opened.connection());
    }

    /** Whether all of the plan is done; false when another runner was faster and there has to be another plan. */
    private boolean carriedOut(MigrationPlan plan, List<NotedMigration> noted, LockHolder lock, HistoryState state)
            throws SQLException {
        boolean ends = !opened.inCallersTransaction();
        try (Session session = ends ? dialect.session(opened.connection()) : new CallersTransaction()) {
            Work work = new Work(opened.connection(), session, dialect, store, settings, lock, state, ends);
            List<AppliedStep> uncommitted = new ArrayList<>();
            if (settings.transactions() == TransactionMode.WHOLE_RUN) {
                work.beginForAll(noted);
            }
            for (int i = 0; i < noted.size(); i++) {
                boolean isFirst = i == 0;
                if (!isFirst) {
                    lock.requireHeld();
                }
                boolean resumes = isFirst && state.unfinished() != null;
                AppliedStep step = step(work, noted.get(i), resumes, isFirst ? plan : null);
                if (step == null) {
                    return false;
                }
                (settings.transactions() == TransactionMode.WHOLE_RUN ? uncommitted : applied).add(step);
            }
            commitWholeRun(work, noted);
            applied.addAll(uncommitted);
            return true;
        }
    }

    private void commitWholeRun(Work work, List<NotedMigration> noted) throws SQLException {
        try {
            work.commitAll();
        } catch (StatementException e) {
            work.rollback();
            NotedMigration last = noted.get(noted.size() - 1);
            throw Failures.migration(
                    e, last.step(), new StepExecution(work, enums, last, Progress.none()), last, dialect);
        }
    }

    private @Nullable AppliedStep step(Work work, NotedMigration noted, boolean resumes, @Nullable MigrationPlan begins)
            throws SQLException {
        PlannedStep step = noted.step();
        long startedAt = System.nanoTime();
        Progress begun = resumes ? store.progress(opened.connection()) : Progress.none();
        StepExecution execution = new StepExecution(work, enums, noted, begun);
        StepLimits limits = limits(work, step);
        work.limit(limits);
        try {
            execution.takeTurn();
            limits.beginStep();
            if (begins != null) {
                settings.tell(new MigrationEvent.Planned(begins));
            }
            settings.tell(new MigrationEvent.Started(step));
            perform(work, noted, execution);
            execution.finish();
        } catch (Throwable failure) {
            rollback(work, failure);
            endStep(limits, failure);
            if (Causes.moved(failure)) {
                return null;
            }
            RuntimeException explained = Causes.explained(failure, step, execution, noted, dialect);
            settings.tell(new MigrationEvent.Failed(step, explained));
            throw explained;
        }
        limits.endStep();
        Duration took = Duration.ofNanos(System.nanoTime() - startedAt);
        settings.tell(new MigrationEvent.Done(step, took));
        return new AppliedStep(
                step.migration().id(), step.migration().message(), step.direction(), execution.statements(), took);
    }

    private StepLimits limits(Work work, PlannedStep step) {
        TimeLimits said = step.migration().limits().or(settings.limits());
        return StepLimits.of(work.connection(), dialect, said, work.isOneTransaction());
    }

    private static void endStep(StepLimits limits, Throwable failure) {
        try {
            limits.endStep();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static void rollback(Work work, Throwable failure) {
        try {
            work.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static void perform(Work work, NotedMigration noted, StepExecution execution) throws Exception {
        if (noted.isCarriedOutAsNoted()) {
            for (NotedOperation operation : noted.operations()) {
                execution.perform(operation);
            }
        } else {
            LiveOps ops = new LiveOps(work, execution, noted);
            Notebook.call(noted.step(), ops);
            ops.requireAll();
        }
    }
}
