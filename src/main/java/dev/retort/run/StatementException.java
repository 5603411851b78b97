package dev.retort.run;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A statement that the database refused, on its way to where the operation is known. */
final class StatementException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String sql;
    private final @Nullable String refusal;
    private final transient @Nullable Origin origin;

    /** The operation that a statement belongs to, counted from 1. */
    record Origin(int position, NotedOperation operation) {}

    StatementException(String sql, @Nullable Origin origin, @Nullable String refusal, @Nullable SQLException cause) {
        super(refusal != null ? refusal : message(cause), cause);
        this.sql = sql;
        this.refusal = refusal;
        this.origin = origin;
    }

    /** The operation that failed; null for a statement of the history. */
    @Nullable
    Origin origin() {
        return origin;
    }

    String sql() {
        return sql;
    }

    /** The sentence of a refusal by Retort's own check; null where the database refused. */
    @Nullable
    String refusal() {
        return refusal;
    }

    /** What the database said; of a batch, what it said of the statement that failed. */
    private static String message(@Nullable SQLException failure) {
        if (failure == null) {
            return "";
        }
        SQLException next = failure instanceof java.sql.BatchUpdateException ? failure.getNextException() : null;
        return String.valueOf((next == null ? failure : next).getMessage());
    }
}
