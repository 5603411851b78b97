package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.history.HistoryStore;
import dev.retort.revision.Heads;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionPath;
import java.util.List;

/** Writes changes of what the tables of the history say as SQL. */
public final class BookkeepingScript {

    private BookkeepingScript() {}

    /** The script that makes the tables of the history, where there are none. */
    public static String creation(Dialect dialect, RunSettings settings) {
        ScriptText script = new ScriptText(dialect);
        create(script, dialect, settings);
        return script.toString();
    }

    /** The script that says of a database at one place that it stands at others; empty when it stands there. */
    public static String stamp(
            Dialect dialect, RevisionGraph graph, RunSettings settings, String from, List<String> targets) {
        Heads before = RevisionPath.stamp(graph, Heads.none(), List.of(from));
        Heads after = RevisionPath.stamp(graph, before, targets);
        ScriptText script = new ScriptText(dialect);
        if (before.equals(after)) {
            return "";
        }
        if (before.isEmpty()) {
            create(script, dialect, settings);
            script.emptyLine();
        }
        enter(script, dialect, new HistoryStore(dialect, settings.tables()), before, Decision.Entry.stamp(after));
        return script.toString();
    }

    /** The script that enters what was decided for a database as it stands. */
    static String entry(Decision.Standing standing, Decision.Entry entry) {
        Dialect dialect = standing.dialect();
        HistoryStore store = standing.store();
        ScriptText script = new ScriptText(dialect);
        if (standing.state().missing()) {
            script.comment("the tables that keep the history");
            store.creation(standing.connection()).forEach(script::statement);
            script.emptyLine();
        }
        enter(script, dialect, store, standing.state().heads(), entry);
        return script.toString();
    }

    private static void enter(
            ScriptText script, Dialect dialect, HistoryStore store, Heads before, Decision.Entry entry) {
        script.comment(entry.words());
        dialect.scriptTransaction().begin(List.of()).forEach(script::line);
        store.move(before, entry.heads()).forEach(script::statement);
        script.statement(store.record(Bookkeeping.written(entry), null, "script", null));
        dialect.scriptTransaction().commit(List.of()).forEach(script::line);
    }

    private static void create(ScriptText script, Dialect dialect, RunSettings settings) {
        script.comment("the tables that keep the history");
        new HistoryStore(dialect, settings.tables()).creation().forEach(script::statement);
    }
}
