package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Session;
import dev.retort.history.HistoryState;
import dev.retort.history.HistoryStore;
import java.sql.SQLException;

/** One transaction under the lock, begun anew where another runner was faster. */
final class LockedTransaction {

    private LockedTransaction() {}

    /** What is done in it. */
    interface Body<T> {

        /** Begins the transaction, writes and says what is committed. */
        T in(Work work, HistoryState state) throws SQLException, StatementException, Work.StateMoved;
    }

    /**
     * Carries it out and commits.
     *
     * @param first what the tables of the history said before the lock was asked for
     */
    static <T> T of(
            ConnectionSource source,
            Opened opened,
            Dialect dialect,
            HistoryStore store,
            RunSettings settings,
            HistoryState first,
            Body<T> body) {
        boolean ends = !opened.inCallersTransaction();
        try (LockHolder lock = Locking.take(source, opened, dialect, store, settings, first)) {
            while (true) {
                HistoryState state = Runner.read(store, opened.connection(), dialect);
                try (Session session = ends ? dialect.session(opened.connection()) : new CallersTransaction()) {
                    Work work = new Work(opened.connection(), session, dialect, store, settings, lock, state, ends);
                    return committed(work, state, body);
                } catch (Work.StateMoved e) {
                    settings.tell(new MigrationEvent.WaitingForLock(settings.waitForLock()));
                }
            }
        } catch (SQLException e) {
            throw Failures.database(e, dialect);
        }
    }

    private static <T> T committed(Work work, HistoryState state, Body<T> body) throws SQLException, Work.StateMoved {
        boolean done = false;
        try {
            T result = body.in(work, state);
            work.commitAll();
            done = true;
            return result;
        } catch (StatementException e) {
            throw Failures.database(
                    e.getCause() instanceof SQLException sql ? sql : new SQLException(e), work.dialect());
        } finally {
            if (!done) {
                work.rollback();
            }
        }
    }
}
