package dev.retort.benchmark;

import dev.retort.revision.Heads;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.RevisionPath;
import java.util.ArrayList;
import java.util.List;

/** Plans the way through one history, first thing in its JVM, and prints the milliseconds of it. */
final class PlanningProbe {

    private PlanningProbe() {}

    /** Takes the number of revisions. */
    public static void main(String[] args) {
        List<RevisionNode> nodes = nodes(Integer.parseInt(args[0]));
        long start = System.nanoTime();
        RevisionGraph graph = RevisionGraph.of(nodes);
        int up = RevisionPath.up(graph, Heads.none(), "heads").size();
        int down = RevisionPath.down(graph, Heads.of(graph.realHeads()), "base").size();
        double millis = (System.nanoTime() - start) / 1e6;
        if (up != nodes.size() || down != nodes.size()) {
            throw new IllegalStateException(up + " steps up and " + down + " down for " + nodes.size() + " revisions");
        }
        System.out.println(graph.heads().size() + " " + millis);
    }

    /**
     * A trunk on which a branch of two begins behind each third revision. Every other branch is merged back, the others keep
     * their heads: a tenth of the revisions are heads, a tenth merge, and a fifth depend on an older one.
     */
    static List<RevisionNode> nodes(int size) {
        List<RevisionNode> nodes = new ArrayList<>(size);
        String trunk = null;
        String merged = null;
        for (int i = 0; nodes.size() < size; i++) {
            List<String> parents = trunk == null ? List.of() : merged == null ? List.of(trunk) : List.of(trunk, merged);
            trunk = add(nodes, parents, List.of());
            merged = null;
            String branch = trunk;
            for (int j = 0; i % 3 == 0 && j < 2 && nodes.size() < size; j++) {
                branch = add(nodes, List.of(branch), j == 1 ? List.of("r" + nodes.size() / 2) : List.of());
            }
            merged = i % 6 == 0 && branch != trunk ? branch : null;
        }
        return nodes;
    }

    private static String add(List<RevisionNode> nodes, List<String> parents, List<String> dependsOn) {
        String id = "r" + nodes.size();
        nodes.add(new RevisionNode(id, parents, dependsOn, List.of(), List.of(), "change " + nodes.size()));
        return id;
    }
}
