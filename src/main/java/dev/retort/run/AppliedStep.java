package dev.retort.run;

import dev.retort.revision.Direction;
import java.time.Duration;

/**
 * A revision that a run applied or undid.
 *
 * @param revision its id
 * @param message what it does, in a few words
 * @param direction up or down
 * @param statements how many statements were sent for it, those for the history not counted
 * @param took how long it took
 */
public record AppliedStep(String revision, String message, Direction direction, int statements, Duration took) {

    /** One line: {@code upgraded to 3c9a77 (create invoice) in 12 ms}. */
    @Override
    public String toString() {
        return (direction == Direction.UPGRADE ? "upgraded to " : "downgraded from ") + revision
                + (message.isEmpty() ? "" : " (" + message + ")") + " in " + took.toMillis() + " ms";
    }
}
