package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SessionSetting;
import dev.retort.dialect.StandingTables;
import dev.retort.history.HistoryStore;
import dev.retort.history.JournalEntry;
import dev.retort.operation.Fingerprint;
import dev.retort.operation.Operation;
import dev.retort.plan.MigrationHistory;
import dev.retort.plan.MigrationPlan;
import dev.retort.plan.PlannedStep;
import dev.retort.plan.Planner;
import dev.retort.revision.Direction;
import dev.retort.revision.Heads;
import dev.retort.revision.RevisionPath;
import java.util.List;
import java.util.Locale;

/**
 * Writes a plan as an SQL script, without a database; the script leaves the same schema and the same version rows as a run.
 *
 * <p>What a migration reads is the schema that the history so far leads to. SQL of the user's that changes the structure
 * ends that knowledge, and code cannot be written at all: both are refused before a script is half written.
 */
public final class ScriptWriter {

    private final Dialect dialect;
    private final MigrationHistory history;
    private final RunSettings settings;
    private final HistoryStore store;
    private final ScriptText script;
    private final ScriptTransactions transactions;
    private final HistorySchema schema;

    private ScriptWriter(Dialect dialect, MigrationHistory history, RunSettings settings, ScriptText script) {
        this.dialect = dialect;
        this.history = history;
        this.settings = settings;
        this.store = new HistoryStore(dialect, settings.tables());
        this.script = script;
        this.transactions = new ScriptTransactions(dialect, script);
        this.schema = new HistorySchema(dialect, settings);
    }

    /** The script that leads a database up, or down, from one place in the history to another. */
    public static String script(
            Dialect dialect, MigrationHistory history, RunSettings settings, String from, String to) {
        Heads start = start(history, from);
        MigrationPlan up = Planner.up(history, start, to);
        MigrationPlan plan = up.isEmpty() ? Planner.down(history, start, to) : up;
        return script(dialect, history, settings, from, start, plan);
    }

    /** The script that leads a database from one place in the history in that direction to another; it may be empty. */
    public static String script(
            Dialect dialect,
            MigrationHistory history,
            RunSettings settings,
            Direction direction,
            String from,
            String to) {
        Heads start = start(history, from);
        MigrationPlan plan =
                direction == Direction.UPGRADE ? Planner.up(history, start, to) : Planner.down(history, start, to);
        return script(dialect, history, settings, from, start, plan);
    }

    /** Adds to a script what leads up from base, in a database where the tables of the history are made by then. */
    static void append(
            ScriptText script, Dialect dialect, MigrationHistory history, RunSettings settings, MigrationPlan plan) {
        new ScriptWriter(dialect, history, settings, script).write(plan, false);
    }

    private static Heads start(MigrationHistory history, String from) {
        return RevisionPath.stamp(history.graph(), Heads.none(), List.of(from));
    }

    private static String script(
            Dialect dialect,
            MigrationHistory history,
            RunSettings settings,
            String from,
            Heads start,
            MigrationPlan plan) {
        ScriptWriter writer = new ScriptWriter(dialect, history, settings, new ScriptText(dialect));
        writer.schema.replay(history, from, start);
        writer.write(plan, start.isEmpty());
        return writer.script.toString();
    }

    private void write(MigrationPlan plan, boolean fromBase) {
        if (fromBase && !plan.isEmpty()) {
            script.comment("the tables that keep the history");
            store.creation().forEach(script::statement);
            script.emptyLine();
        }
        if (!plan.isEmpty()) {
            rename(plan.before());
        }
        for (PlannedStep step : plan.steps()) {
            NotedMigration noted = schema.note(step);
            script.comment(step.direction().name().toLowerCase(Locale.ROOT) + " " + step.describe());
            List<Operation> leaves = Leaves.of(noted.operations(), name());
            List<SessionSetting> limits =
                    StepLimits.settings(dialect, step.migration().limits().or(settings.limits()));
            limits.forEach(setting -> script.line(setting.statement()));
            for (Operation leaf : leaves) {
                write(leaf, step, leaves);
                schema.follow(leaf);
            }
            transactions.begin(leaves);
            boolean isLast = step.after().equals(plan.after());
            Heads after = isLast ? history.renamed(step.after(), null) : step.after();
            store.move(step.before(), after).forEach(script::statement);
            script.statement(store.record(entry(noted), null, "script", null));
            transactions.commit(leaves);
            limits.forEach(setting -> script.line(setting.usual()));
            script.emptyLine();
        }
    }

    /** Says the replacements' ids where a database may still have those of what they replace. */
    private void rename(Heads start) {
        for (String id : start.ids()) {
            String former = history.graph().formerName(id);
            if (former != null) {
                script.comment("revision " + former + " is " + id + " now");
                transactions.begin(List.of());
                store.move(Heads.of(List.of(former)), Heads.of(List.of(id))).forEach(script::statement);
                transactions.commit(List.of());
                script.emptyLine();
            }
        }
    }

    private void write(Operation leaf, PlannedStep step, List<Operation> leaves) {
        if (SqlTexts.isCode(leaf)) {
            throw new OfflineException(
                    "Revision " + step.describe() + " cannot be written as a script.",
                    "It runs code: '" + leaf.describe() + "'.",
                    "Say it in SQL, ops.execute(\"...\"), or run the revision on the database.");
        }
        transactions.write(dialect.compile(leaf, StandingTables.of(schema.standing())), leaves);
    }

    private JournalEntry entry(NotedMigration noted) {
        PlannedStep step = noted.step();
        return new JournalEntry(
                step.migration().id(),
                step.direction(),
                0,
                0,
                JournalEntry.State.DONE,
                Fingerprint.of(noted.plain()),
                step.migration().message(),
                null,
                Parameters.forJournal(noted.parameters()),
                null);
    }

    private String name() {
        return dialect.traits().name();
    }
}
