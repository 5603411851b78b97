package dev.retort.dialect.sqlite;

import dev.retort.dialect.StandardProvider;

/** SQLite, 3.37 or later. */
public final class SqliteProvider extends StandardProvider {

    /** Made by {@link java.util.ServiceLoader}. */
    public SqliteProvider() {
        super(SqliteTraits.NAME, "SQLite", SqliteDialect::new);
    }
}
