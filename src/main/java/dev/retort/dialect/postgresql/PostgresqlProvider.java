package dev.retort.dialect.postgresql;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.DialectProvider;
import java.sql.Connection;

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

    /** The same for every connection: what Retort sends is understood by every supported version. */
    @Override
    public Dialect connected(Connection connection) {
        return new PostgresqlDialect();
    }

    @Override
    public Dialect offline(int majorVersion) {
        return new PostgresqlDialect();
    }
}
