package dev.retort.history;

import dev.retort.revision.Heads;
import org.jspecify.annotations.Nullable;

/**
 * What the tables of the history say.
 *
 * @param heads the version rows
 * @param unfinished the revision of which a part is done, or null for none
 * @param missing whether some of the three tables do not exist yet
 */
public record HistoryState(Heads heads, @Nullable Unfinished unfinished, boolean missing) {}
