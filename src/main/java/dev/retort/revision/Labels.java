package dev.retort.revision;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which labels apply to which revisions, once those that are declared have spread. */
final class Labels {

    private final @Nullable TreeSet<String>[] applying;

    private Labels(@Nullable TreeSet<String>[] applying) {
        this.applying = applying;
    }

    static Labels spread(RevisionGraph graph) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        @Nullable
        TreeSet<String>[] applying = new TreeSet[graph.size()];
        Labels labels = new Labels(applying);
        Links links = graph.links();
        for (int i = 0; i < graph.size(); i++) {
            List<String> own = graph.nodes().get(i).labels();
            if (own.isEmpty()) {
                continue;
            }
            boolean[] above = Reach.down(links.children, graph.size(), i);
            for (int up = 0; up < above.length; up++) {
                if (above[up]) {
                    labels.add(up, own);
                }
            }
            int at = isOnOpenLine(links, i) ? i : -1;
            while (at >= 0) {
                labels.add(at, own);
                at = links.parents[at].length == 1 ? links.parents[at][0] : -1;
                if (at >= 0 && isKnot(links, at)) {
                    break;
                }
            }
        }
        return labels;
    }

    /** Whether one line without a fork or a merge leads from here up to a head, so that the line is this branch's alone. */
    private static boolean isOnOpenLine(Links links, int start) {
        int at = start;
        while (!isKnot(links, at)) {
            if (links.children[at].length == 0) {
                return true;
            }
            at = links.children[at][0];
        }
        return false;
    }

    private static boolean isKnot(Links links, int index) {
        return links.above[index].length > 1 || links.parents[index].length > 1;
    }

    List<String> of(int index) {
        TreeSet<String> found = applying[index];
        return found == null ? List.of() : List.copyOf(found);
    }

    private void add(int index, List<String> labels) {
        TreeSet<String> set = applying[index];
        if (set == null) {
            set = new TreeSet<>();
            applying[index] = set;
        }
        set.addAll(labels);
    }
}
