package dev.retort.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The lock that lets one runner work at a time; it lives as long as an open transaction, so that a killed runner leaves
 * nothing behind.
 */
public interface RunLock {

    /** Whether the lock lives in the transactions that do the work, so that it needs no connection of its own. */
    default boolean isInWorkTransactions() {
        return false;
    }

    /**
     * Takes the lock in the open transaction of a connection, or answers false at once where another runner has it.
     * Autocommit is off; the transaction stays open until the lock is to be given back.
     *
     * <p>Where the lock is a row, the row exists already: it is one of {@code retort_run}.
     */
    boolean tryAcquire(Connection connection) throws SQLException;

    /** Whether the lock is a row of {@code retort_run}, which has to be there before it can be taken. */
    default boolean isRow() {
        return false;
    }

    /** Whether a failure to begin a transaction means that another runner is at work. */
    default boolean isBusy(SQLException failure) {
        return false;
    }
}
