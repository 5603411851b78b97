package dev.retort.author;

import dev.retort.revision.Heads;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.TargetResolver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Revisions that get other parents, so that two lines become one: those up to one revision that do not stand below another
 * follow that other.
 *
 * @param mine the last revision that is moved
 * @param onto the revision that the moved ones follow afterwards
 * @param parents the revisions whose parents change, by id in load order, each with its new parents
 */
public record Rebase(RevisionNode mine, RevisionNode onto, Map<String, List<String>> parents) {

    /** Copies the map. */
    public Rebase {
        parents = Collections.unmodifiableMap(new LinkedHashMap<>(parents));
    }

    /**
     * What has to change so that {@code mine} stands above {@code onto}.
     *
     * @param onto what is followed, or null for the one other head
     * @throws AuthorException when it does already, or {@code onto} stands above {@code mine}
     * @throws dev.retort.revision.RevisionException when one of them is no revision
     */
    public static Rebase of(RevisionGraph graph, String mine, @Nullable String onto) {
        RevisionNode last = one(graph, mine);
        RevisionNode base = onto == null ? otherHead(graph, last) : one(graph, onto);
        Set<String> there = graph.upTo(base.id());
        Set<String> moved = new LinkedHashSet<>(graph.upTo(last.id()));
        if (moved.contains(base.id())) {
            throw nothingToDo(last, base, last.describe() + " follows it already.");
        }
        moved.removeAll(there);
        if (moved.isEmpty()) {
            throw nothingToDo(last, base, last.describe() + " comes before it.");
        }
        Map<String, List<String>> parents = changed(graph, moved, there, base.id());
        List<RevisionNode> nodes = new ArrayList<>();
        for (RevisionNode node : graph.nodes()) {
            List<String> now = parents.getOrDefault(node.id(), node.parents());
            nodes.add(
                    new RevisionNode(node.id(), now, node.dependsOn(), node.labels(), node.replaces(), node.message()));
        }
        // With all its checks: sources that break the history would stop every later command.
        RevisionGraph.of(nodes);
        return new Rebase(last, base, parents);
    }

    private static Map<String, List<String>> changed(
            RevisionGraph graph, Set<String> moved, Set<String> there, String onto) {
        boolean forks =
                moved.stream().anyMatch(id -> graph.parentsOf(id).stream().anyMatch(there::contains));
        Map<String, List<String>> changed = new LinkedHashMap<>();
        for (String id : moved) {
            if (!isMoved(graph, there, forks, id)) {
                continue;
            }
            List<String> parents = graph.parentsOf(id);
            Set<String> now = new LinkedHashSet<>();
            for (String parent : parents) {
                now.add(there.contains(parent) ? onto : parent);
            }
            now.add(onto);
            if (isAboveOnto(graph, moved, there, forks, id)) {
                now.remove(onto);
            }
            changed.put(id, List.copyOf(now));
        }
        return changed;
    }

    /** Whether a moved parent leads to the new base anyhow, so that it would be a parent beside its own child. */
    private static boolean isAboveOnto(
            RevisionGraph graph, Set<String> moved, Set<String> there, boolean forks, String id) {
        for (String parent : graph.parentsOf(id)) {
            Set<String> below = new HashSet<>(moved.contains(parent) ? graph.upTo(parent) : Set.of());
            below.retainAll(moved);
            for (String lower : below) {
                if (isMoved(graph, there, forks, lower)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a revision leaves the other line, or begins a history that never met it. */
    private static boolean isMoved(RevisionGraph graph, Set<String> there, boolean forks, String id) {
        List<String> parents = graph.parentsOf(id);
        return parents.stream().anyMatch(there::contains) || (!forks && parents.isEmpty());
    }

    /**
     * Refuses a database in which a moved revision is applied and what it is to follow is not: its rows would say that all
     * of that is applied, too.
     */
    public void requireTrueOf(RevisionGraph graph, Heads rows) {
        Set<String> applied = new HashSet<>();
        for (String row : graph.at(rows).renamed(rows).ids()) {
            applied.addAll(graph.at(rows).upTo(row));
        }
        for (Map.Entry<String, List<String>> move : parents.entrySet()) {
            if (applied.contains(move.getKey()) && !applied.containsAll(move.getValue())) {
                List<String> before = graph.parentsOf(move.getKey());
                throw new AuthorException(
                        "Revision " + mine.describe() + " cannot be moved onto " + onto.describe() + ".",
                        "In this database " + graph.describe(move.getKey()) + " is applied and " + onto.describe()
                                + " is not; afterwards its version rows would say that both are.",
                        "Take it back first, `retort downgrade " + (before.isEmpty() ? "base" : before.get(0))
                                + "`, here and wherever else it is applied.");
            }
        }
    }

    /**
     * Which rows are left when those go that the others say, too, once the moved revisions follow what they are moved onto;
     * none where there is no such row.
     */
    public List<String> rowsToStamp(RevisionGraph graph, Heads rows) {
        Set<String> below = graph.upTo(onto.id());
        List<String> left = new ArrayList<>(graph.at(rows).renamed(rows).ids());
        boolean isImplied = left.removeIf(below::contains);
        for (String row : left) {
            if (isImplied && !Collections.disjoint(graph.at(rows).upTo(row), parents.keySet())) {
                return left;
            }
        }
        return List.of();
    }

    private static RevisionNode otherHead(RevisionGraph graph, RevisionNode mine) {
        List<String> others = new ArrayList<>(graph.heads());
        others.removeIf(head -> graph.upTo(head).contains(mine.id()));
        if (others.size() != 1) {
            throw new AuthorException(
                    "It is not clear what " + mine.describe() + " is to follow.",
                    others.isEmpty()
                            ? "There is no other head."
                            : "There are " + others.size() + " other heads, " + String.join(", ", others) + ".",
                    "Say which revision: `retort rebase " + mine.id() + " --onto REVISION`.");
        }
        return graph.node(others.get(0));
    }

    private static RevisionNode one(RevisionGraph graph, String name) {
        RevisionNode node = TargetResolver.of(graph).one(name);
        if (node == null) {
            throw new AuthorException(
                    "'" + name + "' can neither be moved nor followed.",
                    "It stands before the first revision.",
                    "Name two revisions, as `retort rebase MINE --onto THEIRS`.");
        }
        return node;
    }

    private static AuthorException nothingToDo(RevisionNode mine, RevisionNode onto, String why) {
        return new AuthorException(
                "Revision " + mine.describe() + " cannot be moved onto " + onto.describe() + ".",
                why,
                "`retort history --graph` shows what follows what.");
    }
}
