package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.ScriptSplitter;
import dev.retort.operation.ExecuteScript;
import dev.retort.operation.ExecuteSql;
import dev.retort.operation.Operation;
import dev.retort.operation.SchemaAfter;
import dev.retort.plan.MigrationHistory;
import dev.retort.plan.PlannedStep;
import dev.retort.plan.Planner;
import dev.retort.revision.Heads;
import dev.retort.revision.RevisionPath;
import dev.retort.schema.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The schema that a history leads to on an engine, worked out without a database; nobody else's is in it. */
public final class HistorySchema {

    private final Dialect dialect;
    private final RunSettings settings;
    private Schema standing = Schema.empty();
    private @Nullable Operation unknownSince;

    HistorySchema(Dialect dialect, RunSettings settings) {
        this.dialect = dialect;
        this.settings = settings;
    }

    /**
     * The schema at a place in the history.
     *
     * @param target a target such as {@code heads} or an id
     * @throws OfflineException where SQL of the user's changed it in a way that is not known
     */
    public static Schema at(Dialect dialect, MigrationHistory history, RunSettings settings, String target) {
        HistorySchema schema = new HistorySchema(dialect, settings);
        schema.replay(history, target, RevisionPath.stamp(history.graph(), Heads.none(), List.of(target)));
        Operation since = schema.unknownSince;
        if (since != null) {
            throw new OfflineException(
                    "The schema at '" + target + "' is not known without a database.",
                    "'" + since.describe() + "' changes it by SQL.",
                    "Say that statement in words of Ops, or compare with a database.");
        }
        return schema.standing;
    }

    /** Follows the migrations that lead from base to a target, at which these revisions are applied. */
    void replay(MigrationHistory history, String target, Heads heads) {
        if (!heads.isEmpty()) {
            for (PlannedStep step :
                    Planner.up(history.at(heads), Heads.none(), target).steps()) {
                note(step).plain().forEach(this::follow);
            }
        }
    }

    /** Calls a migration that reads the schema so far. */
    NotedMigration note(PlannedStep step) {
        return Noting.of(step, settings, name(), new SchemaInspector(() -> known(step)));
    }

    /** The schema so far, as far as it is known. */
    Schema standing() {
        return standing;
    }

    private Schema known(PlannedStep step) {
        Operation since = unknownSince;
        if (since != null) {
            throw new OfflineException(
                    "Revision " + step.describe() + " cannot be written as a script.",
                    "It reads the database, and the schema is not known since '" + since.describe() + "'.",
                    "Run it on the database, or say that statement in words of Ops.");
        }
        return standing;
    }

    /** Goes on behind an operation. */
    void follow(Operation operation) {
        standing = SchemaAfter.of(operation, standing, name());
        for (Operation leaf : Leaves.of(operation, name())) {
            if (changesStructure(Leaves.bare(leaf))) {
                unknownSince = leaf;
            }
        }
    }

    private boolean changesStructure(Operation operation) {
        if (operation instanceof ExecuteScript script) {
            return ScriptSplitter.split(script.script(), dialect.lexicalRules()).stream()
                    .anyMatch(HistorySchema::changesStructure);
        }
        return operation instanceof ExecuteSql execute
                && changesStructure(execute.sql().forEngine(name()));
    }

    private static boolean changesStructure(String sql) {
        String text = sql.strip().toLowerCase(Locale.ROOT);
        return text.startsWith("create") || text.startsWith("alter") || text.startsWith("drop");
    }

    private String name() {
        return dialect.traits().name();
    }
}
