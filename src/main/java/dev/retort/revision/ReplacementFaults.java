package dev.retort.revision;

import dev.retort.revision.RevisionGraphException.Fault;
import dev.retort.revision.RevisionGraphException.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with revisions that replace others: a database must stand at the same place whichever way it took. */
final class ReplacementFaults {

    private final Replacements replacements;
    private final List<Fault> faults = new ArrayList<>();

    private ReplacementFaults(Replacements replacements) {
        this.replacements = replacements;
    }

    /** Refuses the history if there are some. */
    static void refuse(Replacements replacements) {
        ReplacementFaults found = new ReplacementFaults(replacements);
        found.checkNames();
        if (found.faults.isEmpty()) {
            replacements.replacing().forEach(found::checkPlace);
        }
        if (!found.faults.isEmpty()) {
            throw new RevisionGraphException(found.faults);
        }
    }

    private void checkNames() {
        Map<String, RevisionNode> replacedBy = new HashMap<>();
        for (RevisionNode node : replacements.replacing()) {
            for (String id : node.replaces()) {
                if (id.equals(node.id())) {
                    add(node, "replaces itself: name only the revisions that it was squashed from.");
                } else if (!Names.isLegalId(id)) {
                    add(node, "replaces '" + id + "', which is no id: name the revisions that it was squashed from.");
                }
                RevisionNode other = replacedBy.put(id, node);
                boolean nested = other != null
                        && (other.replaces().contains(node.id())
                                != node.replaces().contains(other.id()));
                if (other != null && !nested && !other.id().equals(node.id())) {
                    add(
                            node,
                            "replaces '" + id + "', and so does '" + other.id()
                                    + "': a revision is replaced once, or by one that replaces the other, too.");
                }
            }
        }
    }

    /** Where the code has all that is replaced, the replacement must stand where that stands. */
    private void checkPlace(RevisionNode node) {
        if (!node.replaces().stream().allMatch(replacements::isKnown)) {
            return;
        }
        RevisionGraph graph = replacements.view(Set.of(node.id()));
        int end = graph.named(Replacements.end(node));
        if (end < 0) {
            return;
        }
        int[][] below = graph.links().below;
        boolean[] members = new boolean[graph.size()];
        boolean[] under = Reach.down(below, graph.size(), end);
        for (String id : node.replaces()) {
            int member = graph.indexOrNone(id);
            if (member >= 0) {
                members[member] = true;
                if (!under[member]) {
                    add(
                            node,
                            "replaces '" + id + "', on which '" + graph.id(end)
                                    + "', the last it replaces, does not stand: order them as in the history.");
                }
            }
        }
        checkOutside(node, graph, members, end);
        boolean[] expected = under.clone();
        for (int i = 0; i < expected.length; i++) {
            expected[i] &= !members[i];
        }
        boolean[] declared = Reach.down(below, graph.size(), edges(node, graph));
        if (!Arrays.equals(expected, declared)) {
            add(
                    node,
                    "does not stand where what it replaces stands: that is above "
                            + named(graph, expected) + ", and this above " + named(graph, declared)
                            + ". Give it the parents and dependencies of what it replaces.");
        }
    }

    private void checkOutside(RevisionNode node, RevisionGraph graph, boolean[] members, int end) {
        for (int i = 0; i < members.length; i++) {
            for (int below : graph.links().below[i]) {
                if (!members[i] && members[below] && below != end) {
                    add(
                            node,
                            "replaces '" + graph.id(below) + "', on which '" + graph.id(i)
                                    + "' stands, too: only on the last, '" + graph.id(end)
                                    + "', may others stand. Squash less, or that one as well.");
                }
            }
        }
    }

    private static int[] edges(RevisionNode node, RevisionGraph graph) {
        List<String> names = new ArrayList<>(node.parents());
        names.addAll(node.dependsOn());
        // One that leads nowhere is told of when the graph is made.
        return names.stream().mapToInt(graph::named).filter(index -> index >= 0).toArray();
    }

    private static String named(RevisionGraph graph, boolean[] set) {
        int[] tips = Rows.tips(graph.links().above, set, set);
        return tips.length == 0 ? "nothing" : Quoted.described(graph.nodesAt(tips));
    }

    private void add(RevisionNode node, String sentence) {
        String message = node.message().isEmpty() ? "" : " (" + node.message() + ")";
        faults.add(new Fault(Kind.REPLACEMENT, List.of(node.id()), "'" + node.id() + "'" + message + " " + sentence));
    }
}
