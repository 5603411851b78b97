package dev.retort.dialect.postgresql;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.DialectProvider;
import java.sql.Connection;
import java.sql.SQLException;

/** Makes the dialect of PostgreSQL. */
public final class PostgresqlProvider implements DialectProvider {

    /** For {@link java.util.ServiceLoader}. */
    public PostgresqlProvider() {}

    @Override
    public String name() {
        return PostgresqlTraits.NAME;
    }

    @Override
    public boolean recognises(String productName) {
        return productName.equals(PostgresqlTraits.PRODUCT);
    }

    @Override
    public Dialect connected(Connection connection) throws SQLException {
        return new PostgresqlDialect(connection.getMetaData().getDatabaseMajorVersion());
    }

    @Override
    public Dialect offline(int majorVersion) {
        return new PostgresqlDialect(majorVersion);
    }
}
