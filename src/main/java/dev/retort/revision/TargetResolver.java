package dev.retort.revision;

import dev.retort.revision.UnreachableTargetException.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks up the revisions that a target means, whatever is applied. */
public final class TargetResolver {

    private final RevisionGraph graph;
    private final Walk walk;

    private TargetResolver(RevisionGraph graph) {
        this.graph = graph;
        this.walk = new Walk(graph, this);
    }

    /** A resolver over this graph. */
    public static TargetResolver of(RevisionGraph graph) {
        return new TargetResolver(graph);
    }

    /**
     * The one revision that is meant, or null for the base.
     *
     * @throws RevisionException if there is none, or several
     */
    public @Nullable RevisionNode one(String target) {
        int index = oneIndex(target, TargetParser.parse(target, graph));
        return index < 0 ? null : graph.nodes().get(index);
    }

    /**
     * The revisions that are meant, none for the base. Steps down without a start, {@code -2} and {@code billing@-2}, are
     * taken from every head.
     *
     * @throws RevisionException if there is none of that name
     */
    public List<RevisionNode> many(String target) {
        List<RevisionNode> found = new ArrayList<>();
        for (int index : manyIndexes(target, TargetParser.parse(target, graph))) {
            if (index >= 0) {
                found.add(graph.nodes().get(index));
            }
        }
        return found;
    }

    Walk walk() {
        return walk;
    }

    int oneIndex(String text, RevisionTarget target) {
        int[] found = manyIndexes(text, withoutSteps(text, target));
        if (found.length > 1) {
            throw SeveralHeadsException.of(text, graph.nodesAt(found));
        }
        return found.length == 0 ? Walk.BASE : found[0];
    }

    /** The target, which may not be steps. */
    RevisionTarget withoutSteps(String text, RevisionTarget target) {
        if (target instanceof RevisionTarget.Relative) {
            if (target.branch() != null) {
                branch(target.branch());
            }
            throw stepsNotHere(text);
        }
        return target;
    }

    /** The positions meant; {@link Walk#BASE} and {@link Walk#BEYOND} only for steps down from the heads. */
    int[] manyIndexes(String text, RevisionTarget target) {
        String branch = target.branch();
        int root = branch == null ? -1 : branch(branch);
        if (target instanceof RevisionTarget.Exactly exactly) {
            return new int[] {exactly(exactly.name(), branch, root)};
        }
        if (target instanceof RevisionTarget.Relative relative) {
            return belowHeads(text, relative);
        }
        if (target instanceof RevisionTarget.Current) {
            throw TargetSyntaxException.notHere(
                    text,
                    "'current' is an end of a range of the history.",
                    "Leave out the target, or write the revision that `retort current` shows.");
        }
        if (target instanceof RevisionTarget.Base) {
            return new int[0];
        }
        boolean all = target instanceof RevisionTarget.AllHeads;
        int[] heads = root >= 0 ? headsOf(root) : indexes(all ? graph.realHeads() : graph.heads());
        if (!all && heads.length > 1) {
            throw SeveralHeadsException.of(text, graph.nodesAt(heads));
        }
        return heads;
    }

    /** The revision that a branch is called by: a label's, or one by its id or the beginning of it. */
    int branch(String name) {
        return exactly(name, null, -1);
    }

    int exactly(String name, @Nullable String branch, int root) {
        boolean[] onBranch = root < 0 ? null : lineage(root, false);
        int named = graph.named(name);
        RevisionNode replacing = named < 0 ? graph.replacementOf(name) : null;
        if (replacing != null) {
            throw UnknownRevisionException.replaced(name, replacing);
        }
        if (named < 0) {
            named = beginning(name, branch, onBranch);
        }
        if (onBranch != null && !onBranch[named]) {
            throw new UnreachableTargetException(
                    Reason.NOT_ON_BRANCH,
                    branch + "@" + name,
                    "'" + branch + "@" + name + "' leads nowhere: "
                            + graph.nodes().get(named).describe() + " is not of the branch '" + branch + "'.",
                    "It neither follows nor precedes " + graph.nodes().get(root).describe() + " by parents.",
                    "Write '" + name + "' alone, or a revision of '" + branch + "'.");
        }
        return named;
    }

    /** The target, and the replaced ids that it may be the beginning of where nothing else of the history is. */
    List<String> places(String target) {
        List<String> places = new ArrayList<>();
        places.add(target);
        if (TargetParser.parse(target, graph) instanceof RevisionTarget.Exactly exactly
                && graph.named(exactly.name()) < 0
                && graph.replacementOf(exactly.name()) == null
                && !isBeginning(exactly.name())) {
            places.addAll(replacedIds(exactly.name()));
        }
        return places;
    }

