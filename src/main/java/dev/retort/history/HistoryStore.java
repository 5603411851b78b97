package dev.retort.history;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Placeholders;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.operation.CreateTable;
import dev.retort.operation.InsertRows;
import dev.retort.operation.SqlWords;
import dev.retort.reflect.Inspector;
import dev.retort.revision.Direction;
import dev.retort.revision.Heads;
import dev.retort.schema.Define;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the tables of the history and says the statements that write them; holds no connection. */
public final class HistoryStore {

    private static final int HEAD_ROW = -1;

    /** The class of SQL states that are about connections. */
    private static final String CONNECTION_LOST = "08";

    private final Dialect dialect;
    private final HistoryTables tables;
    private final String version;
    private final String journal;
    private final String run;

    /** The store of these tables on that engine. */
    public HistoryStore(Dialect dialect, HistoryTables tables) {
        this.dialect = dialect;
        this.tables = tables;
        SqlWords words = dialect.words();
        this.version = words.name(tables.version());
        this.journal = words.name(tables.journal());
        this.run = words.name(tables.run());
    }

    /** The run table as SQL names it, for the lock. */
    public String runTable() {
        return run;
    }

    /** The names of the tables. */
    public HistoryTables tables() {
        return tables;
    }

    /** Reads heads and the unfinished revision by one query; where tables are missing, looks which. */
    public HistoryState read(Connection connection) throws SQLException {
        Savepoint savepoint = connection.getAutoCommit() ? null : connection.setSavepoint();
        try {
            HistoryState state = read(connection, query());
            if (savepoint != null) {
                connection.releaseSavepoint(savepoint);
            }
            return state;
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith(CONNECTION_LOST)) {
                throw e;
            }
            if (savepoint != null) {
                connection.rollback(savepoint);
            }
            return readWhatIsThere(connection, e);
        }
    }

    private HistoryState readWhatIsThere(Connection connection, SQLException failure) throws SQLException {
        Schema standing = standing(connection);
        if (standing.table(tables.version()).isEmpty()) {
            return new HistoryState(Heads.none(), null, true);
        }
        boolean hasJournal = standing.table(tables.journal()).isPresent();
        Savepoint savepoint = connection.getAutoCommit() ? null : connection.setSavepoint();
        try {
            // Where both are there after all, another runner may have made them a moment ago.
            return hasJournal
                    ? readExisting(connection)
                    : new HistoryState(read(connection, heads()).heads(), null, true);
        } catch (SQLException e) {
            if (savepoint != null) {
                connection.rollback(savepoint);
            }
            throw new HistoryException(
                    "The history of the database cannot be read from "
                            + (hasJournal ? "the tables " : "the table ") + tables.version()
                            + (hasJournal ? " and " + tables.journal() : "") + ".",
                    "The database answered: " + (hasJournal ? failure : e).getMessage(),
                    "Let the account read them; where such a table is not Retort's, name another:"
                            + " .versionTable(\"my_version\").",
                    e);
        }
    }

    /** Reads tables that are known to exist. */
    public HistoryState readExisting(Connection connection) throws SQLException {
        return read(connection, query());
    }

    private String heads() {
        return "select version_num, '', " + HEAD_ROW + " from " + version;
    }

    private String query() {
        return heads() + " union all select revision, direction, operation from (select revision, direction, operation"
                + " from " + journal + " order by id desc limit 1) j";
    }

    private static HistoryState read(Connection connection, String query) throws SQLException {
        List<String> heads = new ArrayList<>();
        Unfinished unfinished = null;
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                int operation = rows.getInt(3);
                if (operation == HEAD_ROW) {
                    heads.add(rows.getString(1).trim());
                } else if (operation > 0) {
                    unfinished = new Unfinished(rows.getString(1), Direction.valueOf(rows.getString(2)));
                }
            }
        }
        return new HistoryState(Heads.of(heads), unfinished, false);
    }

    /** What the journal says of the last database that was adopted from another tool; null where none was. */
    public @Nullable String lastAdoption(Connection connection) throws SQLException {
        String query = "select description from " + journal
                + " where direction = 'STAMP' and description like 'adopt %' order by id desc";
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** Reads how far an unfinished revision has come. */
    public Progress progress(Connection connection) throws SQLException {
        String query = "select operation, statement, state, fingerprint, description, parameters from " + journal
                + " where id > (select coalesce(max(id), 0) from " + journal + " where operation = 0) order by id";
        Progress progress = Progress.none();
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                progress = progress.with(
                        rows.getInt(1),
                        rows.getInt(2),
                        JournalEntry.State.valueOf(rows.getString(3)),
                        rows.getString(4),
                        String.valueOf(rows.getString(5)),
                        rows.getString(6));
            }
        }
        return progress;
    }

    /**
     * The statements that make the tables which do not exist yet, and the rows of the run table.
     *
     * <p>The journal comes last: where it exists, the others do.
     */
    public List<Statement> creation(Connection connection) {
        return creation(standing(connection));
    }

    /** The statements that make all tables, for a script. */
    public List<Statement> creation() {
        return creation(Schema.empty());
    }

    private List<Statement> creation(Schema standing) {
        List<Statement> statements = new ArrayList<>();
        for (Table table : tables.definitions()) {
            if (standing.table(table.name()).isEmpty()) {
                statements.addAll(dialect.compile(new CreateTable(table), StandingTables.of(Schema.empty())));
            }
            if (table.name().equals(tables.run())) {
                InsertRows rows = new InsertRows(
                        tables.run(),
                        Define.rows(Define.row("id", 0, "epoch", 0), Define.row("id", 1, "epoch", 0))
                                .skippingExisting("id"));
                for (Statement insert : dialect.compile(rows, StandingTables.of(Schema.empty()))) {
                    insert.rows()
                            .forEach(values -> statements.add(write(Placeholders.filled(
                                    insert.sql(), values, dialect.lexicalRules(), dialect.words()::literal))));
                }
            }
        }
        return statements;
    }

    /** The schema in which the tables of the history stand. */
    private Schema standing(Connection connection) {
        Inspector inspector = dialect.inspector(connection);
        String schema = tables.version().schema();
        return schema == null ? inspector.schema() : inspector.schema(schema);
    }

    /** The statement by which a run raises the epoch and says who it is. */
    public Statement beginRun(String holder) {
        SqlWords words = dialect.words();
        return write("update " + run + " set epoch = epoch + 1, holder = " + words.literal(holder) + ", tool = "
                + words.literal(Tool.VERSION) + ", started_at = current_timestamp where id = 1");
    }

    /** The epoch that is in force. */
    public long epoch(Connection connection) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select epoch from " + run + " where id = 1")) {
            if (!rows.next()) {
                throw new HistoryException(
                        "The run cannot begin.",
                        "Table " + tables.run() + " has lost its row with id 1.",
                        "Put it back: insert into " + run + " (id, epoch) values (1, 0)",
                        null);
            }
            return rows.getLong(1);
        }
    }

    /** The statements that lead the version rows from one state to another; each must change one row. */
    public List<Statement> move(Heads before, Heads after) {
        SqlWords words = dialect.words();
        List<String> gone = before.without(after);
        List<String> come = after.without(before);
        List<Statement> statements = new ArrayList<>();
        int pairs = Math.min(gone.size(), come.size());
        for (int i = 0; i < pairs; i++) {
            statements.add(write("update " + version + " set version_num = " + words.literal(come.get(i))
                    + " where version_num = " + words.literal(gone.get(i))));
        }
        for (String id : gone.subList(pairs, gone.size())) {
            statements.add(write("delete from " + version + " where version_num = " + words.literal(id)));
        }
        for (String id : come.subList(pairs, come.size())) {
            statements.add(write("insert into " + version + " (version_num) values (" + words.literal(id) + ")"));
        }
        return statements;
    }

    /** The statements that forget everything: version rows and journal. */
    public List<Statement> forget() {
        return List.of(write("delete from " + version), write("delete from " + journal));
    }

    /** The statement that writes a row of the journal; it changes no row when the epoch is no longer in force. */
    public Statement record(JournalEntry entry, @Nullable Long epoch, String who, @Nullable String backend) {
        SqlWords words = dialect.words();
        Direction direction = entry.direction();
        String values = String.join(
                ", ",
                words.literal(entry.revision()),
                words.literal(direction == null ? "STAMP" : direction.name()),
                String.valueOf(entry.operation()),
                String.valueOf(entry.statement()),
                words.literal(entry.state().name()),
                words.literal(entry.fingerprint()),
                words.literal(entry.description()),
                "r.epoch",
                words.literal(backend),
                words.literal(who),
                "current_timestamp",
                words.literal(entry.tookMillis()),
                words.literal(entry.parameters()),
                words.literal(Tool.VERSION),
                words.literal(entry.error()));
        return write("insert into " + journal + " (id, revision, direction, operation, statement, state, fingerprint,"
                + " description, epoch, backend, who, happened_at, took_ms, parameters, tool, error)"
                + " select (select coalesce(max(id), 0) + 1 from " + journal + "), " + values + " from " + run
                + " r where r.id = 1" + (epoch == null ? "" : " and r.epoch = " + epoch));
    }

    private static Statement write(String sql) {
        return Statement.of(sql, dev.retort.dialect.TransactionRule.WITHIN);
    }
}
