package dev.retort.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All revisions of the code and how they hang together: a graph without faults, or it would not have been made.
 *
 * <p>Immutable. Lists are in load order, which also breaks every tie. Making one is on the way of every start of an
 * application and so takes one pass and plain loops, and throws nothing itself, as the classes of exceptions would be
 * loaded with it; what only some callers need is worked out when they ask.
 */
public final class RevisionGraph {

    private final List<RevisionNode> nodes;
    private final Map<String, Integer> names;
    private final Links links;
    private final Replaced replaced;
    private volatile @Nullable Labels labels;

    private RevisionGraph(List<RevisionNode> nodes, Map<String, Integer> names, Links links, Replaced replaced) {
        this.nodes = nodes;
        this.names = names;
        this.links = links;
        this.replaced = replaced;
    }

    /**
     * The graph of these revisions, as an empty database sees it: what replaces others stands in their place.
     *
     * @throws RevisionGraphException with all faults of the history at once
     */
    public static RevisionGraph of(List<RevisionNode> nodes) {
        List<RevisionNode> copy = List.copyOf(nodes);
        for (int i = 0; i < copy.size(); i++) {
            if (!copy.get(i).replaces().isEmpty()) {
                return Replacements.graph(copy);
            }
        }
        return of(copy, Replaced.NOTHING);
    }

    /** The graph of these revisions, in which ids of some that it does not show mean others. */
    static RevisionGraph of(List<RevisionNode> copy, Replaced replaced) {
        Map<String, Integer> names = new HashMap<>(copy.size() * 2);
        boolean sound = true;
        for (int i = 0; i < copy.size(); i++) {
            String id = copy.get(i).id();
            sound &= Names.isLegalId(id) && names.put(id, i) == null;
        }
        for (Map.Entry<String, String> alias : replaced.aliases().entrySet()) {
            Integer index = names.get(alias.getValue());
            if (index != null) {
                names.putIfAbsent(alias.getKey(), index);
            }
        }
        for (int i = 0; i < copy.size(); i++) {
            for (String label : copy.get(i).labels()) {
                sound &= Names.isLegalLabel(label) && names.put(label, i) == null;
            }
        }
        Links links = sound ? Links.between(copy, names) : null;
        return links == null ? HistoryFaults.refuse(copy, replaced) : new RevisionGraph(copy, names, links, replaced);
    }

    /**
     * The graph that a database at these rows sees: a revision that replaces others is not in it where the database is
     * between those.
     *
     * @throws UnknownRevisionException if the code no longer has what is replaced, and the database is between it
     */
    public RevisionGraph at(Heads rows) {
        return at(rows, null);
    }

    /** The same for a database in which this revision is half done, or none. */
    public RevisionGraph at(Heads rows, @Nullable String halfDone) {
        Replacements all = replaced.all();
        return all == null ? this : all.graphAt(this, replaced.open(), rows, halfDone);
    }

    /** The rows with a replaced revision written as the one that replaces it. */
    public Heads renamed(Heads rows) {
        if (replaced.aliases().isEmpty()) {
            return rows;
        }
        List<String> ids = new ArrayList<>();
        for (String row : rows.ids()) {
            int named = indexOrNone(row) < 0 && replaced.aliases().containsKey(row) ? named(row) : -1;
            ids.add(named < 0 ? row : id(named));
        }
        return Heads.of(ids);
    }

    /** The id that a database may still have for this revision: that of the last one it replaces; or null. */
    public @Nullable String formerName(String id) {
        for (Map.Entry<String, String> alias : replaced.aliases().entrySet()) {
            if (alias.getValue().equals(id)) {
                return alias.getKey();
            }
        }
        return null;
    }

    /** The revision that replaces the one of this id, or null. */
    public @Nullable RevisionNode replacementOf(String id) {
        return replaced.by().get(id);
    }

    /** Ids that are not in the graph, each with the id in the graph that it means. */
    Map<String, String> aliases() {
        return replaced.aliases();
    }

    /** The ids that other revisions stand for. */
    Set<String> replacedIds() {
        return replaced.by().keySet();
    }

    /** All revisions, in load order. */
    public List<RevisionNode> nodes() {
        return nodes;
    }

    /** The revision with exactly this id, or null. */
    public @Nullable RevisionNode find(String id) {
        int index = indexOrNone(id);
        return index < 0 ? null : nodes.get(index);
    }

