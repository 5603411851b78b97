package dev.retort.dialect.mysql;

import dev.retort.dialect.RunLock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The row 0 of the run table, locked for update; changes of structure on other tables go on beside it. */
final class MysqlLock implements RunLock {

    /** What MariaDB answers to {@code nowait}; to MySQL it is a wait that took too long. */
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private static final int LOCK_NOWAIT = 3572;

    private final String runTable;

    MysqlLock(String runTable) {
        this.runTable = runTable;
    }

    @Override
    public boolean isInWorkTransactions() {
        return false;
    }

    @Override
    public boolean isRow() {
        return true;
    }

    @Override
    public boolean tryAcquire(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select id from " + runTable + " where id = 0 for update nowait")) {
            if (row.next()) {
                return true;
            }
            throw new SQLException("Table " + runTable + " has no row with id 0, which is the lock.");
        } catch (SQLException e) {
            if (e.getErrorCode() == LOCK_WAIT_TIMEOUT || e.getErrorCode() == LOCK_NOWAIT) {
                return false;
            }
            throw e;
        }
    }
}
