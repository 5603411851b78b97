package dev.retort.dialect.hsqldb;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.DialectProvider;
import java.sql.Connection;

/** HSQLDB, 2.7 or later. */
public final class HsqldbProvider implements DialectProvider {

    /** Made by {@link java.util.ServiceLoader}. */
    public HsqldbProvider() {}

    @Override
    public String name() {
        return HsqldbTraits.NAME;
    }

    @Override
    public boolean recognises(String productName) {
        return productName.equals("HSQL Database Engine");
    }

    @Override
    public Dialect connected(Connection connection) {
        return new HsqldbDialect();
    }

    @Override
    public Dialect offline(int majorVersion) {
        return new HsqldbDialect();
    }
}
