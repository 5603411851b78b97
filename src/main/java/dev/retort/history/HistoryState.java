package dev.retort.history;

import dev.retort.revision.Heads;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the tables of the history say.
 *
 * @param heads the version rows
 * @param unfinished the revision of which a part is done, or null for none
 * @param missing whether some of the three tables do not exist yet
 */
public record HistoryState(Heads heads, @Nullable Unfinished unfinished, boolean missing) {

    /** The revision of which a part is done, or null for none. */
    public @Nullable String halfDone() {
        return unfinished == null ? null : unfinished.revision();
    }

    /** Whether both say that the database stands at the same place, with the same revision half done or none. */
    public boolean standsWhere(HistoryState other) {
        return heads.equals(other.heads) && Objects.equals(unfinished, other.unfinished);
    }
}
