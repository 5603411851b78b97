package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.error.RetortException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A connection in use by Retort, which goes back as it came: autocommit and schema. */
final class Opened implements AutoCloseable {

    private final ConnectionSource.Lease lease;
    private final boolean autoCommit;
    private final boolean inCallersTransaction;
    private @Nullable DefaultSchema schema;

    private Opened(ConnectionSource.Lease lease, boolean autoCommit, boolean inCallersTransaction) {
        this.lease = lease;
        this.autoCommit = autoCommit;
        this.inCallersTransaction = inCallersTransaction;
    }

    /** Opens a connection; autocommit is on, unless the caller's own connection is in the caller's transaction. */
    static Opened of(ConnectionSource source) {
        ConnectionSource.Lease lease;
        try {
            lease = source.open();
        } catch (RetortException e) {
            // A source that explains its failure itself, as that of the command line does.
            throw e;
        } catch (SQLException | RuntimeException e) {
            throw Failures.connection(e);
        }
        try {
            Connection connection = lease.connection();
            boolean autoCommit = connection.getAutoCommit();
            boolean inCallersTransaction = source.isCallersConnection() && !autoCommit;
            if (!autoCommit && !inCallersTransaction) {
                connection.setAutoCommit(true);
            }
            return new Opened(lease, autoCommit, inCallersTransaction);
        } catch (SQLException | RuntimeException e) {
            RunException failure = Failures.connection(e);
            try {
                lease.close();
            } catch (SQLException closing) {
                failure.addSuppressed(closing);
            }
            throw failure;
        }
    }

    /** The dialect of the database; the schema that the settings say, if any, is the default one from now on. */
    Dialect dialect(@Nullable String defaultSchema) {
        try {
            Dialect dialect = Dialects.of(connection());
            if (defaultSchema != null) {
                schema = DefaultSchema.use(defaultSchema, connection(), dialect);
            }
            return dialect;
        } catch (SQLException e) {
            throw Failures.connection(e);
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
                schema.restore();
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
