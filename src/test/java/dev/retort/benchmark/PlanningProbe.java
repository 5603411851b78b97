package dev.retort.benchmark;

import dev.retort.revision.Heads;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.RevisionPath;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one history and plans it up and down, first thing in its JVM; prints the number of heads, then for reading with the
 * way up and for the way down the milliseconds that passed and those that the CPU was busy.
 */
final class PlanningProbe {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private PlanningProbe() {}

    /** Takes the number of revisions. */
    public static void main(String[] args) {
        List<RevisionNode> nodes = nodes(Integer.parseInt(args[0]));
        long[] start = now();
        RevisionGraph graph = RevisionGraph.of(nodes);
        int up = RevisionPath.up(graph, Heads.none(), "heads").size();
        long[] above = now();
        int down = RevisionPath.down(graph, Heads.of(graph.realHeads()), "base").size();
        long[] below = now();
        if (up != nodes.size() || down != nodes.size()) {
            throw new IllegalStateException(up + " steps up and " + down + " down for " + nodes.size() + " revisions");
        }
        System.out.println(graph.heads().size() + " " + between(start, above) + " " + between(above, below));
    }

    private static long[] now() {
        return new long[] {System.nanoTime(), THREADS.getCurrentThreadCpuTime()};
    }

    private static String between(long[] start, long[] end) {
        return (end[0] - start[0]) / 1e6 + " " + (end[1] - start[1]) / 1e6;
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
            merged = i % 6 == 0 && !branch.equals(trunk) ? branch : null;
        }
        return nodes;
    }

    private static String add(List<RevisionNode> nodes, List<String> parents, List<String> dependsOn) {
        String id = "r" + nodes.size();
        nodes.add(new RevisionNode(id, parents, dependsOn, List.of(), List.of(), "change " + nodes.size()));
        return id;
    }
}
