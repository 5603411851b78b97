package dev.retort.run;

import dev.retort.error.RetortException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A migration that failed; the message says at which operation, why, and what is committed. */
public final class MigrationFailedException extends RetortException {

    private static final long serialVersionUID = 1L;

    private final String revision;
    private final int operation;
    private final @Nullable String statement;

    MigrationFailedException(
            String revision,
            int operation,
            @Nullable String statement,
            String what,
            String why,
            String hint,
            Throwable cause) {
        super(what, why, hint, cause);
        this.revision = revision;
        this.operation = operation;
        this.statement = statement;
    }

    /** The id of the revision. */
    public String revision() {
        return revision;
    }

    /** The number of the operation that failed, counted from 1; 0 when the migration failed before one was sent. */
    public int operation() {
        return operation;
    }

    /** The statement that the database refused; empty when it was code that failed. */
    public Optional<String> statement() {
        return Optional.ofNullable(statement);
    }
}
