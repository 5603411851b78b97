package dev.retort.revision;

import java.util.ArrayList;
import java.util.List;

/**
 * The applied revisions while a plan is walked. It counts for each how many applied ones stand right above it, so that a
 * step costs no more than its edges: a row is an applied revision with none.
 */
final class AppliedRevisions {

    private final RevisionGraph graph;
    private final boolean[] applied;
    private final int[] appliedAbove;
    private Heads heads;
    private List<String> redundant;

    private AppliedRevisions(RevisionGraph graph, boolean[] applied, int[] appliedAbove, Heads heads) {
        this.graph = graph;
        this.applied = applied;
        this.appliedAbove = appliedAbove;
        this.heads = heads;
        this.redundant = new ArrayList<>();
        for (String row : heads.ids()) {
            if (appliedAbove[graph.index(row)] > 0) {
                redundant.add(row);
            }
        }
    }

    /** What these rows imply. Rows that others imply should not be there; the first step takes them away. */
    static AppliedRevisions at(RevisionGraph graph, Heads rows) {
        return at(graph, rows, Reach.down(graph.links().below, graph.size(), indexes(graph, rows.ids())));
    }

    static AppliedRevisions at(RevisionGraph graph, Heads rows, boolean[] applied) {
        int[] above = new int[graph.size()];
        for (int i = 0; i < above.length; i++) {
            if (applied[i]) {
                for (int below : graph.links().below[i]) {
                    above[below]++;
                }
            }
        }
        return new AppliedRevisions(graph, applied.clone(), above, rows);
    }

    /** The positions of these rows, which must all be revisions. */
    static int[] indexes(RevisionGraph graph, List<String> rows) {
        return indexes(graph, rows, "The way from here cannot be planned");
    }

    /** The same; {@code undone} says what cannot be done where one is no revision. */
    static int[] indexes(RevisionGraph graph, List<String> rows, String undone) {
        int[] indexes = new int[rows.size()];
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] = graph.indexOrNone(rows.get(i));
            if (indexes[i] < 0) {
                unknown.add(rows.get(i));
            }
        }
        if (!unknown.isEmpty()) {
            throw UnknownRevisionException.applied(undone, unknown);
        }
        return indexes;
    }

    /** The rows as they stand. */
    Heads heads() {
        return heads;
    }

    /** Applies one, whose edges are applied. */
    Heads upgrade(int index) {
        if (applied[index]) {
            return heads;
        }
        applied[index] = true;
        List<String> covered = takeRedundant();
        for (int below : graph.links().below[index]) {
            if (!applied[below]) {
                throw new IllegalArgumentException(graph.id(below) + " must be applied before " + graph.id(index));
            }
            if (appliedAbove[below]++ == 0) {
                covered.add(graph.id(below));
            }
        }
        heads = heads.changed(covered, List.of(graph.id(index)));
        return heads;
    }

    /** Takes one back, above which nothing is applied. */
    Heads downgrade(int index) {
        if (!applied[index]) {
            return heads;
        }
        if (appliedAbove[index] > 0) {
            throw new IllegalArgumentException(
                    "what stands above " + graph.id(index) + " must be taken back before it");
        }
        applied[index] = false;
        List<String> gone = takeRedundant();
        gone.add(graph.id(index));
        List<String> bare = new ArrayList<>();
        for (int below : graph.links().below[index]) {
            if (--appliedAbove[below] == 0 && !gone.remove(graph.id(below))) {
                bare.add(graph.id(below));
            }
        }
        heads = heads.changed(gone, bare);
        return heads;
    }

    private List<String> takeRedundant() {
        List<String> taken = redundant;
        redundant = new ArrayList<>();
        return taken;
    }
}
