package dev.retort.error;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** "Did you mean": the nearest of several known words to a mistyped one. */
public final class Suggestion {

    private Suggestion() {}

    /**
     * The known word that is nearest to {@code word}, or null where none is near: more than a third of the letters, and
     * more than two, would have to change, or all of them.
     */
    public static @Nullable String nearest(String word, Collection<String> known) {
        String nearest = null;
        int least = Math.max(2, word.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(word, candidate, least);
            if (distance < least && distance < Math.max(word.length(), candidate.length())) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** The edit distance of two words, or {@code limit} where it is no less. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }
            previous = current;
        }
        return Math.min(previous[b.length()], limit);
    }
}
