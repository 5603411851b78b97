package dev.retort.picture;

import dev.retort.revision.RevisionNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A history drawn in characters, like that of {@code git log --graph}.
 *
 * <p>Lines are parents; what a revision depends on is said in words. Parents that are not among the revisions are left out.
 */
public final class HistoryText {

    private HistoryText() {}

    /** The drawing of these revisions, which come newest first: each after all that follow it. */
    public static String of(List<RevisionNode> revisions) {
        return of(revisions, Map.of());
    }

    /** The same with marks by id, such as {@code head} and {@code current}. */
    public static String of(List<RevisionNode> revisions, Map<String, List<String>> marks) {
        Set<String> drawn = new HashSet<>();
        for (RevisionNode revision : revisions) {
            drawn.add(revision.id());
        }
        GraphLines lines = new GraphLines();
        for (RevisionNode revision : revisions) {
            List<String> parents = new ArrayList<>(revision.parents());
            parents.retainAll(drawn);
            lines.draw(revision.id(), parents, words(revision, marks.getOrDefault(revision.id(), List.of())));
        }
        return lines.text();
    }

    private static String words(RevisionNode revision, List<String> marks) {
        StringBuilder words = new StringBuilder(revision.id());
        if (!revision.labels().isEmpty()) {
            words.append(" (").append(String.join(", ", revision.labels())).append(')');
        }
        for (String mark : marks) {
            words.append(" (").append(mark).append(')');
        }
        words.append(revision.message().isEmpty() ? "" : ", " + revision.message());
        if (!revision.dependsOn().isEmpty()) {
            words.append("; depends on ").append(String.join(", ", revision.dependsOn()));
        }
        // A line for each revision, whatever its author wrote.
        return words.toString().replaceAll("\\s+", " ");
    }
}
