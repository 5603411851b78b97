package dev.retort.author;

import static java.util.stream.Collectors.joining;

import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionGraphException;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.TargetResolver;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a new revision; immutable.
 *
 * @param message what it does, in a few words; that of a merge may be empty
 * @param id its id, or null for a random one
 * @param head what it follows: null for the one head, 'base' for nothing
 * @param merged what it merges, targets such as 'heads'; empty for what is no merge
 * @param splice whether it may follow a revision that another follows already
 * @param labels labels of the branch that begins with it
 * @param dependsOn revisions or labels of other branches that come before it
 */
public record NewRevision(
        String message,
        @Nullable String id,
        @Nullable String head,
        List<String> merged,
        boolean splice,
        List<String> labels,
        List<String> dependsOn) {

    /** Copies the lists. */
    public NewRevision {
        merged = List.copyOf(merged);
        labels = List.copyOf(labels);
        dependsOn = List.copyOf(dependsOn);
    }

    /** A revision that follows the one head. */
    public static NewRevision of(String message) {
        return new NewRevision(message, null, null, List.of(), false, List.of(), List.of());
    }

    /** A revision that merges; all heads where no target is said. */
    public static NewRevision merging(String message, List<String> targets) {
        List<String> merged = targets.isEmpty() ? List.of("heads") : targets;
        return new NewRevision(message, null, null, merged, false, List.of(), List.of());
    }

    /** The same with another id. */
    public NewRevision withId(String other) {
        return new NewRevision(message, other, head, merged, splice, labels, dependsOn);
    }

    /** The same following another revision. */
    public NewRevision withHead(String target) {
        return new NewRevision(message, id, target, merged, splice, labels, dependsOn);
    }

    /** The same, which may follow what another follows already. */
    public NewRevision spliced() {
        return new NewRevision(message, id, head, merged, true, labels, dependsOn);
    }

    /** The same with other labels. */
    public NewRevision withLabels(List<String> others) {
        return new NewRevision(message, id, head, merged, splice, others, dependsOn);
    }

    /** The same with other dependencies. */
    public NewRevision withDependencies(List<String> names) {
        return new NewRevision(message, id, head, merged, splice, labels, names);
    }

    /** Whether it follows what nobody named, but what the heads of the history are. */
    public boolean followsHeads() {
        return merged.isEmpty() ? head == null || head.equals("heads") : merged.contains("heads");
    }

    /**
     * The revision as it stands in this history.
     *
     * @throws AuthorException when it is not clear what it follows, or the history would not be one with it
     * @throws dev.retort.revision.RevisionException when it names something unknown
     */
    public RevisionNode in(RevisionGraph graph) {
        if (message.isBlank() && merged.isEmpty()) {
            throw new AuthorException(
                    "A revision needs a message.",
                    "It says in a few words what the revision does, and names its class.",
                    "Write `retort revision -m \"add currency of invoice\"`, for example.");
        }
        String called = id == null ? RandomId.notIn(graph) : id;
        check(List.of(new RevisionNode(called, List.of(), List.of(), List.of(), message)));
        List<String> parents = merged.isEmpty() ? parent(graph) : merged(graph);
        List<String> dependencies = new ArrayList<>();
        for (String name : dependsOn) {
            dependencies.add(dependency(graph, name));
        }
        RevisionNode node = new RevisionNode(
                called, parents, dependencies, labels, message.isBlank() ? "merge " + listed(parents) : message);
        List<RevisionNode> together = new ArrayList<>(graph.nodes());
        together.add(node);
        // With all its checks: a file that breaks the history would stop every later command.
        check(together);
        return node;
    }

    /** Refuses a history that is none; the new revision is its last. */
    private static void check(List<RevisionNode> history) {
        try {
            RevisionGraph.of(history);
        } catch (RevisionGraphException e) {
            throw new AuthorException(
                    "The new revision '" + history.get(history.size() - 1).message() + "' cannot be written.",
                    e.faults().stream()
                            .map(RevisionGraphException.Fault::sentence)
                            .collect(joining(" ")),
                    "");
        }
    }

    private List<String> parent(RevisionGraph graph) {
        if (head == null || head.equals("heads")) {
            List<String> heads = graph.heads();
            if (heads.size() > 1) {
                throw new AuthorException(
                        "It is not clear what the new revision '" + message + "' follows.",
                        "There are " + heads.size() + " heads, " + described(graph, heads) + ".",
                        "Say which, --head " + heads.get(0) + ", or merge them first: `retort merge heads`.");
            }
            return heads;
        }
        RevisionNode parent = TargetResolver.of(graph).one(head);
        if (parent == null) {
            return List.of();
        }
        if (!splice && !graph.children(parent.id()).isEmpty()) {
            throw new AuthorException(
                    "The new revision '" + message + "' cannot follow " + parent.describe() + ".",
                    "That is not a head: " + followed(graph, parent),
                    "Leave out --head to follow the head, or say --splice to fork the history there.");
        }
        return List.of(parent.id());
    }

    private List<String> merged(RevisionGraph graph) {
        if (head != null) {
            throw new AuthorException(
                    "A merge cannot follow '" + head + "'.",
                    "It follows what it merges, " + String.join(" and ", merged) + ".",
                    "Leave out the head, or name it among what is merged.");
        }
        return new Merge(graph, merged, splice).parents();
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

    /** Who follows a revision, as a sentence. */
    static String followed(RevisionGraph graph, RevisionNode node) {
        List<String> children = graph.children(node.id());
        return described(graph, children) + (children.size() == 1 ? " follows" : " follow") + " it already.";
    }

    static String described(RevisionGraph graph, List<String> ids) {
        return listed(ids.stream().map(graph::describe).toList());
    }

    static String listed(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
