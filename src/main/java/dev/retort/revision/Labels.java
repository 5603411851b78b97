package dev.retort.revision;

import java.util.ArrayList;
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
            int at = i;
            while (links.above[at].length < 2 && links.parents[at].length == 1) {
                at = links.parents[at][0];
                if (links.above[at].length > 1 || links.parents[at].length > 1) {
                    break;
                }
                labels.add(at, own);
            }
        }
        return labels;
    }

    List<String> of(int index) {
        TreeSet<String> found = applying[index];
        return found == null ? List.of() : new ArrayList<>(found);
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
