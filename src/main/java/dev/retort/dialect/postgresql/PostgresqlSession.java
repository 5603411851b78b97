package dev.retort.dialect.postgresql;

import dev.retort.dialect.Session;
import dev.retort.operation.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The transactions of a connection; {@code begin} goes to the server with the first statement of the transaction. */
final class PostgresqlSession implements Session {

    private final Connection connection;

    PostgresqlSession(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void begin(List<Operation> coming, boolean all) throws SQLException {
        connection.setAutoCommit(false);
    }

    @Override
    public void commit() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void rollback() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void close() throws SQLException {
        rollback();
    }
}
