package dev.retort.revision;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways through a history: from the rows in the version table to a target, in steps of one revision.
 *
 * <p>Pure and deterministic: the same graph, rows and target give the same steps. A revision comes after everything below
 * it when applied and before it when taken back; unrelated lines follow one another in load order, and down is up in
 * reverse. The cost grows with the history, not with its square.
 */
public final class RevisionPath {

    private RevisionPath() {}

    /**
     * The steps up to a target, with everything that it depends on; none if it is passed already.
     *
     * @throws RevisionException if there is no such place, or no one way to it
     */
    public static List<RevisionStep> up(RevisionGraph graph, Heads current, String target) {
        RevisionGraph seen = graph.at(current);
        Heads rows = seen.renamed(current);
        Upgrade upgrade = new Upgrade(seen, rows);
        return steps(seen, rows, upgrade.applied(), upgrade.to(target), Direction.UPGRADE);
    }

    /**
     * The steps down to a target, which stays applied; what depends on a revision taken back is taken back before it.
     *
     * @throws RevisionException if there is no such place, or nothing leads down to it
     */
    public static List<RevisionStep> down(RevisionGraph graph, Heads current, String target) {
        RevisionGraph seen = graph.at(current);
        Heads rows = seen.renamed(current);
        Downgrade downgrade = new Downgrade(seen, rows);
        return steps(seen, rows, downgrade.applied(), downgrade.to(target), Direction.DOWNGRADE);
    }

    /**
     * The rows that say that the database stands at these targets; nothing is run. Rows above or below a target give way to
     * it, those of other branches stay. A target may be within what another revision replaces, while the code has it.
     *
     * @throws RevisionException if there is no such place
     */
    public static Heads stamp(RevisionGraph graph, Heads current, List<String> targets) {
        List<String> places = new ArrayList<>(current.ids());
        for (String target : targets) {
            places.addAll(TargetResolver.of(graph).places(target));
        }
        RevisionGraph seen = graph.at(Heads.of(places));
        return new Stamp(seen, seen.renamed(current)).at(targets);
    }

    /**
     * The revisions of a range such as {@code ae10:head}, {@code base:} or {@code :current}, newest first, both ends included.
     *
     * @throws RevisionException if an end is no place, or no line leads from one to the other
     */
    public static List<RevisionNode> range(RevisionGraph graph, Heads current, String range) {
        RevisionGraph seen = graph.at(current);
        return new HistoryRange(seen, seen.renamed(current)).of(range);
    }

    /**
     * What is applied and has nothing applied right above it on its own branch, in load order: the rows, and the heads of
     * branches that they depend on.
     *
     * @throws UnknownRevisionException if a row is no revision
     */
    public static List<RevisionNode> current(RevisionGraph graph, Heads rows) {
        RevisionGraph seen = graph.at(rows);
        Links links = seen.links();
        int[] indexes = AppliedRevisions.indexes(
                seen, seen.renamed(rows).ids(), "Where the database stands cannot be shown in the history");
        boolean[] applied = Reach.down(links.below, seen.size(), indexes);
        return seen.nodesAt(Rows.tips(links.children, applied, applied));
    }

    /**
     * Everything that these rows say is applied, in load order.
     *
     * @throws UnknownRevisionException if a row is no revision
     */
    public static List<RevisionNode> applied(RevisionGraph graph, Heads rows) {
        int[] indexes = AppliedRevisions.indexes(graph, rows.ids());
        boolean[] applied = Reach.down(graph.links().below, graph.size(), indexes);
        List<RevisionNode> nodes = new ArrayList<>();
        for (int i = 0; i < applied.length; i++) {
            if (applied[i]) {
                nodes.add(graph.nodes().get(i));
            }
        }
        return nodes;
    }

    private static List<RevisionStep> steps(
            RevisionGraph graph, Heads current, boolean[] applied, int[] order, Direction direction) {
        AppliedRevisions walked = AppliedRevisions.at(graph, current, applied);
        List<RevisionStep> steps = new ArrayList<>(order.length);
        for (int index : order) {
            Heads before = walked.heads();
            Heads after = direction == Direction.UPGRADE ? walked.upgrade(index) : walked.downgrade(index);
            steps.add(new RevisionStep(graph.nodes().get(index), direction, before, after));
        }
        return steps;
    }
}
