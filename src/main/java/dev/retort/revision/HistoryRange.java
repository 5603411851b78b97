package dev.retort.revision;

import dev.retort.revision.UnreachableTargetException.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The revisions between two places, for listings. */
final class HistoryRange {

    private final RevisionGraph graph;
    private final TargetResolver resolver;
    private final Heads current;

    HistoryRange(RevisionGraph graph, Heads current) {
        this.graph = graph;
        this.resolver = TargetResolver.of(graph);
        this.current = current;
    }

    List<RevisionNode> of(String range) {
        String trimmed = range.strip();
        int colon = trimmed.indexOf(':');
        if (colon < 0 || trimmed.indexOf(':', colon + 1) >= 0) {
            throw TargetSyntaxException.range(range);
        }
        String lower = colon == 0 ? "base" : trimmed.substring(0, colon);
        String upper = colon == trimmed.length() - 1 ? "heads" : trimmed.substring(colon + 1);
        return between(range, lower, upper);
    }

    private List<RevisionNode> between(String range, String lower, String upper) {
        RevisionTarget lowerTarget = TargetParser.parse(lower, graph);
        int[] ends = ends(upper, lower, lowerTarget);
        Links links = graph.links();
        boolean[] wanted = Reach.down(links.below, graph.size(), ends);
        int[] starts = lower(range, lower, lowerTarget, upper, wanted);
        boolean fromCurrent = lowerTarget instanceof RevisionTarget.Current;
        if (starts.length > 0) {
            Overlap.refuse(graph, lower, starts);
            boolean[] passed = Reach.down(links.below, graph.size(), starts);
            boolean[] above = Reach.down(links.children, graph.size(), starts);
            for (int i = 0; i < wanted.length; i++) {
                wanted[i] &= above[i] && !passed[i];
            }
            for (int start : starts) {
                wanted[start] = true;
            }
        }
        int[] order = Reach.order(links.below, fromCurrent ? Rows.tips(links.above, wanted, wanted) : ends, wanted);
        if (order.length < count(wanted)) {
            throw notOnOneLine(range, graph.nodesAt(starts));
        }
        List<RevisionNode> nodes = new ArrayList<>(order.length);
        for (int i = order.length - 1; i >= 0; i--) {
            nodes.add(graph.nodes().get(order[i]));
        }
        return nodes;
    }

    /** Where the range ends: on the branch of the lower end, if that says one, though others may depend on its heads. */
    private int[] ends(String upper, String lower, RevisionTarget lowerTarget) {
        if (lower.startsWith("@")) {
            throw TargetSyntaxException.notHere(
                    lower, "No branch stands before the '@'.", "Write the place alone, or the branch before it.");
        }
        RevisionTarget target = TargetParser.parse(upper, graph);
        String branch = lowerTarget.branch();
        if (branch != null && target instanceof RevisionTarget.AllHeads && target.branch() == null) {
            return onBranch(lower, resolver.indexes(graph.heads()), branch);
        }
        int[] ends = upper(upper, target, lower, lowerTarget);
        ends = branch == null ? ends : onBranch(lower, ends, branch);
        Overlap.refuse(graph, upper, ends);
        return ends;
    }

    private int[] upper(String upper, RevisionTarget target, String lower, RevisionTarget lowerTarget) {
        if (target instanceof RevisionTarget.Current) {
            return AppliedRevisions.indexes(graph, current.ids());
        }
        if (!(target instanceof RevisionTarget.Relative relative)) {
            return resolver.manyIndexes(upper, target);
        }
        String from = relative.from();
        String branch = relative.branch();
        int steps = relative.steps();
        if (from == null && steps < 0) {
            throw beyond(upper, "Steps down end where nothing is listed.");
        }
        int end;
        if (from == null) {
            int start = new Upgrade(graph, starts(lower, lowerTarget, branch)).start(upper, branch);
            end = resolver.walk().up(upper, start, steps, branch, false);
        } else {
            String start = steps < 0 && branch != null ? branch + "@" + from : from;
            int at = resolver.oneIndex(start, TargetParser.parse(start, graph));
            end = steps < 0
                    ? resolver.walk().down(upper, at, -steps, false)
                    : resolver.walk().up(upper, at, steps, branch, false);
        }
        if (end == Walk.BASE) {
            throw beyond(upper, "The steps lead to the base.");
        }
        return new int[] {end};
    }

