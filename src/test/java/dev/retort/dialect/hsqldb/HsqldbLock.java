package dev.retort.dialect.hsqldb;

import dev.retort.dialect.RunLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A table beside the run table, locked for writing: HSQLDB locks no rows, and the work writes the run table.
 *
 * <p>HSQLDB has no {@code nowait}, so that another runner waits inside the engine.
 */
final class HsqldbLock implements RunLock {

    private final String table;

    HsqldbLock(String runTable) {
        this.table = runTable.replaceFirst("(\"?)$", "_lock$1");
    }

    @Override
    public boolean tryAcquire(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists " + table + " (id integer)");
            return !statement.execute("lock table " + table + " write");
        }
    }
}
