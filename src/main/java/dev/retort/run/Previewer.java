package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.history.HistoryState;
import dev.retort.history.HistoryStore;
import dev.retort.operation.Operation;
import dev.retort.operation.SchemaAfter;
import dev.retort.plan.MigrationHistory;
import dev.retort.plan.MigrationPlan;
import dev.retort.plan.PlannedStep;
import dev.retort.revision.Direction;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;

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
            List<PreviewedStep> steps = new ArrayList<>();
            for (PlannedStep step : plan.steps()) {
                NotedMigration noted = Noting.of(step, settings, name);
                List<String> sql = new ArrayList<>();
                List<String> leftOut = new ArrayList<>();
                for (Operation leaf : Leaves.of(noted.operations(), name)) {
                    sql.addAll(
                            SqlTexts.isCode(leaf)
                                    ? List.of("-- " + OneLine.of(leaf.describe()))
                                    : SqlTexts.of(leaf, dialect, standing));
                    leftOut.addAll(dialect.leftOut(leaf));
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
}
