package dev.retort.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** The row 0 of the run table, locked for update; changes of structure on other tables go on beside it. */
public final class RowLock implements RunLock {

    private final String runTable;
    private final Set<Integer> busy;

    /** A lock that is never waited for; the engine answers one of these error codes where another runner has it. */
    public RowLock(String runTable, Set<Integer> busy) {
        this.runTable = runTable;
        this.busy = Set.copyOf(busy);
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
            if (!busy.contains(e.getErrorCode())) {
                throw e;
            }
            // H2 at isolation serializable goes on with the same snapshot until it is told.
            connection.rollback();
            return false;
        }
    }
}
