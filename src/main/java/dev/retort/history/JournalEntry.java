package dev.retort.history;

import dev.retort.revision.Direction;
import org.jspecify.annotations.Nullable;

/**
 * One row of the journal.
 *
 * @param revision which revision
 * @param direction up, down, or null for a stamp
 * @param operation the number of the operation, counted from 1, or 0 for the whole revision
 * @param statement the number of the statement within the operation, counted from 1, or 0 for the whole operation
 * @param state what happened
 * @param fingerprint of the operation, or of all operations for the whole revision
 * @param description the operation or the revision in one line
 * @param tookMillis how long it took, or null where it has not ended
 * @param parameters the names of the parameters that were read, each with a short hash of its value; for
 *     a batch, how far the backfill has come; null for none
 * @param error the message of the failure, or null for none
 */
public record JournalEntry(
        String revision,
        @Nullable Direction direction,
        int operation,
        int statement,
        State state,
        String fingerprint,
        String description,
        @Nullable Long tookMillis,
        @Nullable String parameters,
        @Nullable String error) {

    /** What a row of the journal says. */
    public enum State {
        /** About to be sent, outside a transaction. */
        STARTED,
        /** Done and committed. */
        DONE,
        /** A batch of a backfill, or all statements before the one that is named, are done and committed. */
        BATCH,
        /** Refused by the database, which has nothing of it. */
        FAILED
    }
}
