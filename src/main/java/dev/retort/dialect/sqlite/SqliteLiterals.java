package dev.retort.dialect.sqlite;

import dev.retort.dialect.Literals;

/** Values as literals: SQLite has no types for dates and times, which are ISO text. */
final class SqliteLiterals extends Literals {

    @Override
    protected String temporal(String type, String value) {
        return text(value);
    }
}
