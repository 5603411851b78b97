package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Feature;
import dev.retort.dialect.RunLock;
import dev.retort.dialect.Statement;
import dev.retort.history.HistoryState;
import dev.retort.history.HistoryStore;
import java.sql.Connection;
import java.sql.SQLException;

/** Decides on which connection the lock of a run is held, and takes it. */
final class Locking {

    private static final RunLock NOBODY_ELSE = new RunLock() {
        @Override
        public boolean isInWorkTransactions() {
            return true;
        }

        @Override
        public boolean tryAcquire(Connection connection) {
            return true;
        }
    };

    private Locking() {}

    static LockHolder take(
            ConnectionSource source,
            Opened opened,
            Dialect dialect,
            HistoryStore store,
            RunSettings settings,
            HistoryState state)
            throws SQLException {
        Connection work = opened.connection();
        RunLock lock = dialect.lock(store.runTable());
        boolean alone = dialect.isPrivateTo(work);
        if (source.isCallersConnection()) {
            return onCallersConnection(lock, alone, dialect, settings);
        }
        if (lock.isInWorkTransactions() && !alone) {
            return LockHolder.inWorkTransactions(lock, settings);
        }
        ConnectionSource.Lease second = LockConnection.besides(work, source, LockConnection.LIMIT);
        if (alone) {
            if (second != null) {
                second.close();
                throw privateDatabase();
            }
            return LockHolder.inWorkTransactions(NOBODY_ELSE, settings);
        }
        if (second == null) {
            if (dialect.traits().has(Feature.LOCK_ON_WORK_CONNECTION)) {
                return LockHolder.inWorkTransactions(lock, settings);
            }
            throw poolTooSmall(dialect);
        }
        boolean taken = false;
        try {
            if (lock.isRow() && state.missing()) {
                createTables(work, dialect, store);
            }
            taken = true;
        } finally {
            if (!taken) {
                second.close();
            }
        }
        return LockHolder.on(second, dialect, lock, settings);
    }

    private static LockHolder onCallersConnection(RunLock lock, boolean alone, Dialect dialect, RunSettings settings) {
        if (alone) {
            return LockHolder.inWorkTransactions(NOBODY_ELSE, settings);
        }
        if (dialect.traits().has(Feature.LOCK_ON_WORK_CONNECTION)) {
            return LockHolder.inWorkTransactions(lock, settings);
        }
        throw new RunException(
                RunException.Reason.CONFIGURATION,
                "The migration cannot run on one connection.",
                dialect.traits().product() + " ends a transaction with each change of structure, so that the lock which"
                        + " keeps other runners out needs a connection of its own.",
                "Give Retort a DataSource: Migrator.configure(dataSource).",
                null);
    }

    /** Makes the tables that the lock is a row of; another runner may make them at the same time. */
    static void createTables(Connection work, Dialect dialect, HistoryStore store) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                for (Statement statement : store.creation(work)) {
                    try (java.sql.Statement sending = work.createStatement()) {
                        sending.execute(statement.sql());
                    }
                }
                return;
            } catch (SQLException e) {
                if (dialect.isReadOnly(e)) {
                    throw Failures.readOnly(e);
                }
                if (!store.read(work).missing()) {
                    return;
                }
                if (attempt == 5) {
                    throw e;
                }
            }
        }
    }

    private static RunException poolTooSmall(Dialect dialect) {
        return new RunException(
                RunException.Reason.POOL_TOO_SMALL,
                "The migration cannot run: the pool gives one connection, and two are needed.",
                "On " + dialect.traits().product()
                        + " the lock that keeps other runners out stays on a connection of its"
                        + " own; no second one came within " + LockConnection.LIMIT.toSeconds() + " s.",
                "Let the pool have at least 2 connections, or give the migration a DataSource without a pool.",
                null);
    }

    private static RunException privateDatabase() {
        return new RunException(
                RunException.Reason.CONFIGURATION,
                "The migration would be lost.",
                "Each connection to an in-memory database without a name is a database of its own, and this DataSource"
                        + " opens a new one each time.",
                "Name it, as in jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1 or jdbc:sqlite:file:shop?mode=memory&cache=shared, or"
                        + " pass the one connection: Migrator.configure(connection).",
                null);
    }
}
