package dev.retort.adopt;

import java.util.List;

/**
 * What came of adopting a database.
 *
 * @param tool from what it was adopted, in lower case: {@code flyway}
 * @param place where that tool's tables said it stood then: {@code 7.2}
 * @param heads the version rows now
 * @param already whether it had been adopted before, so that nothing was changed
 */
public record Adoption(String tool, String place, List<String> heads, boolean already) {

    /** Copies the list. */
    public Adoption {
        heads = List.copyOf(heads);
    }

    /** In a line: {@code adopted from flyway 7.2: the database is at [3c9a77d1e0b2]}. */
    public String describe() {
        return (already ? "nothing to do: already adopted from " : "adopted from ") + tool + " " + place
                + ": the database is at " + heads;
    }
}
