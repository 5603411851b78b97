package dev.retort.author;

import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.TargetResolver;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a new revision; immutable.
 *
 * @param message what it does, in a few words
 * @param id its id, or null for a random one
 * @param head what it follows: null for the one head, 'heads' for a merge, 'base' for nothing
 * @param splice whether it may follow a revision that another follows already
 * @param labels labels of the branch that begins with it
 * @param dependsOn revisions or labels of other branches that come before it
 */
public record NewRevision(
        String message,
        @Nullable String id,
        @Nullable String head,
        boolean splice,
        List<String> labels,
        List<String> dependsOn) {

    /** Copies the lists. */
    public NewRevision {
        labels = List.copyOf(labels);
        dependsOn = List.copyOf(dependsOn);
    }

    /**
     * The revision as it stands in this history.
     *
     * @throws AuthorException when it is not clear what it follows
     * @throws dev.retort.revision.RevisionException when it names something unknown, or the history would not be one with it
     */
    public RevisionNode in(RevisionGraph graph) {
        if (message.isBlank()) {
            throw new AuthorException(
                    "A revision needs a message.",
                    "It says in a few words what the revision does, and names its class.",
                    "Write `retort revision -m \"add currency of invoice\"`, for example.");
        }
        List<String> parents = parents(graph);
        List<String> dependencies = new ArrayList<>();
        for (String name : dependsOn) {
            dependencies.add(dependency(graph, name));
        }
        RevisionNode node =
                new RevisionNode(id == null ? RandomId.notIn(graph) : id, parents, dependencies, labels, message);
        List<RevisionNode> together = new ArrayList<>(graph.nodes());
        together.add(node);
        // With all its checks: a file that breaks the history would stop every later command.
        RevisionGraph.of(together);
        return node;
    }

    private List<String> parents(RevisionGraph graph) {
        if (head == null) {
            List<String> heads = graph.heads();
            if (heads.size() > 1) {
                throw new AuthorException(
                        "It is not clear what the new revision '" + message + "' follows.",
                        "There are " + heads.size() + " heads, " + described(graph, heads) + ".",
                        "Say which, --head " + heads.get(0) + ", or merge them with --head heads.");
            }
            return heads;
        }
        List<String> parents = new ArrayList<>();
        for (RevisionNode parent : head.equals("heads") ? heads(graph) : named(graph, head)) {
            if (!splice && !graph.children(parent.id()).isEmpty()) {
                throw new AuthorException(
                        "The new revision '" + message + "' cannot follow " + parent.describe() + ".",
                        "That is not a head: " + described(graph, graph.children(parent.id())) + " follows it already.",
                        "Leave out --head to follow the head, or say --splice to fork the history there.");
            }
            parents.add(parent.id());
        }
        return parents;
    }

    private static List<RevisionNode> heads(RevisionGraph graph) {
        return graph.heads().stream().map(graph::node).toList();
    }

    private static List<RevisionNode> named(RevisionGraph graph, String name) {
        RevisionNode one = TargetResolver.of(graph).one(name);
        return one == null ? List.of() : List.of(one);
    }

    /** A label stays a label; the beginning of an id becomes the id. */
    private static String dependency(RevisionGraph graph, String name) {
        for (RevisionNode node : graph.nodes()) {
            if (node.labels().contains(name)) {
                return name;
            }
        }
        RevisionNode node = TargetResolver.of(graph).one(name);
        if (node == null) {
            throw new AuthorException(
                    "Nothing can depend on '" + name + "'.",
                    "It stands before the first revision.",
                    "Name a revision or a label.");
        }
        return node.id();
    }

    private static String described(RevisionGraph graph, List<String> ids) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ids.size(); i++) {
            text.append(i == 0 ? "" : i == ids.size() - 1 ? " and " : ", ").append(graph.describe(ids.get(i)));
        }
        return text.toString();
    }
}
