package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Session;
import dev.retort.dialect.Statement;
import dev.retort.dialect.TransactionRule;
import dev.retort.history.HistoryState;
import dev.retort.history.HistoryStore;
import dev.retort.history.JournalEntry;
import dev.retort.migration.TimeLimits;
import dev.retort.migration.TransactionMode;
import dev.retort.operation.Operation;
import dev.retort.revision.Heads;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The connection that does the work of a run, its transactions, and what it writes into the history.
 *
 * <p>The first transaction of the run also makes the tables of the history where they are missing and raises the epoch, so
 * that a run whose first revision fails leaves nothing.
 */
final class Work {

    private final Connection connection;
    private final Dialect dialect;
    private final Session session;
    private final HistoryStore store;
    private final RunSettings settings;
    private final LockHolder lock;
    private final StatementSender sender;
    private final Holder holder;
    private final boolean endsTransactions;

    private StepLimits limits;
    private HistoryState expected;
    private @Nullable List<Operation> wholeRun;
    private boolean knowsAll = true;
    private boolean open;
    private boolean begun;
    private boolean beginning;
    private @Nullable Long epoch;

    /** The state of the history is no longer what the plan was made for. */
    static final class StateMoved extends Exception {

        private static final long serialVersionUID = 1L;
    }

    Work(
            Connection connection,
            Session session,
            Dialect dialect,
            HistoryStore store,
            RunSettings settings,
            LockHolder lock,
            HistoryState expected,
            boolean endsTransactions) {
        this.connection = connection;
        this.session = session;
        this.dialect = dialect;
        this.store = store;
        this.settings = settings;
        this.lock = lock;
        this.expected = expected;
        this.endsTransactions = endsTransactions;
        this.sender = new StatementSender(connection, dialect);
        this.holder = Holder.current();
        this.limits = StepLimits.of(connection, dialect, TimeLimits.NONE, true);
    }

    /** Says how long the statements of the next revision may take. */
    void limit(StepLimits ofStep) {
        limits = ofStep;
        sender.limit(ofStep);
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    StatementSender sender() {
        return sender;
    }

    RunSettings settings() {
        return settings;
    }

    HistoryStore store() {
        return store;
    }

    /** Makes the first transaction one for all of these migrations. */
    void beginForAll(List<NotedMigration> migrations) {
        List<Operation> operations = new ArrayList<>();
        for (NotedMigration migration : migrations) {
            operations.addAll(migration.plain());
            knowsAll &= migration.isCarriedOutAsNoted();
        }
        wholeRun = operations;
    }

    /** Opens a transaction for these operations, if none is open; takes the lock in it where the lock lives there. */
    void begin(List<Operation> coming, boolean all) throws SQLException, StatementException, StateMoved {
        if (open) {
            return;
        }
        if (wholeRun == null) {
            lock.begin(session, connection, coming, all);
        } else {
            lock.begin(session, connection, wholeRun, knowsAll);
        }
        open = true;
        if (lock.isInWorkTransactions() && !store.read(connection).standsWhere(expected)) {
            throw new StateMoved();
        }
        if (!begun) {
            beginRun();
            // A runner that lost its lock without knowing has ended its transaction by now, and can begin no other.
            if (!lock.isInWorkTransactions() && !store.readExisting(connection).standsWhere(expected)) {
                throw new StateMoved();
            }
        }
        for (String sql : limits.ofTransaction()) {
            sender.write(Statement.of(sql, TransactionRule.WITHIN), false);
        }
    }

    private void beginRun() throws SQLException, StatementException {
        if (expected.missing()) {
            for (Statement statement : store.creation(connection)) {
                sender.write(statement, false);
            }
        }
        sender.write(store.beginRun(holder.who()));
        sender.flush();
        epoch = store.epoch(connection);
        begun = true;
        beginning = true;
    }

    /** Moves the version rows. */
    void move(Heads before, Heads after) throws StatementException {
        for (Statement statement : store.move(before, after)) {
            sender.write(statement);
        }
    }

    /** Writes a row of the journal. */
    void record(JournalEntry entry) throws StatementException {
        sender.write(store.record(entry, epoch, holder.who(), null));
    }

    /** Commits the open transaction, unless the whole run or the caller does it. */
    void commit(HistoryState after) throws SQLException, StatementException {
        sender.flush();
        expected = after;
        if (settings.transactions() != TransactionMode.WHOLE_RUN) {
            commitAll();
        }
    }

    /** Commits what is open at the end of a run. */
    void commitAll() throws SQLException, StatementException {
        sender.flush();
        if (open && endsTransactions) {
            session.commit();
        }
        open = false;
        beginning = false;
    }

    /** Rolls the open transaction back, if it is Retort's to roll back. */
    void rollback() throws SQLException {
        sender.forget();
        if (open && endsTransactions) {
            session.rollback();
        }
        open = false;
        if (beginning) {
            begun = false;
            beginning = false;
        }
    }

    /** Whether nothing is committed before all of it. */
    boolean isOneTransaction() {
        return !endsTransactions || settings.transactions() == TransactionMode.WHOLE_RUN;
    }

    boolean isOpen() {
        return open;
    }

    /** Whether the lock lives in the transactions of the work. */
    boolean holdsLock() {
        return lock.isInWorkTransactions();
    }
}
