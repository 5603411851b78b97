package dev.retort.history;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a revision came to be applied, as far as the journal knows.
 *
 * @param how what put it there
 * @param at when that ended, or null where the journal does not know
 * @param took how long it took, or null where that was not measured, as in a script
 * @param who account, machine and process, {@code script} for a script, or null where the journal does not know
 */
public record AppliedRevision(
        How how,
        @Nullable Instant at,
        @Nullable Duration took,
        @Nullable String who) {

    /** What makes a revision applied. */
    public enum How {
        /** A run carried its operations out, or a script did. */
        RUN,
        /** The database was said to stand there, by {@code stamp}. */
        STAMPED,
        /** A version row says so, and the journal has nothing: written by hand or by another tool. */
        VERSION_ROW
    }
}
