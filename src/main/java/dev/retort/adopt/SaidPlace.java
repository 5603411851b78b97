package dev.retort.adopt;

import dev.retort.schema.DefinitionException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A place in another tool's history, and the revisions at which a database stands there.
 *
 * @param name the place as its user said it
 * @param targets the revisions
 */
record SaidPlace(String name, List<String> targets) {

    SaidPlace {
        targets = List.copyOf(targets);
        if (name.isBlank() || targets.isEmpty()) {
            throw new DefinitionException(
                    "A place in another tool's history is not said in full.",
                    name.isBlank() ? "The place has no name." : "No revision is said for '" + name + "'.",
                    "Write .at(\"7.2\", \"3c9a77d1e0b2\"): the version, and the revision that leads to the same schema.");
        }
    }

    /** The places that were said, and this one. */
    static List<SaidPlace> and(List<SaidPlace> before, String name, String... targets) {
        List<SaidPlace> places = new ArrayList<>(before);
        places.add(new SaidPlace(name, Arrays.asList(targets)));
        return places;
    }
}
