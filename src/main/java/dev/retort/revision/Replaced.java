package dev.retort.revision;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the code a graph does not show, because something else stands in its place.
 *
 * @param aliases ids that are not in the graph, each with the id in the graph that it means
 * @param by replaced ids, each with the revision that replaces it
 * @param open replacements that gave way to what they replace
 * @param all everything that the code has, or null where nothing is replaced
 */
record Replaced(
        Map<String, String> aliases,
        Map<String, RevisionNode> by,
        Set<String> open,
        @Nullable Replacements all) {

    static final Replaced NOTHING = new Replaced(Map.of(), Map.of(), Set.of(), null);
}
