package dev.retort;

import dev.retort.picture.HistoryText;
import dev.retort.revision.RevisionNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Revisions of the code, newest first.
 *
 * @param revisions each after those that follow it
 */
public record History(List<RevisionInfo> revisions) {

    /** Copies the list. */
    public History {
        revisions = List.copyOf(revisions);
    }

    /** The history as a graph, drawn in characters like that of {@code git log --graph}; heads are marked. */
    public String toText() {
        return toText(List.of());
    }

    /** The same with a mark at the revisions of these ids, where a database stands. */
    public String toText(Collection<String> current) {
        List<RevisionNode> nodes = new ArrayList<>();
        Map<String, List<String>> marks = new HashMap<>();
        for (RevisionInfo revision : revisions) {
            nodes.add(new RevisionNode(
                    revision.id(), revision.parents(), revision.dependsOn(), revision.labels(), revision.message()));
            List<String> marksHere = new ArrayList<>();
            if (revision.isHead()) {
                marksHere.add("head");
            }
            if (current.contains(revision.id())) {
                marksHere.add("current");
            }
            marks.put(revision.id(), marksHere);
        }
        return HistoryText.of(nodes, marks);
    }

    /** One line for each revision. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        revisions.forEach(revision -> text.append(revision).append('\n'));
        return text.toString();
    }
}
