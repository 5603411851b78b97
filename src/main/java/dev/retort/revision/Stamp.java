package dev.retort.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows say that the database stands at some targets. */
final class Stamp {

    private final RevisionGraph graph;
    private final TargetResolver resolver;
    private final boolean[] kept;

    Stamp(RevisionGraph graph, Heads current) {
        this.graph = graph;
        this.resolver = TargetResolver.of(graph);
        this.kept = new boolean[graph.size()];
        for (int row :
                AppliedRevisions.indexes(graph, current.ids(), "The new place cannot be entered beside the old one")) {
            kept[row] = true;
        }
    }

    Heads at(List<String> texts) {
        boolean[] stamped = new boolean[graph.size()];
        for (String text : texts) {
            RevisionTarget target = TargetParser.parse(text, graph);
            int[] places = resolver.manyIndexes(text, resolver.withoutSteps(text, target));
            if (target instanceof RevisionTarget.Base) {
                clear(target.branch());
            }
            for (int place : places) {
                stamped[place] = true;
            }
        }
        return Heads.of(rows(stamped));
    }

    /** The rows that no stamped revision is above or below, and of the stamped those that no other is above. */
    private List<String> rows(boolean[] stamped) {
        Links links = graph.links();
        boolean[] below = reached(links.below, stamped);
        boolean[] above = reached(links.above, stamped);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < stamped.length; i++) {
            if (!below[i] && (stamped[i] || (kept[i] && !above[i]))) {
                rows.add(graph.id(i));
            }
        }
        return rows;
    }

    /** What is reached from the starts by one edge or more. */
    private boolean[] reached(int[][] edges, boolean[] starts) {
        int[] next = new int[starts.length];
        int count = 0;
        boolean[] seen = new boolean[starts.length];
        for (int i = 0; i < starts.length; i++) {
            if (starts[i]) {
                for (int target : edges[i]) {
                    if (!seen[target]) {
                        seen[target] = true;
                        next[count++] = target;
                    }
                }
            }
        }
        return Reach.down(edges, starts.length, Arrays.copyOf(next, count));
    }

    private void clear(@Nullable String branch) {
        boolean[] lineage = branch == null ? null : resolver.lineage(resolver.branch(branch), true);
        for (int i = 0; i < kept.length; i++) {
            kept[i] &= lineage != null && !lineage[i];
        }
    }
}
