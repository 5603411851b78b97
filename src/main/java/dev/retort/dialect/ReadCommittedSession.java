package dev.retort.dialect;

import dev.retort.operation.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Transactions by autocommit at isolation read committed, which most engines need no more for; where changes of structure
 * commit by themselves, they commit what stands before them.
 *
 * <p>At higher levels H2 answers {@code max} of a key from the snapshot and overlooks the rows that the transaction itself
 * has inserted, and on MySQL {@code insert ... select} locks the rows that it reads, and waits for the row that is the lock
 * of another runner.
 */
public final class ReadCommittedSession implements Session {

    private final Connection connection;
    private final int isolation;
    private boolean open;

    /** Brings the connection to read committed, until it is closed. */
    public ReadCommittedSession(Connection connection) throws SQLException {
        this.connection = connection;
        this.isolation = connection.getTransactionIsolation();
        if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Override
    public void begin(List<Operation> coming, boolean all) throws SQLException {
        connection.setAutoCommit(false);
        open = true;
    }

    @Override
    public void commit() throws SQLException {
        connection.commit();
        ended();
    }

    @Override
    public void rollback() throws SQLException {
        if (open) {
            connection.rollback();
            ended();
        }
    }

    @Override
    public void close() throws SQLException {
        rollback();
        if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
            connection.setTransactionIsolation(isolation);
        }
    }

    private void ended() throws SQLException {
        open = false;
        connection.setAutoCommit(true);
    }
}
