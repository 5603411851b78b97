package dev.retort.revision;

import dev.retort.revision.UnreachableTargetException.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps along parents, one revision at a time. */
final class Walk {

    /** Before the first revision. */
    static final int BASE = -1;

    /** Past either end of the history. */
    static final int BEYOND = -2;

    private final RevisionGraph graph;
    private final TargetResolver resolver;

    Walk(RevisionGraph graph, TargetResolver resolver) {
        this.graph = graph;
        this.resolver = resolver;
    }

    /** So many steps up; where the history ends before, {@link #BEYOND}, or if it need not be so far, its end. */
    int up(String target, int start, int steps, @Nullable String branch, boolean strict) {
        boolean[] onBranch = branch == null ? null : resolver.lineage(resolver.branch(branch), false);
        int at = start;
        for (int i = 0; i < steps; i++) {
            int[] next = at == BASE ? resolver.indexes(graph.bases()) : graph.links().children[at];
            next = onBranch == null ? next : TargetResolver.kept(next, onBranch);
            if (next.length == 0) {
                return strict ? BEYOND : at;
            }
            at = only(target, at, next);
        }
        return at;
    }

    /** So many steps down, to the base at most; further is {@link #BEYOND}, or if it need not be so far, the base. */
    int down(String target, int start, int steps, boolean strict) {
        int at = start;
        for (int i = 0; i < steps; i++) {
            if (at == BASE) {
                return strict ? BEYOND : BASE;
            }
            int[] next = graph.links().parents[at];
            at = next.length == 0 ? BASE : only(target, at, next);
        }
        return at;
    }

    private int only(String target, int at, int[] next) {
        if (next.length == 1) {
            return next[0];
        }
        List<RevisionNode> nodes = graph.nodesAt(next);
        String place =
                at == BASE ? "At the base" : "At " + graph.nodes().get(at).describe();
        throw new UnreachableTargetException(
                Reason.FORK,
                target,
                "'" + target + "' is ambiguous: its steps come to a fork.",
                place + " they could go on to " + Quoted.described(nodes) + ".",
                "Name the revision instead, such as '" + nodes.get(0).id() + "'.");
    }
}
