package dev.retort.run;

import dev.retort.history.AppliedRevision;
import dev.retort.history.Unfinished;
import dev.retort.revision.Heads;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a database stands, and how it came there.
 *
 * @param name engine, version, database and schema; no address and no account
 * @param at when it was asked
 * @param heads the rows of the version table that are revisions of the code
 * @param current the ids of revisions at which it stands, of those that the code has
 * @param unknown the rows of the version table that are no revision of the code
 * @param unfinished the revision of which a part is done, or null for none
 * @param applied what is known of each revision that is applied, by id
 */
public record DatabaseState(
        String name,
        Instant at,
        Heads heads,
        List<String> current,
        List<String> unknown,
        @Nullable Unfinished unfinished,
        Map<String, AppliedRevision> applied) {

    /** Copies the collections. */
    public DatabaseState {
        current = List.copyOf(current);
        unknown = List.copyOf(unknown);
        applied = Map.copyOf(applied);
    }

    /** The revision of which a part is done, or null for none. */
    public @Nullable String halfDone() {
        return unfinished == null ? null : unfinished.revision();
    }
}
