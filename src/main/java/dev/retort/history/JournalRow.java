package dev.retort.history;

import org.jspecify.annotations.Nullable;

/**
 * What the journal says of a finished revision.
 *
 * @param revision which
 * @param direction {@code UPGRADE}, {@code DOWNGRADE} or {@code STAMP}
 * @param happenedAt when, as the engine writes it
 * @param tookMillis how long, or null where nothing ran
 * @param who the account and machine that did it
 */
public record JournalRow(
        String revision,
        String direction,
        String happenedAt,
        @Nullable Long tookMillis,
        @Nullable String who) {}
