package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.history.HistoryState;
import dev.retort.history.HistoryStore;
import dev.retort.plan.MigrationHistory;
import dev.retort.plan.MigrationPlan;
import dev.retort.revision.Direction;
import dev.retort.revision.Heads;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings a database to a target.
 *
 * <p>An up-to-date database costs one query: no lock is taken and no migration is loaded, nor looked at where it is known
 * without that. Everything else is in classes of its own, which are loaded when there is something to do.
 */
public final class Runner {

    private final ConnectionSource source;
    private final HistorySource history;
    private final RunSettings settings;
    private final @Nullable SharedPlans plans;

    /**
     * A runner.
     *
     * @param source gives the connections
     * @param history the migrations of the code
     * @param settings how to run
     */
    public Runner(ConnectionSource source, HistorySource history, RunSettings settings) {
        this(source, history, settings, null);
    }

    /**
     * A runner that shares its plans with others.
     *
     * @param source gives the connections
     * @param history the migrations of the code
     * @param settings how to run
     * @param plans those of all runners of the same history, or null for one that shares none
     */
    public Runner(ConnectionSource source, HistorySource history, RunSettings settings, @Nullable SharedPlans plans) {
        this.plans = plans;
        this.source = source;
        this.history = history;
        this.settings = settings;
    }

    /**
     * Brings the database up or down to a target.
     *
     * @throws RunException when the run cannot begin or go on
     * @throws MigrationFailedException when a migration fails
     */
    public RunResult run(Direction direction, String target) {
        long startedAt = System.nanoTime();
        Heads upToDate = direction == Direction.UPGRADE && plans == null ? history.rowsUpTo(target) : null;
        // What is wrong with the code is said before the database is asked.
        MigrationHistory known = upToDate == null ? history.get() : null;
        RunResult result = run(known, upToDate, direction, target, startedAt);
        if (result != null && (result.after().equals(upToDate) || isNamedAsNow(result.after()))) {
            return result;
        }
        Heads before = result == null ? state().heads() : result.before();
        Heads renamed = new Bookkeeping(source, settings).rename(history.get());
        RunResult rest = result == null ? run(direction, target) : result;
        Heads after = result == null ? rest.after() : renamed;
        return new RunResult(rest.steps(), before, after, Duration.ofNanos(System.nanoTime() - startedAt));
    }

    /** Does what there is to do; null where a row names a revision that another replaces, so that the rows come first. */
    private @Nullable RunResult run(
            @Nullable MigrationHistory known,
            @Nullable Heads upToDate,
            Direction direction,
            String target,
            long startedAt) {
        try (Opened opened = Opened.of(source)) {
            Connection connection = opened.connection();
            Dialect dialect = opened.dialect(settings.schema());
            HistoryStore store = new HistoryStore(dialect, settings.tables());
            HistoryState state = read(store, connection, dialect);
            if (state.unfinished() == null && state.heads().equals(upToDate)) {
                return nothing(state, startedAt);
            }
            MigrationHistory migrations = known == null ? history.get() : known;
            if (!migrations.renamed(state.heads(), state.halfDone()).equals(state.heads())) {
                return null;
            }
            MigrationPlan plan = plans == null
                    ? Plans.of(migrations, state, direction, target)
                    : plans.plan(migrations, state, direction, target);
            if (plan.isEmpty() && state.unfinished() == null) {
                return nothing(state, startedAt);
            }
            SharedPlans shared = plans == null ? new SharedPlans() : plans;
            LockedRun run = new LockedRun(source, opened, dialect, store, migrations, settings, shared);
            return run.run(direction, target, state, plan, startedAt);
        }
    }

    /** Whether no row has the id of a revision that another replaces. */
    private boolean isNamedAsNow(Heads rows) {
        return history.get().renamed(rows, null).equals(rows);
    }

    private static RunResult nothing(HistoryState state, long startedAt) {
        return new RunResult(List.of(), state.heads(), state.heads(), Duration.ofNanos(System.nanoTime() - startedAt));
    }

    /** Reads what the tables of the history say; makes none. */
    public HistoryState state() {
        try (Opened opened = Opened.of(source)) {
            Dialect dialect = opened.dialect(settings.schema());
            return read(new HistoryStore(dialect, settings.tables()), opened.connection(), dialect);
        }
    }

    static HistoryState read(HistoryStore store, Connection connection, Dialect dialect) {
        try {
            return store.read(connection);
        } catch (SQLException e) {
            throw Failures.database(e, dialect);
        }
    }
}
