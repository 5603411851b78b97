package dev.retort.author;

import dev.retort.revision.RevisionGraph;
import java.security.SecureRandom;
import java.util.Locale;

/** Ids that nobody has yet. */
final class RandomId {

    private static final long BOUND = 1L << 48;

    private RandomId() {}

    /** 12 hexadecimal digits that are not an id of the history. */
    static String notIn(RevisionGraph graph) {
        SecureRandom random = new SecureRandom();
        String id;
        do {
            id = String.format(Locale.ROOT, "%012x", random.nextLong() & (BOUND - 1));
        } while (graph.find(id) != null);
        return id;
    }
}
