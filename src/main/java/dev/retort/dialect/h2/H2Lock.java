package dev.retort.dialect.h2;

import dev.retort.dialect.RunLock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The row 0 of the run table, locked for update; changes of structure on other tables go on beside it. */
final class H2Lock implements RunLock {

    private static final int LOCK_TIMEOUT = 50200;
    /** At isolation serializable: the row has changed since the transaction began. */
    private static final int SNAPSHOT_TOO_OLD = 40001;

    private final String runTable;

    H2Lock(String runTable) {
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
            if (e.getErrorCode() == SNAPSHOT_TOO_OLD) {
                // H2 says that it has rolled back, but goes on with the same snapshot until it is told.
                connection.rollback();
            } else if (e.getErrorCode() != LOCK_TIMEOUT) {
                throw e;
            }
            return false;
        }
    }
}
