package dev.retort.run;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A connection in use by Retort, which goes back as it came: autocommit and schema. */
final class Opened implements AutoCloseable {

    private final ConnectionSource.Lease lease;
    private final boolean autoCommit;
    private final @Nullable String schema;
    private final boolean inCallersTransaction;

    private Opened(
            ConnectionSource.Lease lease, boolean autoCommit, @Nullable String schema, boolean inCallersTransaction) {
        this.lease = lease;
        this.autoCommit = autoCommit;
        this.schema = schema;
        this.inCallersTransaction = inCallersTransaction;
    }

    /** Opens a connection; autocommit is on, unless the caller's own connection is in the caller's transaction. */
    static Opened of(ConnectionSource source, @Nullable String schema) {
        ConnectionSource.Lease lease;
        try {
            lease = source.open();
        } catch (SQLException e) {
            throw Failures.connection(e);
        }
        boolean opened = false;
        try {
            Connection connection = lease.connection();
            boolean autoCommit = connection.getAutoCommit();
            boolean inCallersTransaction = source.isCallersConnection() && !autoCommit;
            if (!autoCommit && !inCallersTransaction) {
                connection.setAutoCommit(true);
            }
            String before = null;
            if (schema != null) {
                before = connection.getSchema();
                connection.setSchema(schema);
            }
            opened = true;
            return new Opened(lease, autoCommit, before, inCallersTransaction);
        } catch (SQLException e) {
            throw Failures.connection(e);
        } finally {
            if (!opened) {
                closeQuietly(lease);
            }
        }
    }

    private static void closeQuietly(ConnectionSource.Lease lease) {
        try {
            lease.close();
        } catch (SQLException e) {
            // The failure on the way here is the one that is thrown.
            assert e != null;
        }
    }

    Connection connection() {
        return lease.connection();
    }

    /** Whether the work is part of a transaction of the caller's, which Retort neither commits nor rolls back. */
    boolean inCallersTransaction() {
        return inCallersTransaction;
    }

    @Override
    public void close() {
        try (ConnectionSource.Lease closing = lease) {
            Connection connection = closing.connection();
            if (connection.isClosed()) {
                return;
            }
            if (schema != null) {
                connection.setSchema(schema);
            }
            if (connection.getAutoCommit() != autoCommit) {
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            throw new RunException(
                    RunException.Reason.CONNECTION,
                    "The connection could not be given back as it came.",
                    "The database answered: " + e.getMessage(),
                    "What the run did is committed; look at the connection pool.",
                    e);
        }
    }
}
