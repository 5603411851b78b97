package dev.retort.dialect.sqlite;

import dev.retort.error.RetortException;

/** A transaction that was rolled back because it would have left rows that point at nothing. */
final class ForeignKeyViolationException extends RetortException {

    private static final long serialVersionUID = 1L;

    ForeignKeyViolationException(String violations) {
        super(
                "The transaction cannot be committed, as it breaks foreign keys.",
                violations,
                "While a table is rebuilt SQLite cannot enforce foreign keys or fire their cascades: change the rows that"
                        + " point as well, or change the data in a migration of its own. All is rolled back.");
    }
}
