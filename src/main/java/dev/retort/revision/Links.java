package dev.retort.revision;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The edges of the graph, by position in load order. Each list is free of doubles and in declared order downwards, in load
 * order upwards; {@code below} and {@code above} hold parents and dependencies together.
 */
final class Links {

    private static final int[] NONE = {};

    final int[][] parents;
    final int[][] dependencies;
    final int[][] below;
    final int[][] children;
    final int[][] above;

    private Links(int[][] parents, int[][] dependencies, boolean depend) {
        this.parents = parents;
        this.dependencies = dependencies;
        this.below = depend ? new int[parents.length][] : parents;
        for (int i = 0; depend && i < parents.length; i++) {
            below[i] = dependencies[i].length == 0 ? parents[i] : union(parents[i], dependencies[i]);
        }
        this.children = turned(parents);
        this.above = depend ? turned(below) : children;
    }

    /** The edges, or null where one leads nowhere or they go round in a circle: then there are faults to be told. */
    static @Nullable Links between(List<RevisionNode> nodes, Map<String, Integer> names) {
        int[][] parents = new int[nodes.size()][];
        int[][] dependencies = new int[nodes.size()][];
        boolean depend = false;
        for (int i = 0; i < parents.length; i++) {
            RevisionNode node = nodes.get(i);
            int[] up = resolve(node.parents(), names);
            int[] on = resolve(node.dependsOn(), names);
            if (up == null || on == null || haveLabels(up, node.parents(), nodes)) {
                return null;
            }
            parents[i] = up;
            dependencies[i] = on;
            depend |= on.length > 0;
        }
        Links links = new Links(parents, dependencies, depend);
        return links.isWithoutCycle() ? links : null;
    }

    private static int @Nullable [] resolve(List<String> from, Map<String, Integer> names) {
        if (from.isEmpty()) {
            return NONE;
        }
        int[] found = new int[from.size()];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            Integer index = names.get(from.get(i));
            if (index == null) {
                return null;
            }
            if (!contains(found, count, index)) {
                found[count++] = index;
            }
        }
        return count == found.length ? found : cut(found, count);
    }

    /** Whether a parent is said by a label, which may only stand among dependencies. */
    private static boolean haveLabels(int[] indexes, List<String> names, List<RevisionNode> nodes) {
        for (int index : indexes) {
            List<String> labels = nodes.get(index).labels();
            // Nearly always; an iterator for each of them is felt at a cold start.
            if (labels.isEmpty()) {
                continue;
            }
            for (String label : labels) {
                if (names.contains(label)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isWithoutCycle() {
        int[] open = new int[below.length];
        int[] ready = new int[below.length];
        int end = 0;
        for (int i = 0; i < below.length; i++) {
            open[i] = below[i].length;
            if (open[i] == 0) {
                ready[end++] = i;
            }
        }
        for (int at = 0; at < end; at++) {
            for (int next : above[ready[at]]) {
                if (--open[next] == 0) {
                    ready[end++] = next;
                }
            }
        }
        return end == below.length;
    }

    private static int[][] turned(int[][] edges) {
        int[] counts = new int[edges.length];
        for (int[] targets : edges) {
            for (int target : targets) {
                counts[target]++;
            }
        }
        int[][] turned = new int[edges.length][];
        for (int i = 0; i < edges.length; i++) {
            turned[i] = counts[i] == 0 ? NONE : new int[counts[i]];
            counts[i] = 0;
        }
        for (int i = 0; i < edges.length; i++) {
            for (int target : edges[i]) {
                turned[target][counts[target]++] = i;
            }
        }
        return turned;
    }

    private static int[] union(int[] first, int[] second) {
        int[] all = new int[first.length + second.length];
        System.arraycopy(first, 0, all, 0, first.length);
        int count = first.length;
        for (int index : second) {
            if (!contains(all, count, index)) {
                all[count++] = index;
            }
        }
        return count == all.length ? all : cut(all, count);
    }

    private static boolean contains(int[] array, int count, int sought) {
        for (int i = 0; i < count; i++) {
            if (array[i] == sought) {
                return true;
            }
        }
        return false;
    }

    private static int[] cut(int[] array, int count) {
        int[] copy = new int[count];
        System.arraycopy(array, 0, copy, 0, count);
        return copy;
    }
}
