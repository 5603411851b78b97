package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Placeholders;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.dialect.TransactionRule;
import dev.retort.operation.Backfill;
import dev.retort.operation.UpdateRows;
import dev.retort.run.KeyText.Reached;
import dev.retort.schema.Assignment;
import dev.retort.schema.RowsOf;
import dev.retort.schema.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries out a backfill, batch by batch in the order of a key. What a batch has done and where the next one begins is
 * written down in the transaction of the batch.
 *
 * <p>A table of no more rows than a batch is changed at once, within the transaction that is open.
 */
final class BackfillExecution {

    /** Ends the transaction of a batch with a note of how far it came, and begins the next one. */
    interface Notes {
        void write(Reached reached) throws Exception;
    }

    private final RowsOf rows;
    private final Dialect dialect;
    private final StandingTables standing;
    private final Consumer<Statement> announce;
    private final StatementSending sending;
    private final BackfillKey key;
    private final int size;

    /** Sends a statement of the migration, at once. */
    interface StatementSending {
        void send(Statement statement) throws Exception;
    }

    BackfillExecution(
            Backfill operation,
            Dialect dialect,
            StandingTables standing,
            Consumer<Statement> announce,
            StatementSending sending) {
        this.rows = operation.rows();
        this.dialect = dialect;
        this.standing = standing;
        this.announce = announce;
        this.sending = sending;
        this.key = BackfillKey.of(operation, dialect.inspector(connection()));
        this.size = rows.batches().rowsAtOnce();
    }

    private Connection connection() {
        Connection connection = standing.connection();
        if (connection == null) {
            throw new IllegalStateException("A backfill needs a database");
        }
        return connection;
    }

    /** Whether the whole table fits into one batch. */
    boolean isSmall() throws SQLException {
        return boundary(null, List.of()) == null;
    }

    /** Changes the rows behind the key that was reached; the last batch is left in the open transaction. */
    void run(Reached from, Notes notes) throws Exception {
        Reached reached = from;
        while (true) {
            Sql behind = behind(reached.key());
            List<String> last = rows.isComputed() ? compute(behind) : update(behind, reached.key());
            if (last == null) {
                return;
            }
            reached = new Reached(reached.rows() + size, last);
            notes.write(reached);
            rest();
        }
    }

    private void rest() throws InterruptedException {
        Duration pause = rows.batches().pause();
        if (pause == null) {
            return;
        }
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw e;
        }
    }

    /** Changes a batch by one statement; answers the key of its last row, or null for the last batch. */
    private @Nullable List<String> update(@Nullable Sql behind, List<String> reached) throws Exception {
        List<String> last = boundary(rows.condition(), reached);
        Sql upTo = last == null ? null : compared("<=", last);
        send(changing(rows.assignments(), and(and(rows.condition(), behind), upTo)));
        return last;
    }

    /** Reads a batch and changes its rows one by one; answers the key of its last row, or null for the last batch. */
    private @Nullable List<String> compute(@Nullable Sql behind) throws Exception {
        List<String> read = new ArrayList<>(key.names());
        read.addAll(rows.batches().read());
        Sql condition = and(rows.condition(), behind);
        Map<String, List<List<@Nullable Object>>> changes = new LinkedHashMap<>();
        List<String> last = null;
        int count = 0;
        try (PreparedStatement query = query(read, condition, " limit " + size);
                ResultSet found = query.executeQuery()) {
            ResultRow row = new ResultRow(
                    dialect, found, rows.batches().read(), key.names().size() + 1);
            while (found.next()) {
                count++;
                last = key.read(found);
                Statement change = changing(computed(row), and(rows.condition(), compared("=", last)));
                changes.computeIfAbsent(change.sql(), sql -> new ArrayList<>()).addAll(change.rows());
            }
        } catch (ResultRow.UncheckedSqlException e) {
            throw e.getCause() instanceof SQLException cause ? cause : e;
        }
        for (Map.Entry<String, List<List<@Nullable Object>>> change : changes.entrySet()) {
            send(Statement.of(change.getKey(), change.getValue(), TransactionRule.WITHIN));
        }
        return count < size ? null : last;
    }

    private List<Assignment> computed(ResultRow row) {
        List<Assignment> assignments = new ArrayList<>();
        for (Assignment assignment : rows.assignments()) {
            assignments.add(
                    assignment instanceof Assignment.Computed code
                            ? new Assignment.ToValue(
                                    code.column(), code.computation().of(row))
                            : assignment);
        }
        return assignments;
    }

    private Statement changing(List<Assignment> assignments, @Nullable Sql condition) {
        RowsOf changed = new RowsOf(
                rows.table(),
                assignments,
                condition,
                condition == null,
                new RowsOf.Batches(null, null, List.of(), List.of()),
                null);
        return dialect.compile(new UpdateRows(changed), standing).get(0);
    }

    private void send(Statement statement) throws Exception {
        announce.accept(statement);
        sending.send(statement);
    }

    /** The key of the row that ends a batch behind a key, or null where no more rows are left than one batch has. */
    private @Nullable List<String> boundary(@Nullable Sql condition, List<String> reached) throws SQLException {
        try (PreparedStatement query =
                        query(key.names(), and(condition, behind(reached)), " limit 1 offset " + (size - 1));
                ResultSet found = query.executeQuery()) {
            return found.next() ? key.read(found) : null;
        }
    }

    private PreparedStatement query(List<String> columns, @Nullable Sql condition, String limit) throws SQLException {
        String sql = "select " + names(columns) + " from " + dialect.words().name(rows.table())
                + (condition == null ? "" : " where " + condition.text()) + " order by " + names(key.names()) + limit;
        PreparedStatement query = connection().prepareStatement(sql);
        if (condition != null) {
            for (int i = 0; i < condition.binds().size(); i++) {
                dialect.bind(query, i + 1, condition.binds().get(i));
            }
        }
        return query;
    }

    private @Nullable Sql behind(List<String> reached) {
        return reached.isEmpty() ? null : compared(">", reached);
    }

    private Sql compared(String operator, List<String> values) {
        String names = names(key.names());
        String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
        boolean several = values.size() > 1;
        String sql =
                (several ? "(" + names + ")" : names) + " " + operator + " " + (several ? "(" + marks + ")" : marks);
        return new Sql(sql, key.bound(values), null, false, Map.of(), null);
    }

    /** Both conditions; one without values has its question marks doubled where the other has values. */
    private @Nullable Sql and(@Nullable Sql one, @Nullable Sql other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        List<@Nullable Object> binds = new ArrayList<>(one.binds());
        binds.addAll(other.binds());
        String left = one.binds().isEmpty() ? Placeholders.doubled(one.text(), dialect.lexicalRules()) : one.text();
        String end = left.contains("--") || left.contains("#") ? "\n" : "";
        return new Sql("(" + left + end + ") and " + other.text(), binds, null, false, Map.of(), null);
    }

    private String names(List<String> columns) {
        return String.join(", ", columns.stream().map(dialect.words()::name).toList());
    }
}
