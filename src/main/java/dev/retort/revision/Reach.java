package dev.retort.revision;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What can be reached along edges, the start included; and an order in which what stands below comes first. */
final class Reach {

    private Reach() {}

    /** Everything that the edges lead to from these starts. */
    static boolean[] down(int[][] edges, int size, int... starts) {
        boolean[] seen = new boolean[size];
        int[] todo = new int[size];
        int count = 0;
        for (int start : starts) {
            if (!seen[start]) {
                seen[start] = true;
                todo[count++] = start;
            }
        }
        while (count > 0) {
            for (int next : edges[todo[--count]]) {
                if (!seen[next]) {
                    seen[next] = true;
                    todo[count++] = next;
                }
            }
        }
        return seen;
    }

    /** One of the starts that another of them reaches, with that other: {reached, by}; or null where none does. */
    static int @Nullable [] overlap(int[][] edges, int[] starts) {
        if (starts.length < 2) {
            return null;
        }
        boolean[] isStart = new boolean[edges.length];
        int[] owner = new int[edges.length];
        Arrays.fill(owner, -1);
        int[] todo = new int[edges.length];
        for (int start : starts) {
            isStart[start] = true;
        }
        for (int start : starts) {
            int count = 0;
            if (owner[start] < 0) {
                owner[start] = start;
            }
            todo[count++] = start;
            while (count > 0) {
                for (int next : edges[todo[--count]]) {
                    if (isStart[next]) {
                        return new int[] {next, start};
                    }
                    if (owner[next] < 0) {
                        owner[next] = start;
                        todo[count++] = next;
                    }
                }
            }
        }
        return null;
    }

    /**
     * The wanted revisions that can be reached from the starts through wanted ones, each after those below it: line by line,
     * in the order of the starts and of the edges.
     */
    static int[] order(int[][] edges, int[] starts, boolean[] wanted) {
        boolean[] seen = new boolean[edges.length];
        int[] next = new int[edges.length];
        int[] path = new int[edges.length];
        int[] order = new int[edges.length];
        int found = 0;
        for (int start : starts) {
            int depth = 0;
            if (wanted[start] && !seen[start]) {
                seen[start] = true;
                path[depth++] = start;
            }
            while (depth > 0) {
                int at = path[depth - 1];
                if (next[at] == edges[at].length) {
                    order[found++] = at;
                    depth--;
                    continue;
                }
                int below = edges[at][next[at]++];
                if (wanted[below] && !seen[below]) {
                    seen[below] = true;
                    path[depth++] = below;
                }
            }
        }
        return Arrays.copyOf(order, found);
    }
}
