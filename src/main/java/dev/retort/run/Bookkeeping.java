package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Session;
import dev.retort.history.HistoryState;
import dev.retort.history.HistoryStore;
import dev.retort.history.JournalEntry;
import dev.retort.history.Unfinished;
import dev.retort.operation.Fingerprint;
import dev.retort.plan.MigrationHistory;
import dev.retort.revision.Heads;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes what the tables of the history say, without running a migration. */
public final class Bookkeeping {

    private final ConnectionSource source;
    private final RunSettings settings;

    /** The bookkeeping of the database behind these connections. */
    public Bookkeeping(ConnectionSource source, RunSettings settings) {
        this.source = source;
        this.settings = settings;
    }

    /** Makes the tables of the history where they are missing. */
    public void ensureTables() {
        write(null, false);
    }

    /** Replaces the version rows, whatever they say, and the mark of a half-done revision with them. */
    public Heads stamp(UnaryOperator<Heads> stamped) {
        return write(state -> stamped.apply(state.heads()), false);
    }

    /** Names in the version rows what replaces a revision instead of that; what is half done stays so. */
    Heads rename(MigrationHistory history) {
        return write(state -> history.renamed(state.heads(), state.halfDone()), true);
    }

    private Heads write(@Nullable Function<HistoryState, Heads> stamped, boolean keepsUnfinished) {
        try (Opened opened = Opened.of(source)) {
            Dialect dialect = opened.dialect(settings.schema());
            HistoryStore store = new HistoryStore(dialect, settings.tables());
            HistoryState state = Runner.read(store, opened.connection(), dialect);
            if (stamped == null && !state.missing()) {
                return state.heads();
            }
            if (stamped != null) {
                requireTarget(stamped, state);
            }
            RunChecks.check(List.of(), dialect, settings, opened);
            return locked(opened, dialect, store, state, stamped, keepsUnfinished);
        }
    }

    /** A target that does not exist fails before anything is made. */
    private static void requireTarget(Function<HistoryState, Heads> stamped, HistoryState state) {
        Heads after = stamped.apply(state);
        assert after != null;
    }

    private Heads locked(
            Opened opened,
            Dialect dialect,
            HistoryStore store,
            HistoryState first,
            @Nullable Function<HistoryState, Heads> stamped,
            boolean keepsUnfinished) {
        boolean ends = !opened.inCallersTransaction();
        try (LockHolder lock = Locking.take(source, opened, dialect, store, settings, first)) {
            while (true) {
                HistoryState state = Runner.read(store, opened.connection(), dialect);
                try (Session session = ends ? dialect.session(opened.connection()) : new CallersTransaction()) {
                    Work work = new Work(opened.connection(), session, dialect, store, settings, lock, state, ends);
                    return inTransaction(work, state, stamped, keepsUnfinished);
                } catch (Work.StateMoved e) {
                    settings.tell(new MigrationEvent.WaitingForLock(settings.waitForLock()));
                }
            }
        } catch (SQLException e) {
            throw Failures.database(e, dialect);
        }
    }

    private Heads inTransaction(
            Work work, HistoryState state, @Nullable Function<HistoryState, Heads> stamped, boolean keepsUnfinished)
            throws SQLException, Work.StateMoved {
        boolean done = false;
        try {
            work.begin(List.of(), true);
            Heads after = stamped == null ? state.heads() : stamped.apply(state);
            if (stamped != null) {
                work.move(state.heads(), after);
            }
            Unfinished unfinished = keepsUnfinished ? state.unfinished() : null;
            if (stamped != null && unfinished == null) {
                work.record(entry(after));
            }
            work.commit(new HistoryState(after, unfinished, false));
            work.commitAll();
            done = true;
            return after;
        } catch (StatementException e) {
            throw Failures.database(
                    e.getCause() instanceof SQLException sql ? sql : new SQLException(e), work.dialect());
        } finally {
            if (!done) {
                work.rollback();
            }
        }
    }

    /** The row of the journal that says so. */
    static JournalEntry entry(Heads after) {
        String heads = after.toString();
        return new JournalEntry(
                after.isEmpty() ? "base" : after.ids().get(0),
                null,
                0,
                0,
                JournalEntry.State.DONE,
                Fingerprint.ofText(heads),
                "stamp " + heads,
                null,
                null,
                null);
    }
}
