package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.StandingTables;
import dev.retort.history.HistoryState;
import dev.retort.history.HistoryStore;
import dev.retort.operation.Operation;
import dev.retort.operation.SchemaAfter;
import dev.retort.plan.MigrationHistory;
import dev.retort.plan.MigrationPlan;
import dev.retort.plan.PlannedStep;
import dev.retort.revision.Direction;
import dev.retort.revision.Heads;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what a run would do, on the database as it stands; sends nothing but queries. */
public final class Previewer {

    private final ConnectionSource source;
    private final MigrationHistory history;
    private final RunSettings settings;

    /** A previewer of the database behind these connections. */
    public Previewer(ConnectionSource source, MigrationHistory history, RunSettings settings) {
        this.source = source;
        this.history = history;
        this.settings = settings;
    }

    /** What a run to a target would do. */
    public Preview preview(Direction direction, String target) {
        try (Opened opened = Opened.of(source)) {
            Dialect dialect = opened.dialect(settings.schema());
            HistoryStore store = new HistoryStore(dialect, settings.tables());
            HistoryState state = Runner.read(store, opened.connection(), dialect);
            MigrationPlan plan = Plans.of(history, state, direction, target);
            Schema standing = plan.isEmpty()
                    ? Schema.empty()
                    : dialect.inspector(opened.connection()).schema();
            String name = dialect.traits().name();
            EnumsSoFar enums = new EnumsSoFar(history, settings, name);
            List<PreviewedStep> steps = new ArrayList<>();
            for (PlannedStep step : plan.steps()) {
                NotedMigration noted = Noting.of(step, settings, name);
                List<String> sql = new ArrayList<>();
                List<String> leftOut = new ArrayList<>(
                        StepLimits.leftOut(dialect, step.migration().limits().or(settings.limits())));
                List<Operation> said = new ArrayList<>();
                for (Operation leaf : Leaves.of(noted.operations(), name)) {
                    sql.addAll(
                            SqlTexts.isCode(leaf)
                                    ? List.of("-- " + OneLine.of(leaf.describe()))
                                    : SqlTexts.of(leaf, dialect, new Foreseen(standing, enums, step.before(), said)));
                    leftOut.addAll(dialect.leftOut(leaf));
                    said.add(leaf);
                    standing = SchemaAfter.of(leaf, standing, name);
                }
                steps.add(new PreviewedStep(
                        step.migration().id(),
                        step.migration().message(),
                        step.direction(),
                        noted.plain(),
                        sql,
                        leftOut,
                        noted.isComplete()));
            }
            return new Preview(steps, plan.before(), plan.after());
        }
    }

    /** The tables as the operations before will leave them. */
    private record Foreseen(Schema schema, EnumsSoFar enums, Heads applied, List<Operation> behind)
            implements StandingTables {

        @Override
        public @Nullable Connection connection() {
            return null;
        }

        @Override
        public @Nullable Table known(QualifiedName name) {
            return schema.table(name).orElse(null);
        }

        @Override
        public List<Table> known() {
            return List.copyOf(schema.tables().values());
        }

        @Override
        public @Nullable EnumType enumType(QualifiedName name) {
            return enums.find(name, applied, behind);
        }
    }
}
