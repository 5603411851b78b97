package dev.retort.run;

import dev.retort.operation.Operation;
import dev.retort.revision.Direction;
import java.util.List;

/**
 * A revision that would be applied or undone, with what it would send.
 *
 * @param revision its id
 * @param message what it does, in a few words
 * @param direction up or down
 * @param operations what it says, in order
 * @param sql the statements, values in place; code stands as a comment
 * @param leftOut the words of manner that the engine has none for, a sentence for each
 * @param isComplete false when the migration reads the database, so that more may come
 */
public record PreviewedStep(
        String revision,
        String message,
        Direction direction,
        List<Operation> operations,
        List<String> sql,
        List<String> leftOut,
        boolean isComplete) {

    /** Copies the lists. */
    public PreviewedStep {
        operations = List.copyOf(operations);
        sql = List.copyOf(sql);
        leftOut = List.copyOf(leftOut);
    }
}
