package dev.retort.dialect.hsqldb;

import dev.retort.dialect.StandardProvider;

/** HSQLDB, 2.7 or later. */
public final class HsqldbProvider extends StandardProvider {

    /** Made by {@link java.util.ServiceLoader}. */
    public HsqldbProvider() {
        super(HsqldbTraits.NAME, "HSQL Database Engine", () -> new HsqldbDialect());
    }
}
