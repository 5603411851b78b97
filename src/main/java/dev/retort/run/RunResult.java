package dev.retort.run;

import dev.retort.revision.Heads;
import java.time.Duration;
import java.util.List;

/**
 * What a run did.
 *
 * @param steps the revisions that it applied or undid, in order; none when there was nothing to do
 * @param before the heads of the database before; other ones than after, with no step, where a revision replaces them
 * @param after the heads of the database after
 * @param took how long it took, waiting included
 */
public record RunResult(List<AppliedStep> steps, Heads before, Heads after, Duration took) {

    /** Copies the steps. */
    public RunResult {
        steps = List.copyOf(steps);
    }

    /** Whether there was nothing to do. */
    public boolean isUpToDate() {
        return steps.isEmpty();
    }

    /** One line: {@code 3 revisions in 40 ms: [a] -> [d]}. */
    @Override
    public String toString() {
        return steps.isEmpty()
                ? before.equals(after)
                        ? "nothing to do at " + before
                        : "nothing to run: " + before + " is " + after + " now"
                : steps.size() + (steps.size() == 1 ? " revision in " : " revisions in ") + took.toMillis() + " ms: "
                        + before + " -> " + after;
    }
}
