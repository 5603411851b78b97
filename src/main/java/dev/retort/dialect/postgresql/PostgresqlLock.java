package dev.retort.dialect.postgresql;

import dev.retort.dialect.RunLock;
import dev.retort.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

/**
 * An advisory lock of the transaction, on the history tables' name within their schema; locks of other databases of the
 * server are others.
 *
 * <p>It is taken inside {@code do}: a plain {@code select} would leave its snapshot in the open transaction, for which
 * {@code create index concurrently} on other connections would wait for ever.
 */
final class PostgresqlLock implements RunLock {

    /** Sets Retort's locks apart from those that an application takes: RETO in ASCII. */
    private static final int CLASS = 0x5245544f;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final String block;

    PostgresqlLock(String historyName) {
        QualifiedName name = QualifiedName.parse(historyName);
        String schema = name.schema() == null ? "pg_catalog.current_schema()" : text(name.schema());
        String key = "pg_catalog.hashtext(pg_catalog.concat_ws('.', " + schema + ", " + text(name.name()) + "))";
        this.block = "do "
                + text("begin"
                        + " if not pg_catalog.pg_try_advisory_xact_lock(" + CLASS + ", " + key + ") then"
                        + " raise exception 'another runner has the lock' using errcode = '" + LOCK_NOT_AVAILABLE + "';"
                        + " end if;"
                        + " set local idle_in_transaction_session_timeout = 0;"
                        + " if pg_catalog.current_setting('server_version_num')::pg_catalog.int4 >= 170000 then"
                        + " set local transaction_timeout = 0;"
                        + " end if;"
                        + " end");
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    @Override
    public boolean isInWorkTransactions() {
        return false;
    }

    /** Refused, the transaction goes on as if nothing had been asked: it may be the caller's. */
    @Override
    public boolean tryAcquire(Connection connection) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute(block);
            return true;
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                connection.rollback(before);
                return false;
            }
            throw e;
        }
    }
}
