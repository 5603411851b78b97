package dev.retort.run;

import dev.retort.revision.Direction;
import dev.retort.revision.Heads;
import java.util.List;

/**
 * What a run would do; nothing was sent.
 *
 * @param steps the revisions, in order; none when there is nothing to do
 * @param before the heads of the database now
 * @param after the heads that the run would leave
 */
public record Preview(List<PreviewedStep> steps, Heads before, Heads after) {

    /** Copies the list. */
    public Preview {
        steps = List.copyOf(steps);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** One line for each revision and, indented, for each of its operations and of what the engine leaves out. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (PreviewedStep step : steps) {
            text.append(step.direction() == Direction.UPGRADE ? "upgrade to " : "downgrade from ")
                    .append(step.revision())
                    .append(step.message().isEmpty() ? "" : " (" + step.message() + ")")
                    .append('\n');
            step.operations()
                    .forEach(operation ->
                            text.append("  ").append(operation.describe()).append('\n'));
            step.leftOut().forEach(word -> text.append("  ").append(word).append('\n'));
            if (!step.isComplete()) {
                text.append("  and what it decides after reading the database\n");
            }
        }
        return text.toString();
    }
}
