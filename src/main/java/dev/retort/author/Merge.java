package dev.retort.author;

import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.TargetResolver;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a revision follows that brings lines of the history together. */
final class Merge {

    private final RevisionGraph graph;
    private final List<String> targets;
    private final boolean splice;

    Merge(RevisionGraph graph, List<String> targets, boolean splice) {
        this.graph = graph;
        this.targets = targets;
        this.splice = splice;
    }

    /** The revisions that are merged, in the order in which they were said. */
    List<String> parents() {
        Map<String, String> found = new LinkedHashMap<>();
        for (String target : targets) {
            for (String revision : meant(target)) {
                String before = found.putIfAbsent(revision, target);
                if (before != null) {
                    throw twice(revision, before, target);
                }
            }
        }
        List<String> parents = List.copyOf(found.keySet());
        if (parents.size() < 2) {
            throw nothing(parents);
        }
        for (String parent : parents) {
            refuseAncestors(parent, parents);
        }
        for (String parent : parents) {
            requireHead(graph.node(parent));
        }
        return parents;
    }

    /** All heads of the code, also those that another branch depends on: one head is what a merge is for. */
    private List<String> meant(String target) {
        return target.equals("heads")
                ? graph.heads()
                : TargetResolver.of(graph).many(target).stream()
                        .map(RevisionNode::id)
                        .toList();
    }

    /** One of the two is likely to be a slip for a third. */
    private AuthorException twice(String revision, String before, String target) {
        return new AuthorException(
                graph.describe(revision) + " cannot be merged with itself.",
                before.equals(target)
                        ? "'" + target + "' is said twice."
                        : "'" + before + "' and '" + target + "' both mean it.",
                "Name each revision once; `retort heads` lists what can be merged.");
    }

    private AuthorException nothing(List<String> parents) {
        return new AuthorException(
                "There is nothing to merge.",
                "'" + String.join("' and '", targets) + "' "
                        + (parents.isEmpty()
                                ? "means no revision."
                                : "is one revision, " + NewRevision.described(graph, parents) + "."),
                parents.isEmpty()
                        ? "`retort heads` lists what can be merged."
                        : "`retort revision -m \"...\"` writes one that follows it; `retort heads` lists what can be merged.");
    }

    private void requireHead(RevisionNode node) {
        if (!splice && !graph.children(node.id()).isEmpty()) {
            throw new AuthorException(
                    node.describe() + " cannot be merged.",
                    "That is not a head: " + NewRevision.followed(graph, node),
                    "Merge heads, which `retort heads` lists, or say --splice to fork the history there.");
        }
    }

    private void refuseAncestors(String revision, List<String> merged) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(graph.node(revision).parents());
        while (!open.isEmpty()) {
            String below = open.pop();
            if (merged.contains(below)) {
                throw new AuthorException(
                        graph.describe(below) + " and " + graph.describe(revision) + " cannot be merged.",
                        "The one comes before the other, so they are on one line.",
                        hint(below, merged));
            }
            if (seen.add(below)) {
                open.addAll(graph.node(below).parents());
            }
        }
    }

    private static String hint(String superfluous, List<String> merged) {
        List<String> others = new ArrayList<>(merged);
        others.remove(superfluous);
        return others.size() < 2
                ? "`retort heads` lists what can be merged."
                : "Write `retort merge " + String.join(" ", others) + "`.";
    }
}
