package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.history.HistoryState;
import dev.retort.history.HistoryStore;
import dev.retort.history.JournalEntry;
import dev.retort.operation.Fingerprint;
import dev.retort.operation.Operation;
import dev.retort.plan.MigrationHistory;
import dev.retort.plan.Planner;
import dev.retort.revision.Direction;
import dev.retort.revision.Heads;
import java.sql.SQLException;
import java.util.List;

/**
 * Empties a schema and brings it up to the heads again.
 *
 * <p>The tables of the history are emptied instead of dropped, as on some engines the lock which keeps other runners out is a
 * row in one of them. The version rows go first: a database that is left half emptied counts as one to which nothing is
 * applied, and the next call drops what is left.
 */
public final class Recreation {

    private final ConnectionSource source;
    private final HistorySource history;
    private final RunSettings settings;

    /** The recreation of the database behind these connections. */
    public Recreation(ConnectionSource source, HistorySource history, RunSettings settings) {
        this.source = source;
        this.history = history;
        this.settings = settings;
    }

    /** What would be dropped, a line for each: {@code table invoice}; nothing is sent but queries. */
    public List<String> drops() {
        try (Opened opened = Opened.of(source)) {
            return SchemaDrops.described(drops(opened, opened.dialect(settings.schema())));
        }
    }

    /**
     * Drops everything that Retort reads in the default schema, and brings it up to the heads.
     *
     * @throws RecreateRefusedException when the settings do not allow it
     */
    public RunResult run() {
        MigrationHistory migrations = history.get();
        // What cannot be planned is not worth an empty database.
        Planner.up(migrations, Heads.none(), "heads");
        try (Opened opened = Opened.of(source)) {
            Dialect dialect = opened.dialect(settings.schema());
            requireAllowed(opened, dialect);
            HistoryStore store = new HistoryStore(dialect, settings.tables());
            RunChecks.check(List.of(), dialect, settings, opened);
            empty(opened, dialect, store);
        }
        return new Runner(source, history, settings).run(Direction.UPGRADE, "heads");
    }

    /**
     * The SQL of it for the database as it stands; nothing is sent but queries.
     *
     * @throws RecreateRefusedException when the settings do not allow it
     * @throws OfflineException when a revision cannot be written as SQL
     */
    public String script() {
        MigrationHistory migrations = history.get();
        try (Opened opened = Opened.of(source)) {
            Dialect dialect = opened.dialect(settings.schema());
            requireAllowed(opened, dialect);
            return RecreationScript.of(opened.connection(), dialect, migrations, settings);
        }
    }

    private void requireAllowed(Opened opened, Dialect dialect) {
        if (!settings.mayRecreate()) {
            throw new RecreateRefusedException(SchemaDrops.described(drops(opened, dialect)));
        }
    }

    private List<Operation> drops(Opened opened, Dialect dialect) {
        return SchemaDrops.of(dialect.inspector(opened.connection()).schema(), settings.tables(), dialect);
    }

    private void empty(Opened opened, Dialect dialect, HistoryStore store) {
        HistoryState first = Runner.read(store, opened.connection(), dialect);
        LockedTransaction.of(source, opened, dialect, store, settings, first, (work, state) -> empty(work, opened));
    }

    private int empty(Work work, Opened opened) throws SQLException, StatementException, Work.StateMoved {
        work.begin(List.of(), false);
        for (Statement statement : work.store().forget()) {
            work.sender().write(statement, false);
        }
        List<Operation> drops = drops(opened, work.dialect());
        for (Operation drop : drops) {
            work.sender().flush();
            for (Statement statement : statements(drop, work.dialect(), StandingTables.live(work.connection()))) {
                work.sender().write(statement, false);
            }
        }
        work.record(entry(drops.size()));
        work.commit(new HistoryState(Heads.none(), null, false));
        return drops.size();
    }

    /** What a statement checks before a drop that is meant to lose rows need not be checked here. */
    static List<Statement> statements(Operation drop, Dialect dialect, StandingTables tables) {
        return dialect.compile(drop, tables).stream()
                .filter(statement -> statement.refusal() == null)
                .toList();
    }

    static JournalEntry entry(int count) {
        String text = "recreate: dropped " + count + " objects";
        return new JournalEntry(
                "base", null, 0, 0, JournalEntry.State.DONE, Fingerprint.ofText(text), text, null, null, null);
    }
}
