package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.history.HistoryState;
import dev.retort.history.HistoryStore;
import dev.retort.history.VersionColumn;
import dev.retort.operation.Operation;
import dev.retort.operation.SchemaAfter;
import dev.retort.plan.MigrationHistory;
import dev.retort.plan.MigrationPlan;
import dev.retort.plan.Planner;
import dev.retort.revision.Heads;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.util.List;

/**
 * Writes what empties a database as it stands, and leads it to the heads again, as SQL; sends nothing but queries.
 *
 * <p>What each drop finds is worked out from what was read and the drops before it.
 */
final class RecreationScript {

    private final Dialect dialect;
    private final MigrationHistory history;
    private final RunSettings settings;
    private final HistoryStore store;
    private final ScriptText script;

    private RecreationScript(Dialect dialect, MigrationHistory history, RunSettings settings) {
        this.dialect = dialect;
        this.history = history;
        this.settings = settings;
        this.store = new HistoryStore(dialect, settings.tables());
        this.script = new ScriptText(dialect);
    }

    static String of(Connection connection, Dialect dialect, MigrationHistory history, RunSettings settings) {
        RecreationScript script = new RecreationScript(dialect, history, settings);
        script.write(connection);
        return script.script.toString();
    }

    private void write(Connection connection) {
        MigrationPlan plan = Planner.up(history, Heads.none(), "heads");
        HistoryState state = Runner.read(store, connection, dialect);
        new VersionColumn(dialect, settings.tables()).requireRoomFor(Plans.comingIds(plan), connection);
        Schema standing = dialect.inspector(connection).schema();
        List<Operation> drops = SchemaDrops.of(standing, settings.tables(), dialect);
        sayFor(state, SchemaDrops.described(drops));
        if (state.missing()) {
            script.comment("the tables that keep the history");
            store.creation(connection).forEach(script::statement);
            script.emptyLine();
        }
        empty(standing, drops);
        ScriptWriter.append(script, dialect, history, settings, plan);
    }

    /** A script outlives what it was made for, and drops nothing that it does not name. */
    private void sayFor(HistoryState state, List<String> objects) {
        String schema = settings.schema() == null ? "the database" : "schema " + settings.schema();
        String place = state.heads().isEmpty() ? "base" : state.heads().toString();
        script.comment("recreate: for " + schema + " as it stood at " + place + ", "
                + (objects.isEmpty() ? "with nothing to drop" : "with these objects; others are not dropped:"));
        objects.forEach(object -> script.comment("* " + object));
        script.emptyLine();
    }

    private void empty(Schema before, List<Operation> drops) {
        ScriptTransactions transactions = new ScriptTransactions(dialect, script);
        script.comment("empty it");
        transactions.begin(drops);
        store.forget().forEach(script::statement);
        Schema standing = before;
        for (Operation drop : drops) {
            List<Statement> statements = Recreation.statements(drop, dialect, StandingTables.of(standing));
            transactions.write(statements, drops);
            standing = SchemaAfter.of(drop, standing, dialect.traits().name());
        }
        transactions.begin(drops);
        script.statement(store.record(Recreation.entry(drops.size()), null, "script", null));
        transactions.commit(drops);
        script.emptyLine();
    }
}
