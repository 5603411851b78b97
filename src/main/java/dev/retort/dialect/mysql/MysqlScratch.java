package dev.retort.dialect.mysql;

import dev.retort.dialect.Scratch;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * A database of its own with a name that nobody else has, which is dropped: changes of structure cannot be rolled back here.
 * It has the character set and collation of the one beside it.
 */
final class MysqlScratch implements Scratch {

    private final Connection connection;
    private final String before;
    private final String name;

    private MysqlScratch(Connection connection, String before, String name) {
        this.connection = connection;
        this.before = before;
        this.name = name;
    }

    static MysqlScratch of(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new SQLException("a new database would commit the transaction that is open");
        }
        String name = "retort_scratch_" + UUID.randomUUID().toString().replace("-", "");
        String charset;
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("select @@character_set_database, @@collation_database")) {
            row.next();
            charset = " character set " + row.getString(1) + " collate " + row.getString(2);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + charset);
        }
        MysqlScratch scratch = new MysqlScratch(connection, connection.getCatalog(), name);
        try {
            connection.setCatalog(name);
            return scratch;
        } catch (SQLException e) {
            scratch.close();
            throw e;
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    /** A failed statement leaves nothing behind here. */
    @Override
    public void mark() {}

    @Override
    public void undo() {}

    @Override
    public void close() throws SQLException {
        try {
            connection.setCatalog(before);
        } finally {
            try (Statement statement = connection.createStatement()) {
                statement.execute("drop database " + name);
            }
        }
    }
}
