package dev.retort.revision;

import dev.retort.revision.UnreachableTargetException.Reason;
import java.util.ArrayList;
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
        int[] ends = upper(upper, lower, lowerTarget);
        if (lowerTarget.branch() != null) {
            ends = labelled(ends, lowerTarget.branch());
        }
        Overlap.refuse(graph, upper, ends);
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
        int[] order = Reach.order(links.below, fromCurrent ? all() : ends, wanted);
        if (order.length < count(wanted)) {
            throw notOnOneLine(range, graph.nodesAt(starts));
        }
        List<RevisionNode> nodes = new ArrayList<>(order.length);
        for (int i = order.length - 1; i >= 0; i--) {
            nodes.add(graph.nodes().get(order[i]));
        }
        return nodes;
    }

    private int[] upper(String upper, String lower, RevisionTarget lowerTarget) {
        RevisionTarget target = TargetParser.parse(upper, graph);
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
            int start = lowerTarget instanceof RevisionTarget.Current
                    ? currentStart(upper)
                    : startOn(lower, lowerTarget, branch);
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

    private int currentStart(String upper) {
        int[] rows = AppliedRevisions.indexes(graph, current.ids());
        if (rows.length > 1) {
            throw SeveralHeadsException.current(upper, graph.nodesAt(rows), graph.id(rows[0]));
        }
        return rows.length == 0 ? Walk.BASE : rows[0];
    }

    /** Where steps up from the lower end begin: there, if it is of their branch, else at the base. */
    private int startOn(String lower, RevisionTarget target, @Nullable String branch) {
        int start = resolver.oneIndex(lower, target);
        return start >= 0 && branch != null && !resolver.lineage(resolver.branch(branch), false)[start]
                ? Walk.BASE
                : start;
    }

    private int[] lower(String range, String lower, RevisionTarget target, String upper, boolean[] required) {
        if (target instanceof RevisionTarget.Current) {
            int[] rows = AppliedRevisions.indexes(graph, current.ids());
            return TargetResolver.kept(rows, required);
        }
        int[] starts = resolver.manyIndexes(lower, target);
        if (starts.length > 0 && starts[0] == Walk.BEYOND && target instanceof RevisionTarget.Relative relative) {
            int end = resolver.oneIndex(upper, TargetParser.parse(upper, graph));
            int start = resolver.walk().down(lower, end, -relative.steps(), false);
            return start == Walk.BASE ? new int[0] : new int[] {start};
        }
        for (int start : starts) {
            if (start < 0 || !required[start]) {
                throw notOnOneLine(
                        range, start < 0 ? List.of() : List.of(graph.nodes().get(start)));
            }
        }
        return starts;
    }

    /** The ends of the branch that the lower end is said to be on. */
    private int[] labelled(int[] ends, String branch) {
        boolean[] onBranch = resolver.lineage(resolver.branch(branch), false);
        return TargetResolver.kept(ends, onBranch);
    }

    private int[] all() {
        int[] all = new int[graph.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return all;
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
                "'" + upper + "' cannot be the upper end of a range.",
                why,
                "Name the revision that is meant.");
    }
}
