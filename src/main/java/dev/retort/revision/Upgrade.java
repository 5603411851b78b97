package dev.retort.revision;

import dev.retort.revision.UnreachableTargetException.Reason;
import org.jspecify.annotations.Nullable;

/** Which revisions an upgrade applies, and in which order. */
final class Upgrade {

    private final RevisionGraph graph;
    private final TargetResolver resolver;
    private final int[] rows;
    private final boolean[] applied;

    Upgrade(RevisionGraph graph, Heads current) {
        this(graph, AppliedRevisions.indexes(graph, current.ids()));
    }

    Upgrade(RevisionGraph graph, int[] rows) {
        this.graph = graph;
        this.resolver = TargetResolver.of(graph);
        this.rows = rows;
        this.applied = Reach.down(graph.links().below, graph.size(), rows);
    }

    boolean[] applied() {
        return applied;
    }

    int[] to(String target) {
        RevisionTarget read = TargetParser.parse(target, graph);
        int[] targets = read instanceof RevisionTarget.Relative relative
                ? new int[] {relative(target, relative)}
                : resolver.manyIndexes(target, read);
        Overlap.refuse(graph, target, targets);
        Overlap.refuseRows(graph, target, rows);
        boolean[] missing = new boolean[graph.size()];
        for (int i = 0; i < missing.length; i++) {
            missing[i] = !applied[i];
        }
        return Reach.order(graph.links().below, targets, missing);
    }

    private int relative(String text, RevisionTarget.Relative target) {
        String branch = target.branch();
        String from = target.from();
        int steps = target.steps();
        int end;
        if (from == null) {
            if (steps < 0) {
                throw tooFar(text, "An upgrade does not lead down.", "Run `retort downgrade " + text + "`.");
            }
            end = resolver.walk().up(text, start(text, branch), steps, branch, true);
        } else {
            String start = steps < 0 && branch != null ? branch + "@" + from : from;
            int at = resolver.oneIndex(start, TargetParser.parse(start, graph));
            end = steps < 0
                    ? resolver.walk().down(text, at, -steps, true)
                    : resolver.walk().up(text, at, steps, branch, true);
        }
        if (end < 0) {
            throw tooFar(
                    text,
                    steps < 0 ? "There are not that many revisions below." : "There are not that many revisions above.",
                    steps < 0 ? "Name a revision." : "Upgrade to '" + (branch == null ? "" : branch + "@") + "head'.");
        }
        return end;
    }

    /** Where steps up begin: at the one row, or at the highest applied revision of the branch, or at the base. */
    int start(String text, @Nullable String branch) {
        int[] starts = rows;
        if (branch != null) {
            boolean[] onBranch = resolver.lineage(resolver.branch(branch), false);
            starts = TargetResolver.kept(rows, onBranch);
            if (starts.length == 0) {
                starts = Rows.tips(graph.links().above, applied, onBranch);
            }
        }
        if (starts.length > 1) {
            throw new UnreachableTargetException(
                    Reason.FORK,
                    text,
                    "'" + text + "' is ambiguous: the steps could begin at several places.",
                    "Applied are " + Quoted.described(graph.nodesAt(starts)) + ".",
                    "Say the branch, as in '" + resolver.nameOf(starts) + "@+1', or name a revision.");
        }
        return starts.length == 0 ? Walk.BASE : starts[0];
    }

    private static UnreachableTargetException tooFar(String text, String why, String hint) {
        return new UnreachableTargetException(
                Reason.TOO_FAR, text, "'" + text + "' cannot be reached by an upgrade.", why, hint);
    }
}
