package dev.retort.history;

import dev.retort.dialect.Dialect;
import dev.retort.revision.Direction;
import dev.retort.revision.Heads;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.RevisionPath;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads in the journal how the revisions that are applied came to be so. */
public final class Journal {

    private static final String STAMP_BEGINS = "stamp [";

    private final String table;

    /** The journal among these tables on that engine. */
    public Journal(Dialect dialect, HistoryTables tables) {
        this.table = dialect.words().name(tables.journal());
    }

    private record Entry(String revision, @Nullable Direction direction, String description, AppliedRevision applied) {}

    /**
     * What the journal knows of each revision that is applied where these rows stand, by one query; rows that are no
     * revision of the graph are left out.
     */
    public Map<String, AppliedRevision> applied(Connection connection, RevisionGraph graph, Heads rows)
            throws SQLException {
        return applied(read(connection), graph, rows);
    }

    /** The same where the journal does not exist. */
    public static Map<String, AppliedRevision> withoutJournal(RevisionGraph graph, Heads rows) {
        return applied(List.of(), graph, rows);
    }

    private static Map<String, AppliedRevision> applied(List<Entry> entries, RevisionGraph graph, Heads rows) {
        Map<String, AppliedRevision> told = new HashMap<>();
        for (Entry entry : entries) {
            // The last revision that another replaces is told of as that one, which it brought about.
            String id = graph.renamed(Heads.of(List.of(entry.revision))).ids().get(0);
            if (entry.direction == Direction.UPGRADE) {
                told.put(id, entry.applied);
            } else if (entry.direction == Direction.DOWNGRADE) {
                told.remove(id);
            } else if (entry.description.startsWith(STAMP_BEGINS)) {
                Set<String> stamped = appliedAt(graph, stampedRows(entry.description));
                told.keySet().retainAll(stamped);
                stamped.forEach(one -> told.putIfAbsent(one, entry.applied));
            }
        }
        AppliedRevision untold = new AppliedRevision(AppliedRevision.How.VERSION_ROW, null, null, null);
        Map<String, AppliedRevision> applied = new LinkedHashMap<>();
        for (String id : appliedAt(graph, rows)) {
            applied.put(id, told.getOrDefault(id, untold));
        }
        return applied;
    }

    /** The rows of a description such as {@code stamp [8d41f0, b2207c]}; ids have no blanks. */
    private static Heads stampedRows(String description) {
        String rows = description.substring(STAMP_BEGINS.length(), description.length() - 1);
        return rows.isEmpty() ? Heads.none() : Heads.of(List.of(rows.split(", ", -1)));
    }

    private static Set<String> appliedAt(RevisionGraph graph, Heads rows) {
        List<String> known = new ArrayList<>(graph.renamed(rows).ids());
        known.removeIf(id -> graph.find(id) == null);
        Set<String> applied = new HashSet<>();
        for (RevisionNode node : RevisionPath.applied(graph, Heads.of(known))) {
            applied.add(node.id());
        }
        return applied;
    }

    private List<Entry> read(Connection connection) throws SQLException {
        String query = "select revision, direction, description, who, took_ms, happened_at, current_timestamp from "
                + table + " where operation = 0 and state = '" + JournalEntry.State.DONE + "' order by id";
        List<Entry> entries = new ArrayList<>();
        DatabaseClock clock = new DatabaseClock(Instant.now());
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                String said = rows.getString(2);
                Direction direction = said.equals("STAMP") ? null : Direction.valueOf(said);
                long millis = rows.getLong(5);
                Duration took = rows.wasNull() ? null : Duration.ofMillis(millis);
                entries.add(new Entry(
                        rows.getString(1),
                        direction,
                        String.valueOf(rows.getString(3)),
                        new AppliedRevision(
                                direction == null ? AppliedRevision.How.STAMPED : AppliedRevision.How.RUN,
                                clock.instant(rows.getObject(6), rows.getObject(7)),
                                took,
                                rows.getString(4))));
            }
        }
        return entries;
    }
}