    /**
     * The revision with exactly this id.
     *
     * @throws UnknownRevisionException if there is none
     */
    public RevisionNode node(String id) {
        return nodes.get(index(id));
    }

    /** The revisions that no other has as a parent. */
    public List<String> heads() {
        return without(links.children);
    }

    /** The heads that no revision of another branch depends on either: what the name 'heads' means as a target. */
    public List<String> realHeads() {
        return without(links.above);
    }

    /** The revisions without a parent. */
    public List<String> bases() {
        return without(links.parents);
    }

    /** The parents of this revision, without those that were replaced: what replaces them stands for them. */
    public List<String> parentsOf(String id) {
        return ids(links.parents[index(id)]);
    }

    /** The revisions that have this one as a parent. */
    public List<String> children(String id) {
        return ids(links.children[index(id)]);
    }

    /** The revisions that have this one as a parent or depend on it. */
    public List<String> dependants(String id) {
        return ids(links.above[index(id)]);
    }

    /** The revisions that this one depends on, with labels resolved: a label stands for the revision that declares it. */
    public List<String> dependenciesOf(String id) {
        return ids(links.dependencies[index(id)]);
    }

    /** The same less those that one of its ancestors depends on already. */
    public List<String> neededDependenciesOf(String id) {
        int index = index(id);
        boolean[] below = Reach.down(links.parents, nodes.size(), index);
        below[index] = false;
        boolean[] had = new boolean[nodes.size()];
        for (int i = 0; i < below.length; i++) {
            if (below[i]) {
                for (int dependency : links.dependencies[i]) {
                    had[dependency] = true;
                }
            }
        }
        List<String> needed = new ArrayList<>();
        for (int dependency : links.dependencies[index]) {
            if (!had[dependency]) {
                needed.add(nodes.get(dependency).id());
            }
        }
        return needed;
    }

    /** Everything that has to be applied before this revision, and itself, in load order. */
    public Set<String> upTo(String id) {
        boolean[] reached = Reach.down(links.below, nodes.size(), index(id));
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < reached.length; i++) {
            if (reached[i]) {
                ids.add(id(i));
            }
        }
        return ids;
    }

    /** Whether several revisions have this one as a parent. */
    public boolean isBranchPoint(String id) {
        return links.children[index(id)].length > 1;
    }

    /** Whether it has several parents. */
    public boolean isMergePoint(String id) {
        return links.parents[index(id)].length > 1;
    }

    /**
     * All labels that apply to this revision, sorted: its own, those of its ancestors, and those from above it on its line
     * down to the next fork or merge.
     */
    public List<String> labelsOf(String id) {
        return labelsOf(index(id));
    }

    /** Whether these rows say that every revision is applied: they are the real heads. */
    public boolean isAllAppliedAt(Heads rows) {
        return Heads.of(realHeads()).equals(renamed(rows));
    }

    /** The id with the message: what messages and listings show. */
    public String describe(String id) {
        return node(id).describe();
    }

    List<String> labelsOf(int index) {
        Labels spread = labels;
        if (spread == null) {
            spread = Labels.spread(this);
            labels = spread;
        }
        return spread.of(index);
    }

    Links links() {
        return links;
    }

    int size() {
        return nodes.size();
    }

    String id(int index) {
        return nodes.get(index).id();
    }

    /** The revision with this id, or -1. */
    int indexOrNone(String id) {
        Integer index = names.get(id);
        return index != null && nodes.get(index).id().equals(id) ? index : -1;
    }

    /** The revision with this id or declaring this label, or -1. */
    int named(String name) {
        Integer index = names.get(name);
        return index == null ? -1 : index;
    }

    int index(String id) {
        int index = indexOrNone(id);
        return index < 0 ? UnknownRevisionException.refuse(id, this) : index;
    }

    List<RevisionNode> nodesAt(int[] indexes) {
        List<RevisionNode> found = new ArrayList<>(indexes.length);
        for (int index : indexes) {
            found.add(nodes.get(index));
        }
        return found;
    }

    private List<String> ids(int[] indexes) {
        List<String> ids = new ArrayList<>(indexes.length);
        for (int index : indexes) {
            ids.add(id(index));
        }
        return ids;
    }

    private List<String> without(int[][] edges) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < edges.length; i++) {
            if (edges[i].length == 0) {
                ids.add(id(i));
            }
        }
        return ids;
    }
}