    /** Where steps up from the lower end may begin. */
    private int[] starts(String lower, RevisionTarget target, @Nullable String branch) {
        if (target instanceof RevisionTarget.Current) {
            return AppliedRevisions.indexes(graph, current.ids());
        }
        return known(
                branch == null ? new int[] {resolver.oneIndex(lower, target)} : resolver.manyIndexes(lower, target));
    }

    private int[] lower(String range, String lower, RevisionTarget target, String upper, boolean[] required) {
        if (target instanceof RevisionTarget.Current) {
            return TargetResolver.kept(AppliedRevisions.indexes(graph, current.ids()), required);
        }
        int[] starts = resolver.manyIndexes(lower, target);
        boolean isBeyond = false;
        for (int start : starts) {
            isBeyond |= start == Walk.BEYOND;
            if (start == Walk.BASE || (start >= 0 && !required[start])) {
                throw notOnOneLine(range, graph.nodesAt(known(new int[] {start})));
            }
        }
        if (isBeyond && target instanceof RevisionTarget.Relative steps) {
            return below(lower, steps, upper, starts[0]);
        }
        return starts;
    }

    /**
     * So many steps below the upper end, or where there are fewer, none: the base. On a branch that the upper end is not of
     * they begin at the one revision of it that the upper end stands on.
     */
    private int[] below(String lower, RevisionTarget.Relative steps, String upper, int first) {
        RevisionTarget target = TargetParser.parse(upper, graph);
        if (first != Walk.BEYOND || !(target instanceof RevisionTarget.Exactly) || target.branch() != null) {
            throw beyond(lower, "There are not that many revisions below every head.");
        }
        int start = resolver.oneIndex(upper, target);
        String branch = steps.branch();
        if (branch != null) {
            boolean[] onBranch = resolver.lineage(resolver.branch(branch), false);
            boolean[] implied = Reach.down(graph.links().below, graph.size(), start);
            int[] starts = onBranch[start]
                    ? new int[] {start}
                    : TargetResolver.kept(Rows.tips(graph.links().children, implied, implied), onBranch);
            if (starts.length != 1) {
                throw beyond(
                        lower,
                        starts.length == 0
                                ? "The upper end stands on nothing of the branch '" + branch + "'."
                                : "The upper end stands on several lines of the branch '" + branch + "'.");
            }
            start = starts[0];
        }
        return known(new int[] {resolver.walk().down(lower, start, -steps.steps(), false)});
    }

    private static int[] known(int[] indexes) {
        int[] known = new int[indexes.length];
        int count = 0;
        for (int index : indexes) {
            if (index >= 0) {
                known[count++] = index;
            }
        }
        return Arrays.copyOf(known, count);
    }

    /** The ends that the label of the lower end's branch applies to; a branch that is called by an id needs one label. */
    private int[] onBranch(String lower, int[] ends, String branch) {
        int root = resolver.branch(branch);
        String label = branch;
        if (!graph.nodes().get(root).labels().contains(branch)) {
            List<String> labels = graph.labelsOf(root);
            if (labels.size() != 1) {
                throw TargetSyntaxException.notHere(
                        lower, ofLabels(root, labels), "Leave out the branch, or write a label.");
            }
            label = labels.get(0);
        }
        boolean[] wanted = new boolean[graph.size()];
        for (int end : ends) {
            wanted[end] = graph.labelsOf(end).contains(label);
        }
        return TargetResolver.kept(ends, wanted);
    }

    private String ofLabels(int root, List<String> labels) {
        String revision = graph.nodes().get(root).describe();
        return labels.isEmpty()
                ? "No label applies to " + revision + ", so it names no branch to list."
                : Quoted.list(labels) + " apply to " + revision + ", so it is not clear which branch to list.";
    }

    private static int count(boolean[] wanted) {
        int count = 0;
        for (boolean one : wanted) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private static UnreachableTargetException notOnOneLine(String range, List<RevisionNode> lower) {
        return new UnreachableTargetException(
                Reason.NOT_ON_ONE_LINE,
                range,
                "The range '" + range + "' cannot be listed: its ends are not on one line of parents.",
                lower.isEmpty()
                        ? "No way leads from the lower end up to the upper."
                        : "No way leads from " + Quoted.described(lower) + " up to the upper end.",
                "List 'base:' and the upper end, or turn the two round.");
    }

    private static UnreachableTargetException beyond(String upper, String why) {
        return new UnreachableTargetException(
                Reason.TOO_FAR,
                upper,
                "'" + upper + "' cannot be an end of this range.",
                why,
                "Name the revision that is meant.");
    }
}
