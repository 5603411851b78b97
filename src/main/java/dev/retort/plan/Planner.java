package dev.retort.plan;

import dev.retort.revision.Heads;
import dev.retort.revision.RevisionPath;
import dev.retort.revision.RevisionStep;
import java.util.ArrayList;
import java.util.List;

/** Plans the way from the heads of a database to a target. */
public final class Planner {

    private Planner() {}

    /**
     * The steps up to a target and to all that it depends on.
     *
     * @throws dev.retort.revision.RevisionException when the target is unknown, ambiguous or out of reach
     */
    public static MigrationPlan up(MigrationHistory history, Heads current, String target) {
        return plan(history, current, RevisionPath.up(history.graph(), current, target));
    }

    /**
     * The steps down to a target, which itself stays applied.
     *
     * @throws dev.retort.revision.RevisionException when the target is unknown, ambiguous or out of reach
     * @throws IrreversibleRevisionException when a revision on the way says that it cannot be undone
     */
    public static MigrationPlan down(MigrationHistory history, Heads current, String target) {
        MigrationPlan plan = plan(history, current, RevisionPath.down(history.graph(), current, target));
        for (PlannedStep step : plan.steps()) {
            if (!step.migration().irreversible().isEmpty()) {
                throw new IrreversibleRevisionException(step, target);
            }
        }
        return plan;
    }

    private static MigrationPlan plan(MigrationHistory history, Heads current, List<RevisionStep> path) {
        List<PlannedStep> steps = new ArrayList<>(path.size());
        for (RevisionStep step : path) {
            steps.add(new PlannedStep(
                    history.migration(step.revision().id()), step.direction(), step.before(), step.after()));
        }
        return new MigrationPlan(history.graph().at(current).renamed(current), steps);
    }
}
