package dev.retort.revision;

import dev.retort.revision.UnreachableTargetException.Reason;
import java.util.Arrays;

/** Which revisions a downgrade takes back, and in which order. */
final class Downgrade {

    private final RevisionGraph graph;
    private final TargetResolver resolver;
    private final int[] rows;
    private final boolean[] applied;

    Downgrade(RevisionGraph graph, Heads current) {
        this.graph = graph;
        this.resolver = TargetResolver.of(graph);
        this.rows = AppliedRevisions.indexes(graph, current.ids());
        this.applied = Reach.down(graph.links().below, graph.size(), rows);
    }

    boolean[] applied() {
        return applied;
    }

    int[] to(String text) {
        RevisionTarget target = TargetParser.parse(text, graph);
        int branch = target.branch() == null ? -1 : resolver.branch(target.branch());
        int end;
        if (target instanceof RevisionTarget.Relative relative) {
            int start = start(text, relative);
            branch = branch < 0 && relative.from() == null ? start : branch;
            end = relative(text, relative, start);
        } else {
            String place = text.substring(text.indexOf('@') + 1);
            end = resolver.oneIndex(place, TargetParser.parse(place, graph));
        }
        return above(text, end, branch);
    }

    private int relative(String text, RevisionTarget.Relative target, int start) {
        int steps = target.steps();
        int end = steps < 0 || target.from() == null
                ? resolver.walk().down(text, start, -steps, true)
                : resolver.walk().up(text, start, steps, target.branch(), true);
        if (end == Walk.BEYOND) {
            throw tooFar(
                    text,
                    "There are not that many revisions " + (steps < 0 ? "below." : "above."),
                    steps < 0 ? "Downgrade to 'base' to take all of them back." : "Name a revision.");
        }
        return end;
    }

    /** Where the steps begin: at the place that was said, else at the one row, or the one of the branch. */
    private int start(String text, RevisionTarget.Relative target) {
        String branch = target.branch();
        String from = target.from();
        if (from != null) {
            String start = target.steps() < 0 && branch != null ? branch + "@" + from : from;
            return resolver.oneIndex(start, TargetParser.parse(start, graph));
        }
        if (target.steps() > 0) {
            throw tooFar(text, "A downgrade does not lead up.", "Run `retort upgrade " + text + "`.");
        }
        int[] starts = branch == null ? rows : onBranch(branch);
        if (starts.length > 1) {
            String steps = text.substring(text.indexOf('@') + 1);
            throw SeveralHeadsException.current(steps, graph.nodesAt(starts), resolver.nameOf(starts));
        }
        if (starts.length == 0) {
            throw tooFar(
                    text,
                    branch == null ? "Nothing is applied." : "Nothing of the branch '" + branch + "' is applied.",
                    "`retort current` shows where the database stands.");
        }
        return starts[0];
    }

    /** The rows of a branch; where there are none, what of it is applied and has nothing applied right above it. */
    private int[] onBranch(String branch) {
        boolean[] lineage = resolver.lineage(resolver.branch(branch), false);
        int[] found = TargetResolver.kept(rows, lineage);
        return found.length > 0
                ? found
                : TargetResolver.kept(Rows.tips(graph.links().children, applied, applied), lineage);
    }

    private int[] above(String text, int target, int branch) {
        Links links = graph.links();
        int[] roots = target == Walk.BASE ? resolver.indexes(graph.bases()) : links.children[target];
        if (branch >= 0 && roots.length > 1) {
            roots = TargetResolver.kept(roots, Reach.down(links.parents, graph.size(), branch));
            if (roots.length == 0) {
                throw nothingOnBranch(text, target, branch);
            }
        }
        boolean[] dropped = Reach.down(links.above, graph.size(), roots);
        int count = 0;
        for (int i = 0; i < dropped.length; i++) {
            dropped[i] &= applied[i];
            count += dropped[i] ? 1 : 0;
        }
        if (target != Walk.BASE && count == 0 && !isRow(target)) {
            throw notBelow(text, target);
        }
        return reversed(Reach.order(links.below, ascending(rows), dropped), count);
    }

    private static int[] ascending(int[] rows) {
        int[] sorted = rows.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static int[] reversed(int[] order, int count) {
        int[] reversed = new int[count];
        for (int i = 0; i < count; i++) {
            reversed[i] = order[count - 1 - i];
        }
        return reversed;
    }

    private boolean isRow(int target) {
        for (int row : rows) {
            if (row == target) {
                return true;
            }
        }
        return false;
    }

    private UnreachableTargetException notBelow(String text, int target) {
        String why = applied[target]
                ? "It is applied, but only because other branches depend on it, and nothing of its own branch stands above."
                : rows.length == 0
                        ? "Nothing is applied."
                        : "The database stands at " + Quoted.described(graph.nodesAt(rows)) + ", which "
                                + (rows.length == 1 ? "is" : "are") + " not above it.";
        return new UnreachableTargetException(
                Reason.NOT_ON_ONE_LINE,
                text,
                "'" + text + "' cannot be reached by a downgrade: nothing above "
                        + graph.nodes().get(target).describe() + " is applied.",
                why,
                applied[target]
                        ? "Name a revision below it."
                        : "Run `retort upgrade " + graph.id(target) + "` if that is meant.");
    }

    private UnreachableTargetException nothingOnBranch(String text, int target, int branch) {
        String place =
                target == Walk.BASE ? "the base" : graph.nodes().get(target).describe();
        return new UnreachableTargetException(
                Reason.NOTHING_ON_BRANCH,
                text,
                "'" + text + "' leaves nothing to take back.",
                "No way leads from " + graph.nodes().get(branch).describe() + " down to " + place + ".",
                "Leave out the branch to take back all that stands above " + place + ".");
    }

    private static UnreachableTargetException tooFar(String text, String why, String hint) {
        return new UnreachableTargetException(
                Reason.TOO_FAR, text, "'" + text + "' cannot be reached by a downgrade.", why, hint);
    }
}
