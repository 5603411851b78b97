package dev.retort;

import dev.retort.picture.HistoryText;
import dev.retort.revision.RevisionNode;
import java.util.ArrayList;
import java.util.List;

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

    /** The history as a graph, drawn in characters like that of {@code git log --graph}. */
    public String toText() {
        List<RevisionNode> nodes = new ArrayList<>();
        for (RevisionInfo revision : revisions) {
            nodes.add(new RevisionNode(
                    revision.id(), revision.parents(), revision.dependsOn(), revision.labels(), revision.message()));
        }
        return HistoryText.of(nodes);
    }

    /** One line for each revision. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        revisions.forEach(revision -> text.append(revision).append('\n'));
        return text.toString();
    }
}
