package dev.retort.dialect.postgresql;

import dev.retort.dialect.Scratch;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A schema of its own inside a transaction that is rolled back: nobody else ever sees it, and a crash leaves nothing. What
 * it does not have is looked up where the connection looks.
 */
final class PostgresqlScratch implements Scratch {

    private final Connection connection;
    private final boolean autoCommit;
    private final Savepoint begin;
    private @Nullable Savepoint mark;

    private PostgresqlScratch(Connection connection, boolean autoCommit, Savepoint begin) {
        this.connection = connection;
        this.autoCommit = autoCommit;
        this.begin = begin;
    }

    static PostgresqlScratch of(Connection connection) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        PostgresqlScratch scratch = new PostgresqlScratch(connection, autoCommit, connection.setSavepoint());
        try {
            scratch.make();
            return scratch;
        } catch (SQLException e) {
            scratch.close();
            throw e;
        }
    }

    private void make() throws SQLException {
        String name = "retort_scratch_" + UUID.randomUUID().toString().substring(0, 8);
        try (Statement statement = connection.createStatement()) {
            String path;
            try (ResultSet row = statement.executeQuery("show search_path")) {
                row.next();
                path = row.getString(1);
            }
            statement.execute("create schema " + name);
            statement.execute("set local search_path to " + name + (path.isBlank() ? "" : ", " + path));
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public void mark() throws SQLException {
        if (mark != null) {
            connection.releaseSavepoint(mark);
        }
        mark = connection.setSavepoint();
    }

    @Override
    public void undo() throws SQLException {
        connection.rollback(mark);
    }

    @Override
    public void close() throws SQLException {
        if (autoCommit) {
            connection.rollback();
            connection.setAutoCommit(true);
        } else {
            connection.rollback(begin);
        }
    }
}
