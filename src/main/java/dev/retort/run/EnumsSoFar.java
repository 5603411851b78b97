package dev.retort.run;

import dev.retort.error.RetortException;
import dev.retort.operation.ObjectOperation;
import dev.retort.operation.Operation;
import dev.retort.operation.SchemaAfter;
import dev.retort.plan.MigrationHistory;
import dev.retort.plan.MigrationPlan;
import dev.retort.plan.PlannedStep;
import dev.retort.plan.Planner;
import dev.retort.reflect.Inspector;
import dev.retort.revision.Heads;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The enums that the applied migrations lead to, for engines that do not keep them.
 *
 * <p>The migrations are called again, without a database, when an enum is asked for and not before; the answer for one
 * place in the history is kept.
 */
final class EnumsSoFar {

    private final MigrationHistory history;
    private final RunSettings settings;
    private final String dialect;
    private @Nullable Heads place;
    private @Nullable Schema there;

    EnumsSoFar(MigrationHistory history, RunSettings settings, String dialect) {
        this.history = history;
        this.settings = settings;
        this.dialect = dialect;
    }

    /** The enum as applied revisions and the operations behind them leave it; null where that is not known. */
    @Nullable
    EnumType find(QualifiedName name, Heads applied, List<Operation> behind) {
        if (!applied.equals(place)) {
            there = replayed(applied);
            place = applied;
        }
        Schema schema = there;
        for (Operation operation : behind) {
            schema = schema == null ? null : after(operation, schema);
        }
        return schema == null ? null : schema.enumType(name).orElse(null);
    }

    private @Nullable Schema replayed(Heads applied) {
        Schema schema = Schema.empty();
        Heads at = Heads.none();
        for (String head : applied.ids()) {
            MigrationPlan plan = Planner.up(history, at, head);
            for (PlannedStep step : plan.steps()) {
                schema = schema == null ? null : after(step, schema);
            }
            at = plan.after();
        }
        return schema;
    }

    /** The schema after a migration; null where it cannot be called without its database or its parameters. */
    private @Nullable Schema after(PlannedStep step, Schema before) {
        AtomicBoolean hasRead = new AtomicBoolean();
        Inspector inspector = new SchemaInspector(() -> {
            hasRead.set(true);
            return before;
        });
        NotedMigration noted;
        try {
            noted = Noting.of(step, settings, dialect, inspector);
        } catch (RetortException e) {
            return null;
        }
        Schema schema = before;
        for (Operation operation : noted.plain()) {
            schema = after(operation, schema);
        }
        return hasRead.get() ? withoutChanged(schema, before) : schema;
    }

    /** What a migration did that read the database may have been something else there. */
    private static Schema withoutChanged(Schema after, Schema before) {
        Schema schema = after;
        for (EnumType type : after.objects(EnumType.class)) {
            boolean same = before.enumType(type.name()).filter(type::equals).isPresent();
            schema = same ? schema : schema.without(type);
        }
        return schema;
    }

    private Schema after(Operation operation, Schema before) {
        Schema schema = before;
        for (Operation leaf : Leaves.of(operation, dialect)) {
            try {
                schema = SchemaAfter.of(leaf, schema, dialect);
            } catch (DefinitionException e) {
                // SQL of the user's may have changed a table in a way that is not known here; it makes no enum.
                if (leaf instanceof ObjectOperation) {
                    throw e;
                }
            }
        }
        return schema;
    }
}
