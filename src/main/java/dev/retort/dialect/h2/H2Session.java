package dev.retort.dialect.h2;

import dev.retort.dialect.Session;
import dev.retort.operation.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Transactions by autocommit; a change of structure commits what stands before it. */
final class H2Session implements Session {

    private final Connection connection;
    private boolean open;

    H2Session(Connection connection) {
        this.connection = connection;
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
    }

    private void ended() throws SQLException {
        open = false;
        connection.setAutoCommit(true);
    }
}
