package dev.retort.run;

import dev.retort.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Where the connections of a run come from. */
public abstract class ConnectionSource {

    /** A connection, and how it is given back. */
    interface Lease extends AutoCloseable {

        Connection connection();

        @Override
        void close() throws SQLException;
    }

    ConnectionSource() {}

    /** Connections of a data source, each closed after use. */
    public static ConnectionSource of(DataSource dataSource) {
        return new OfDataSource(dataSource);
    }

    /** One connection, which stays open. */
    public static ConnectionSource of(Connection connection) {
        return new OfConnection(connection);
    }

    /** Connections of a Jdbi, each closed after use. */
    public static ConnectionSource of(Jdbi jdbi) {
        return new OfJdbi(jdbi);
    }

    abstract Lease open() throws SQLException;

    /** Who is lent a connection. */
    @FunctionalInterface
    public interface Borrower<T> {

        /** Works with a connection in autocommit mode, unless it is the caller's own in a transaction. */
        T use(Connection connection, Dialect dialect) throws SQLException;
    }

    /**
     * Lends a connection, which goes back as it came.
     *
     * @param schema the default schema meanwhile, or null for that of the connection
     * @throws RunException when the database cannot be reached, or answers what cannot be worked with
     */
    public <T> T lend(@Nullable String schema, Borrower<T> borrower) {
        try (Opened opened = Opened.of(this)) {
            Dialect dialect = opened.dialect(schema);
            try {
                return borrower.use(opened.connection(), dialect);
            } catch (SQLException e) {
                throw Failures.database(e, dialect);
            }
        }
    }

    /** The dialect of the database behind it. */
    public Dialect dialect() {
        try (Opened opened = Opened.of(this)) {
            return opened.dialect(null);
        }
    }

    /** Whether it always gives the one connection that the caller holds. */
    boolean isCallersConnection() {
        return false;
    }

    private static final class OfDataSource extends ConnectionSource {

        private final DataSource dataSource;

        OfDataSource(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        @Override
        Lease open() throws SQLException {
            return new Closing(dataSource.getConnection());
        }
    }

    private static final class Closing implements Lease {

        private final Connection connection;

        Closing(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Connection connection() {
            return connection;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private static final class OfConnection extends ConnectionSource {

        private final Connection connection;

        OfConnection(Connection connection) {
            this.connection = connection;
        }

        @Override
        Lease open() {
            return new Lease() {
                @Override
                public Connection connection() {
                    return connection;
                }

                @Override
                public void close() {
                    // The caller's own: it stays open.
                }
            };
        }

        @Override
        boolean isCallersConnection() {
            return true;
        }
    }

    private static final class OfJdbi extends ConnectionSource {

        private final Jdbi jdbi;

        OfJdbi(Jdbi jdbi) {
            this.jdbi = jdbi;
        }

        @Override
        Lease open() throws SQLException {
            Handle handle;
            try {
                handle = jdbi.open();
            } catch (org.jdbi.v3.core.ConnectionException e) {
                throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e);
            }
            return new Lease() {
                @Override
                public Connection connection() {
                    return handle.getConnection();
                }

                @Override
                public void close() {
                    handle.close();
                }
            };
        }
    }
}