    private boolean isBeginning(String name) {
        for (RevisionNode node : graph.nodes()) {
            List<String> known = new ArrayList<>(node.labels());
            known.add(node.id());
            if (known.stream().anyMatch(each -> each.length() > 3 && each.startsWith(name))) {
                return true;
            }
        }
        return false;
    }

    /** What the first of these can be told from the others by: a label that only it has, or its id. */
    String nameOf(int[] starts) {
        List<String> labels = new ArrayList<>(graph.labelsOf(starts[0]));
        for (int i = 1; i < starts.length; i++) {
            labels.removeAll(graph.labelsOf(starts[i]));
        }
        return labels.isEmpty() ? graph.id(starts[0]) : labels.get(0);
    }

    /** Everything above and below a revision, and itself. */
    boolean[] lineage(int index, boolean withDependencies) {
        Links links = graph.links();
        boolean[] up = Reach.down(withDependencies ? links.above : links.children, graph.size(), index);
        boolean[] down = Reach.down(withDependencies ? links.below : links.parents, graph.size(), index);
        for (int i = 0; i < up.length; i++) {
            up[i] |= down[i];
        }
        return up;
    }

    int[] indexes(List<String> ids) {
        int[] indexes = new int[ids.size()];
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] = graph.index(ids.get(i));
        }
        return indexes;
    }

    /** Those of the revisions that are wanted, in their order. */
    static int[] kept(int[] indexes, boolean[] wanted) {
        int[] kept = new int[indexes.length];
        int count = 0;
        for (int index : indexes) {
            if (wanted[index]) {
                kept[count++] = index;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private int[] headsOf(int root) {
        return kept(indexes(graph.heads()), lineage(root, false));
    }

    /**
     * Ids and labels of more than three characters are found by their beginning; shorter ones are only found whole, as they
     * may well be the beginning of others.
     */
    private int beginning(String name, @Nullable String branch, boolean @Nullable [] onBranch) {
        List<String> longer = new ArrayList<>();
        Set<RevisionNode> candidates = new LinkedHashSet<>();
        for (RevisionNode node : graph.nodes()) {
            if (onBranch == null || onBranch[graph.index(node.id())]) {
                addIfLonger(node.id(), name, node, longer, candidates);
                for (String label : node.labels()) {
                    addIfLonger(label, name, node, longer, candidates);
                }
            }
        }
        for (Map.Entry<String, String> former : graph.aliases().entrySet()) {
            int index = graph.index(former.getValue());
            if (onBranch == null || onBranch[index]) {
                addIfLonger(former.getKey(), name, graph.nodes().get(index), longer, candidates);
            }
        }
        if (longer.isEmpty()) {
            refuseReplaced(name);
            throw branch == null
                    ? UnknownRevisionException.named(name, graph)
                    : UnknownRevisionException.onBranch(name, branch, graph);
        }
        if (longer.size() > 1) {
            throw new AmbiguousRevisionException(name, List.copyOf(candidates), longer.get(0));
        }
        return graph.named(longer.get(0));
    }

    private void refuseReplaced(String name) {
        List<String> ids = replacedIds(name);
        RevisionNode replacing = ids.size() == 1 ? graph.replacementOf(ids.get(0)) : null;
        if (replacing != null) {
            throw UnknownRevisionException.replaced(ids.get(0), replacing);
        }
    }

    private List<String> replacedIds(String beginning) {
        List<String> ids = new ArrayList<>();
        for (String id : graph.replacedIds()) {
            if (id.length() > 3 && id.startsWith(beginning)) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static void addIfLonger(
            String known, String name, RevisionNode node, List<String> longer, Set<RevisionNode> candidates) {
        if (known.length() > 3 && known.startsWith(name)) {
            longer.add(known);
            candidates.add(node);
        }
    }

    private int[] belowHeads(String text, RevisionTarget.Relative target) {
        if (target.from() != null || target.steps() > 0) {
            throw stepsNotHere(text);
        }
        List<String> heads = new ArrayList<>(graph.realHeads());
        String branch = target.branch();
        if (branch != null) {
            heads.removeIf(head -> !graph.labelsOf(head).contains(branch));
        }
        int[] found = new int[heads.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = walk.down(text, graph.index(heads.get(i)), -target.steps(), true);
        }
        return found;
    }

    private TargetSyntaxException stepsNotHere(String text) {
        return TargetSyntaxException.notHere(
                text,
                "It counts steps, which only 'upgrade' and 'downgrade' do.",
                "Write the revision that is meant; `retort history` lists all.");
    }
}
