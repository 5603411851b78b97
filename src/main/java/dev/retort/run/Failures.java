package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.error.RetortException;
import dev.retort.history.HistoryException;
import dev.retort.plan.PlannedStep;
import dev.retort.revision.Direction;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Explains what went wrong in a run. */
final class Failures {

    private Failures() {}

    /** The failure of a connection that could not be had; the driver's own text may name the URL, so it is not shown. */
    static RunException connection(Exception cause) {
        String state = cause instanceof SQLException sql && sql.getSQLState() != null
                ? ", SQL state " + sql.getSQLState()
                : "";
        return new RunException(
                RunException.Reason.CONNECTION,
                "The database cannot be reached.",
                "No connection could be opened (" + cause.getClass().getSimpleName() + state
                        + "); the cause tells more.",
                "Check that the database is up, and its address and account.",
                cause);
    }

    /** The failure of reading or writing outside any migration. */
    static RetortException database(SQLException cause, Dialect dialect) {
        if (dialect.isReadOnly(cause)) {
            return readOnly(cause);
        }
        if (dialect.isDenied(cause)) {
            return denied(cause);
        }
        if (isLost(cause)) {
            return lost(cause);
        }
        return new RunException(
                RunException.Reason.CONNECTION,
                "The run cannot go on.",
                "The database answered: " + cause.getMessage(),
                "Run it again when the cause is mended; what the journal says is done stays done.",
                cause);
    }

    static RunException readOnly(@Nullable SQLException cause) {
        return new RunException(
                RunException.Reason.READ_ONLY,
                "The database cannot be migrated.",
                "The connection may only read.",
                "Use a connection that may write: the primary server, an account with rights, without readOnly.",
                cause);
    }

    private static RunException denied(SQLException cause) {
        return new RunException(
                RunException.Reason.READ_ONLY,
                "The database cannot be migrated.",
                "The account may not write the tables of the history: " + cause.getMessage() + ".",
                "Use an account with the right to write and create them.",
                cause);
    }

    /** Whether the connection is gone; by SQL state, of which class 08 is that of connections. */
    private static boolean isLost(SQLException cause) {
        return cause.getSQLState() != null && cause.getSQLState().startsWith("08");
    }

    /** The failure of a connection in the middle of its use; again without the driver's text. */
    private static RunException lost(SQLException cause) {
        return new RunException(
                RunException.Reason.CONNECTION,
                "The run cannot go on.",
                "The connection to the database was lost (" + cause.getClass().getSimpleName() + ", SQL state "
                        + cause.getSQLState() + "); the cause tells more.",
                "Run it again: it begins with what the database says is done.",
                cause);
    }

    /** The failure of a migration, with the operation, the statement and what is committed. */
    static RuntimeException migration(
            Throwable failure, PlannedStep step, StepExecution execution, NotedMigration noted, Dialect dialect) {
        Throwable cause = Causes.unwrapped(failure);
        if (cause instanceof RunException || cause instanceof HistoryException) {
            return (RetortException) cause;
        }
        Throwable root = cause instanceof StatementException && cause.getCause() != null ? cause.getCause() : cause;
        if (root instanceof SQLException sql && dialect.isReadOnly(sql)) {
            return readOnly(sql);
        }
        StatementException refused = cause instanceof StatementException statement ? statement : null;
        boolean ofHistory = refused != null && refused.origin() == null;
        if (root instanceof SQLException sql && ofHistory && dialect.isDenied(sql)) {
            return denied(sql);
        }
        if (root instanceof SQLException sql && isLost(sql)) {
            return lost(sql);
        }
        StatementException.Origin origin = refused != null ? refused.origin() : null;
        if (refused == null && execution.current() != null) {
            origin = new StatementException.Origin(execution.position(), execution.current());
        }
        String sql = refused != null && refused.refusal() == null ? refused.sql() : null;
        String hint = root instanceof SQLException failed ? dialect.hint(failed) : "";
        return new MigrationFailedException(
                step.migration().id(),
                origin == null ? 0 : origin.position(),
                sql,
                "Migration " + step.describe() + " failed" + at(origin, noted) + ":",
                indented(text(cause) + (hint.isEmpty() ? "" : "\n" + hint))
                        + (sql == null ? "" : "\nStatement: " + sql),
                committed(execution, step),
                root);
    }

    private static String at(StatementException.@Nullable Origin origin, NotedMigration noted) {
        if (origin == null) {
            return "";
        }
        String of = noted.isComplete() ? " of " + noted.operations().size() : "";
        return " at operation " + origin.position() + of + ", "
                + origin.operation().describe();
    }

    private static String committed(StepExecution execution, PlannedStep step) {
        int committed = execution.committed();
        String again = step.direction() == Direction.UPGRADE ? "upgrade" : "downgrade";
        if (execution.hasBatches()) {
            return "The batches before the one that failed are committed. After fixing, run " + again
                    + " again: it goes on with that batch of operation " + (committed + 1) + ".";
        }
        if (committed == 0) {
            return "Nothing of this migration is committed. After fixing, run " + again + " again.";
        }
        String which = committed == 1 ? "Operation 1 is" : "Operations 1 to " + committed + " are";
        return which + " committed. After fixing, run " + again + " again: it goes on at operation " + (committed + 1)
                + ".";
    }

    /** What a failure says; code of the user's may throw what says little without its name. */
    private static String text(Throwable cause) {
        boolean speaks = cause instanceof RetortException
                || cause instanceof StatementException
                || cause instanceof SQLException;
        String message = cause.getMessage();
        if (message == null) {
            return cause.getClass().getName();
        }
        return speaks ? message : cause.getClass().getSimpleName() + ": " + message;
    }

    private static String indented(String text) {
        return "  " + text.strip().replace("\n", "\n  ");
    }
}
