package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.RunLock;
import dev.retort.dialect.Session;
import dev.retort.operation.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The lock of a run: on a connection of its own while the run lasts, or in each transaction that does work.
 *
 * <p>It is asked for again and again and never waited for inside the server.
 */
final class LockHolder implements AutoCloseable {

    private static final long CHECKED_EVERY_NANOS = 1_000_000_000;
    private static final long SHORTEST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 200;
    private static final int ALIVE_WITHIN_SECONDS = 5;

    private final RunLock lock;
    private final RunSettings settings;
    private final long deadline;
    private final ConnectionSource.@Nullable Lease own;
    private boolean toldOfWaiting;
    private long heldAt = System.nanoTime();
    private @Nullable DefaultSchema schema;
    private int isolationBefore = Connection.TRANSACTION_READ_COMMITTED;
    private boolean autoCommitBefore = true;

    private LockHolder(RunLock lock, RunSettings settings, ConnectionSource.@Nullable Lease own) {
        this.lock = lock;
        this.settings = settings;
        this.own = own;
        this.deadline = System.nanoTime() + settings.waitForLock().toNanos();
    }

    /** A lock that is taken in each transaction that does work. */
    static LockHolder inWorkTransactions(RunLock lock, RunSettings settings) {
        return new LockHolder(lock, settings, null);
    }

    /** Takes the lock on a connection of its own; the connection is given back if that fails. */
    static LockHolder on(ConnectionSource.Lease own, Dialect dialect, RunLock lock, RunSettings settings)
            throws SQLException {
        LockHolder holder = new LockHolder(lock, settings, own);
        boolean taken = false;
        try {
            holder.takeOnOwnConnection(own.connection(), dialect);
            taken = true;
            return holder;
        } finally {
            if (!taken) {
                holder.close();
            }
        }
    }

    private void takeOnOwnConnection(Connection connection, Dialect dialect) throws SQLException {
        autoCommitBefore = connection.getAutoCommit();
        connection.setAutoCommit(true);
        if (settings.schema() != null) {
            schema = DefaultSchema.use(settings.schema(), connection, dialect);
        }
        // A snapshot that lasts as long as the lock would hold back vacuum and the building of indexes.
        isolationBefore = connection.getTransactionIsolation();
        if (isolationBefore != Connection.TRANSACTION_READ_COMMITTED) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
        connection.setAutoCommit(false);
        while (!lock.tryAcquire(connection)) {
            connection.rollback();
            pause();
        }
    }

    boolean isInWorkTransactions() {
        return own == null;
    }

    /** Begins a transaction of the work, in which the lock is then held. */
    void begin(Session session, Connection connection, List<Operation> coming, boolean all) throws SQLException {
        while (true) {
            try {
                session.begin(coming, all);
            } catch (SQLException e) {
                if (!lock.isBusy(e)) {
                    throw e;
                }
                pause();
                continue;
            }
            if (own != null || lock.tryAcquire(connection)) {
                return;
            }
            session.rollback();
            pause();
        }
    }

    private void pause() {
        Duration limit = settings.waitForLock();
        if (System.nanoTime() - deadline >= 0) {
            throw new RunException(
                    RunException.Reason.LOCKED,
                    "The migration cannot run: another runner is at work on this database.",
                    "It has held the lock for longer than this one waits, " + limit.toMillis() + " ms.",
                    "Wait for it to end, or wait longer: .waitForLock(Duration.ofMinutes(10)). Table "
                            + settings.tables().run() + " says who it is.",
                    null);
        }
        if (!toldOfWaiting) {
            toldOfWaiting = true;
            settings.tell(new MigrationEvent.WaitingForLock(limit));
        }
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunException(
                    RunException.Reason.LOCKED,
                    "The migration was interrupted while it waited for another runner.",
                    "The thread was interrupted.",
                    "Run it again.",
                    e);
        }
    }

    @Override
    public void close() throws SQLException {
        if (own != null) {
            try (ConnectionSource.Lease lease = own) {
                giveBack(lease.connection());
            }
        }
    }

    /** Checks, at most once a second, that the connection which holds the lock is still there. */
    void requireHeld() throws SQLException {
        long now = System.nanoTime();
        if (own == null || now - heldAt < CHECKED_EVERY_NANOS) {
            return;
        }
        heldAt = now;
        if (!isAlive(own.connection())) {
            throw new RunException(
                    RunException.Reason.CONNECTION,
                    "The run was stopped before its next revision.",
                    "The connection that held the lock was lost, so that another runner may be at work.",
                    "Run it again: it begins with what the database says is done.",
                    null);
        }
    }

    private static boolean isAlive(Connection connection) throws SQLException {
        return connection.isValid(ALIVE_WITHIN_SECONDS);
    }

    private void giveBack(Connection connection) throws SQLException {
        // With a lost connection the lock is gone, and there is nothing to give back.
        if (!isAlive(connection)) {
            return;
        }
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        connection.setAutoCommit(true);
        if (schema != null) {
            schema.restore();
        }
        if (isolationBefore != Connection.TRANSACTION_READ_COMMITTED) {
            connection.setTransactionIsolation(isolationBefore);
        }
        connection.setAutoCommit(autoCommitBefore);
    }
}
