package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.history.Progress;
import dev.retort.operation.ExecuteScript;
import dev.retort.operation.ExecuteSql;
import dev.retort.operation.Operation;
import dev.retort.plan.PlannedStep;
import dev.retort.schema.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A statement outside a transaction that an earlier run was stopped at, so that nobody knows whether it was carried out. */
final class Doubt {

    private final PlannedStep step;
    private final int position;
    private final int statement;
    private final String description;
    private boolean settled;

    private Doubt(PlannedStep step, Progress progress, String description) {
        this.step = step;
        this.position = progress.done().size() + 1;
        this.statement = progress.statements() + 1;
        this.description = description;
    }

    /** The doubt that an earlier run has left, or null. */
    static @Nullable Doubt of(PlannedStep step, Progress progress) {
        String description = progress.doubtful();
        return description == null ? null : new Doubt(step, progress, description);
    }

    boolean isAbout(int operation, int number) {
        return operation == position && number == statement;
    }

    /**
     * Whether the statement was carried out; if not, it has to be sent.
     *
     * @throws RunException when the operation does not say how that is decided
     */
    boolean wasDone(Operation leaf, Dialect dialect, Connection connection) throws SQLException {
        Operation bare = Leaves.bare(leaf);
        Boolean seen = StandingEffect.of(bare, dialect.inspector(connection));
        if (seen != null) {
            settled = true;
            return seen;
        }
        if (bare instanceof ExecuteSql execute && execute.sql().resume() != null) {
            settled = true;
            return givesRow(execute.sql().resume(), connection);
        }
        if (bare instanceof ExecuteScript script && script.script().isRepeatable()) {
            settled = true;
            return false;
        }
        throw unknown();
    }

    private static boolean givesRow(Sql.@Nullable Resume resume, Connection connection) throws SQLException {
        String query = resume == null ? null : resume.doneWhen();
        if (query == null) {
            return false;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** Checks, at the end of the revision, that the doubtful operation was come across. */
    void requireSettled() {
        if (!settled) {
            throw unknown();
        }
    }

    private RunException unknown() {
        return new RunException(
                RunException.Reason.UNFINISHED,
                "Revision " + step.describe() + " cannot be finished: whether its operation " + position
                        + " was carried out is not known.",
                "An earlier run was stopped while the database worked on: " + description + ".",
                "Look whether its effect is there, put the schema in the state before or after the whole revision by"
                        + " hand, and say which with `retort stamp REVISION`. SQL of your own can say it itself:"
                        + " sql(\"...\").doneWhen(\"select ...\") or .repeatable().",
                null);
    }
}
