package dev.retort.dialect.sqlite;

import dev.retort.error.RetortException;

/** The text of a table that does not follow the grammar that is known. */
final class UnreadableTextException extends RetortException {

    private static final long serialVersionUID = 1L;

    UnreadableTextException(String sql, int position) {
        super(
                "The definition '" + sql + "' cannot be read.",
                "It is not understood from position " + (position + 1) + " on.",
                "Write the change in SQL: onlyOn(\"sqlite\", o -> o.execute(...)).");
    }
}
