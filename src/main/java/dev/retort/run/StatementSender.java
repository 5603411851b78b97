package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Statement;
import dev.retort.history.HistoryException;
import dev.retort.migration.TimeLimits;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends statements on one connection, many in one round trip where that is faster.
 *
 * <p>A batch stands behind a savepoint: when it fails, its statements are sent again one by one, so that the one which
 * fails is known.
 */
final class StatementSender {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final String SAVEPOINT = "retort_batch";

    private final Connection connection;
    private final Dialect dialect;
    private final List<Pending> pending = new ArrayList<>();
    private Consumer<String> told = sql -> {};
    private StepLimits limits;

    /** A statement that waits to be sent; one of the history's has to change one row. */
    private record Pending(String sql, boolean changesOneRow, StatementException.@Nullable Origin origin) {}

    StatementSender(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
        this.limits = StepLimits.of(connection, dialect, TimeLimits.NONE, true);
    }

    /** Says how long statements outside a transaction may take. */
    void limit(StepLimits ofStep) {
        limits = ofStep;
    }

    /** Says who is told of each statement of a migration before it is sent. */
    void tell(Consumer<String> listener) {
        told = listener;
    }

    /** Tells that a statement is about to be sent; before the journal says so, in case the listener throws. */
    void announce(Statement statement) {
        told.accept(statement.sql());
    }

    /** Sends a statement of a migration, perhaps later, with those that follow. */
    void send(Statement statement, boolean inTransaction, StatementException.Origin origin) throws StatementException {
        boolean alone = !statement.rows().isEmpty() || statement.refusal() != null;
        if (!alone && inTransaction && dialect.sendsInBatches()) {
            pending.add(new Pending(statement.sql(), false, origin));
            return;
        }
        flush();
        try {
            if (statement.refusal() != null) {
                refuse(statement.sql(), origin, statement.refusal());
            } else if (statement.rows().isEmpty()) {
                executeWithin(statement.sql(), inTransaction);
            } else {
                executeRows(statement);
            }
        } catch (SQLException e) {
            throw new StatementException(statement.sql(), origin, null, e);
        }
    }

    /** Sends a statement of the history, which has to change one row. */
    void write(Statement statement) throws StatementException {
        write(statement, true);
    }

    /** Sends a statement of the history. */
    void write(Statement statement, boolean changesOneRow) throws StatementException {
        pending.add(new Pending(statement.sql(), changesOneRow, null));
        if (!dialect.sendsInBatches()) {
            flush();
        }
    }

    /** Sends what waits. */
    void flush() throws StatementException {
        List<Pending> batch = new ArrayList<>(pending);
        pending.clear();
        if (batch.size() > 1 && dialect.sendsInBatches() && flushed(batch)) {
            return;
        }
        for (Pending next : batch) {
            try {
                int rows = execute(next.sql());
                requireOneRow(next, rows);
            } catch (SQLException e) {
                throw new StatementException(next.sql(), next.origin(), null, e);
            }
        }
    }

    /** Forgets what waits, after a failure. */
    void forget() {
        pending.clear();
    }

    private boolean flushed(List<Pending> batch) throws StatementException {
        int[] rows;
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.addBatch("savepoint " + SAVEPOINT);
            for (Pending next : batch) {
                statement.addBatch(next.sql());
            }
            statement.addBatch("release savepoint " + SAVEPOINT);
            rows = statement.executeBatch();
        } catch (SQLException e) {
            backToSavepoint(batch.get(0), e);
            return false;
        }
        for (int i = 0; i < batch.size(); i++) {
            requireOneRow(batch.get(i), rows[i + 1]);
        }
        return true;
    }

    private void backToSavepoint(Pending first, SQLException failure) throws StatementException {
        try {
            execute("rollback to savepoint " + SAVEPOINT);
        } catch (SQLException e) {
            failure.addSuppressed(e);
            throw new StatementException(first.sql(), first.origin(), null, failure);
        }
    }

    private static void requireOneRow(Pending written, int rows) {
        if (written.changesOneRow() && rows != 1) {
            throw new HistoryException(
                    "The history cannot be written: " + rows + " rows changed where one should have.",
                    "Another runner, or somebody by hand, has changed the tables of the history in the meantime."
                            + " Statement: " + written.sql(),
                    "Run it again: it begins with what the tables say now.",
                    null);
        }
    }

    private void executeWithin(String sql, boolean inTransaction) throws SQLException {
        if (inTransaction) {
            execute(sql);
            return;
        }
        limits.beginApart();
        try {
            execute(sql);
        } catch (SQLException e) {
            try {
                limits.endApart();
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
        limits.endApart();
    }

    private int execute(String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            return statement.getUpdateCount();
        }
    }

    private void refuse(String query, StatementException.Origin origin, String refusal)
            throws SQLException, StatementException {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            if (rows.next()) {
                throw new StatementException(query, origin, refusal, null);
            }
        }
    }

    private void executeRows(Statement statement) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
            if (statement.rows().size() == 1) {
                bind(prepared, statement.rows().get(0));
                prepared.execute();
                return;
            }
            int waiting = 0;
            for (List<@Nullable Object> row : statement.rows()) {
                bind(prepared, row);
                prepared.addBatch();
                if (++waiting == ROWS_AT_ONCE) {
                    prepared.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                prepared.executeBatch();
            }
        }
    }

    private void bind(PreparedStatement prepared, List<@Nullable Object> row) throws SQLException {
        for (int i = 0; i < row.size(); i++) {
            dialect.bind(prepared, i + 1, row.get(i));
        }
    }
}
