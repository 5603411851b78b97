package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.history.AppliedRevision;
import dev.retort.history.HistoryState;
import dev.retort.history.HistoryStore;
import dev.retort.history.Journal;
import dev.retort.revision.Heads;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.RevisionPath;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks a database where it stands and how it came there; makes no table. */
public final class DatabaseReader {

    private final ConnectionSource source;
    private final RevisionGraph graph;
    private final RunSettings settings;

    /** A reader of the database behind these connections. */
    public DatabaseReader(ConnectionSource source, RevisionGraph graph, RunSettings settings) {
        this.source = source;
        this.graph = graph;
        this.settings = settings;
    }

    /** What the database says; rows of the version table that the code does not know are no failure. */
    public DatabaseState read() {
        try (Opened opened = Opened.of(source)) {
            Dialect dialect = opened.dialect(settings.schema());
            Connection connection = opened.connection();
            HistoryState state = Runner.read(new HistoryStore(dialect, settings.tables()), connection, dialect);
            try {
                return read(connection, dialect, state);
            } catch (SQLException e) {
                throw Failures.database(e, dialect);
            }
        }
    }

    private DatabaseState read(Connection connection, Dialect dialect, HistoryState state) throws SQLException {
        Instant at = Instant.now();
        RevisionGraph seen = graph.at(state.heads(), state.halfDone());
        List<String> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String row : seen.renamed(state.heads()).ids()) {
            (seen.find(row) == null ? unknown : known).add(row);
        }
        Heads rows = Heads.of(known);
        Map<String, AppliedRevision> applied = state.missing()
                ? Journal.withoutJournal(seen, rows)
                : new Journal(dialect, settings.tables()).applied(connection, seen, rows);
        List<String> current =
                RevisionPath.current(seen, rows).stream().map(RevisionNode::id).toList();
        return new DatabaseState(name(connection), at, rows, current, unknown, state.unfinished(), applied);
    }

    private static String name(Connection connection) throws SQLException {
        DatabaseMetaData engine = connection.getMetaData();
        StringBuilder name = new StringBuilder(engine.getDatabaseProductName())
                .append(' ')
                .append(engine.getDatabaseProductVersion().split("\\s", 2)[0]);
        String database = connection.getCatalog();
        if (database != null && !database.isEmpty()) {
            name.append(", database ").append(database);
        }
        String schema = connection.getSchema();
        if (schema != null && !schema.isEmpty()) {
            name.append(", schema ").append(schema);
        }
        return name.toString();
    }
}
