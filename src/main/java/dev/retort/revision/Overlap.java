package dev.retort.revision;

import dev.retort.revision.UnreachableTargetException.Reason;

/** Revisions of which one implies another, where each should stand for itself. */
final class Overlap {

    private Overlap() {}

    static void refuse(RevisionGraph graph, String target, int[] targets) {
        int[] pair = Reach.overlap(graph.links().below, targets);
        if (pair != null) {
            RevisionNode lower = graph.nodes().get(pair[0]);
            RevisionNode upper = graph.nodes().get(pair[1]);
            throw new UnreachableTargetException(
                    Reason.OVERLAP,
                    target,
                    "'" + target + "' means revisions that overlap.",
                    upper.describe() + " already implies " + lower.describe() + ".",
                    "Write '" + upper.id() + "'.");
        }
    }

    static void refuseRows(RevisionGraph graph, String target, int[] rows) {
        int[] pair = Reach.overlap(graph.links().below, rows);
        if (pair != null) {
            RevisionNode lower = graph.nodes().get(pair[0]);
            RevisionNode upper = graph.nodes().get(pair[1]);
            throw new UnreachableTargetException(
                    Reason.OVERLAP,
                    target,
                    "The way to '" + target + "' cannot be planned: rows of the version table overlap.",
                    "It holds " + upper.describe() + ", which already implies " + lower.describe() + ".",
                    "If " + upper.id() + " is applied, take the row '" + lower.id() + "' away, which `retort stamp "
                            + upper.id() + "` does.");
        }
    }
}
