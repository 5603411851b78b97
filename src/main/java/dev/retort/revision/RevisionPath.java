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
        Upgrade upgrade = new Upgrade(graph, current);
        return steps(graph, current, upgrade.applied(), upgrade.to(target), Direction.UPGRADE);
    }

    /**
     * The steps down to a target, which stays applied; what depends on a revision taken back is taken back before it.
     *
     * @throws RevisionException if there is no such place, or nothing leads down to it
     */
    public static List<RevisionStep> down(RevisionGraph graph, Heads current, String target) {
        Downgrade downgrade = new Downgrade(graph, current);
        return steps(graph, current, downgrade.applied(), downgrade.to(target), Direction.DOWNGRADE);
    }

    /**
     * The rows that say that the database stands at these targets; nothing is run. Rows above or below a target give way to
     * it, those of other branches stay.
     *
     * @throws RevisionException if there is no such place
     */
    public static Heads stamp(RevisionGraph graph, Heads current, List<String> targets) {
        return new Stamp(graph, current).at(targets);
    }

    /**
     * The revisions of a range such as {@code ae10:head}, {@code base:} or {@code :current}, newest first, both ends included.
     *
     * @throws RevisionException if an end is no place, or no line leads from one to the other
     */
    public static List<RevisionNode> range(RevisionGraph graph, Heads current, String range) {
        return new HistoryRange(graph, current).of(range);
    }

    /**
     * What is applied and has nothing applied right above it on its own branch, in load order: the rows, and the heads of
     * branches that they depend on.
     *
     * @throws UnknownRevisionException if a row is no revision
     */
    public static List<RevisionNode> current(RevisionGraph graph, Heads rows) {
        Links links = graph.links();
        int[] indexes = AppliedRevisions.indexes(graph, rows.ids());
        boolean[] applied = Reach.down(links.below, graph.size(), indexes);
        return graph.nodesAt(Rows.tips(links.children, applied, applied));
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
