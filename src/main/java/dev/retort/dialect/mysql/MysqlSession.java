package dev.retort.dialect.mysql;

import dev.retort.dialect.Session;
import dev.retort.operation.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Transactions by autocommit; a change of structure commits what stands before it.
 *
 * <p>They are read committed: at the engine's own level {@code insert ... select} locks the rows that it reads, and waits
 * for the row that is the lock of another runner.
 */
final class MysqlSession implements Session {

    private final Connection connection;
    private final int isolation;
    private boolean open;

    MysqlSession(Connection connection) throws SQLException {
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
