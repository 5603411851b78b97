package dev.retort.plan;

import dev.retort.revision.Heads;
import java.util.List;

/**
 * The steps from the heads of a database to a target.
 *
 * @param before the heads that the plan begins with
 * @param steps in order; none when there is nothing to do
 */
public record MigrationPlan(Heads before, List<PlannedStep> steps) {

    /** Copies the steps. */
    public MigrationPlan {
        steps = List.copyOf(steps);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The heads that the plan ends with. */
    public Heads after() {
        return steps.isEmpty() ? before : steps.get(steps.size() - 1).after();
    }
}
