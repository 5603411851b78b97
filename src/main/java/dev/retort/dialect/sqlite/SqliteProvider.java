package dev.retort.dialect.sqlite;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.DialectProvider;
import java.sql.Connection;

/** SQLite, 3.37 or later. */
public final class SqliteProvider implements DialectProvider {

    /** Made by {@link java.util.ServiceLoader}. */
    public SqliteProvider() {}

    @Override
    public String name() {
        return SqliteTraits.NAME;
    }

    @Override
    public boolean recognises(String productName) {
        return productName.equals("SQLite");
    }

    @Override
    public Dialect connected(Connection connection) {
        return new SqliteDialect();
    }

    @Override
    public Dialect offline(int majorVersion) {
        return new SqliteDialect();
    }
}
