package dev.retort.history;

import dev.retort.revision.Direction;

/**
 * A revision of which a part is done: some operations are committed, the version rows have not moved.
 *
 * @param revision which
 * @param direction up or down
 */
public record Unfinished(String revision, Direction direction) {}
