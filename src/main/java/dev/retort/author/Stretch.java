package dev.retort.author;

import dev.retort.revision.Heads;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.RevisionPath;
import dev.retort.revision.RevisionStep;
import dev.retort.revision.TargetResolver;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A stretch of a history that one revision can stand for: all that comes before its end and not before its start, on which
 * nothing but its end is built upon from outside.
 *
 * @param revisions in the order in which they are applied, the end last
 * @param parents what the whole follows
 * @param dependsOn what the whole depends on besides
 * @param labels the labels that are declared in it
 * @param replaces the ids that a revision in its place replaces, the end last
 */
public record Stretch(
        List<RevisionNode> revisions,
        List<String> parents,
        List<String> dependsOn,
        List<String> labels,
        List<String> replaces) {

    /** Copies the lists. */
    public Stretch {
        revisions = List.copyOf(revisions);
        parents = List.copyOf(parents);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
        replaces = List.copyOf(replaces);
    }

    /** The last revision. */
    public RevisionNode end() {
        return revisions.get(revisions.size() - 1);
    }

    /**
     * The stretch behind {@code from} up to {@code to}.
     *
     * @param from the revision before the stretch, or {@code base}
     * @param to its last revision
     * @throws AuthorException when there is no such stretch, or something else is built upon its middle
     * @throws dev.retort.revision.RevisionException when one of the ends is no revision
     */
    public static Stretch of(RevisionGraph graph, String from, String to) {
        RevisionNode end = TargetResolver.of(graph).one(to);
        RevisionNode start = TargetResolver.of(graph).one(from);
        if (end == null) {
            throw refused(from, to, "The stretch would end before the first revision.", "Name its last revision.");
        }
        Set<String> within = new LinkedHashSet<>();
        for (RevisionStep step : RevisionPath.up(graph, Heads.none(), end.id())) {
            within.add(step.revision().id());
        }
        if (start != null) {
            if (!within.contains(start.id())) {
                throw refused(
                        from,
                        to,
                        start.describe() + " does not come before " + end.describe() + ".",
                        "Name first what the stretch follows, then its last revision.");
            }
            within.removeAll(graph.upTo(start.id()));
        }
        requireTwo(graph, from, to, within);
        requireClosed(graph, from, to, within, end);
        return described(graph, within);
    }

    private static void requireTwo(RevisionGraph graph, String from, String to, Set<String> within) {
        if (within.size() < 2) {
            throw refused(
                    from,
                    to,
                    within.isEmpty()
                            ? "There is no revision between them."
                            : "There is only one revision, "
                                    + graph.describe(within.iterator().next()) + ".",
                    "Name a longer stretch; `retort history` lists all revisions.");
        }
    }

    private static void requireClosed(
            RevisionGraph graph, String from, String to, Set<String> within, RevisionNode end) {
        for (String id : within) {
            for (String above : graph.dependants(id)) {
                if (!within.contains(above) && !id.equals(end.id())) {
                    throw refused(
                            from,
                            to,
                            graph.describe(above) + " is built upon " + graph.describe(id)
                                    + ", which would be in the middle.",
                            "Let the stretch end with '" + id + "', or begin behind it: '" + id + "' first.");
                }
            }
        }
        if (!end.replaces().isEmpty()) {
            throw refused(
                    from,
                    to,
                    "The last revision, " + end.describe()
                            + ", was squashed itself, and databases may still name what it" + " replaces.",
                    "Let the stretch end before or behind it.");
        }
    }

    private static Stretch described(RevisionGraph graph, Set<String> within) {
        List<RevisionNode> revisions = new ArrayList<>();
        Set<String> parents = new LinkedHashSet<>();
        Set<String> dependencies = new LinkedHashSet<>();
        Set<String> labels = new LinkedHashSet<>();
        Set<String> replaces = new LinkedHashSet<>();
        for (String id : within) {
            RevisionNode node = graph.node(id);
            revisions.add(node);
            parents.addAll(graph.parentsOf(id));
            dependencies.addAll(graph.dependenciesOf(id));
            labels.addAll(node.labels());
            replaces.addAll(node.replaces());
            replaces.add(id);
        }
        parents.removeAll(within);
        dependencies.removeAll(within);
        Set<String> below = new LinkedHashSet<>();
        parents.forEach(parent -> below.addAll(strictlyBelow(graph, parent)));
        parents.removeAll(below);
        dependencies.removeAll(below);
        dependencies.removeAll(parents);
        return new Stretch(
                revisions, List.copyOf(parents), List.copyOf(dependencies), List.copyOf(labels), List.copyOf(replaces));
    }

    private static Set<String> strictlyBelow(RevisionGraph graph, String id) {
        Set<String> below = new LinkedHashSet<>(graph.upTo(id));
        below.remove(id);
        return below;
    }

    private static AuthorException refused(String from, String to, String why, String hint) {
        return new AuthorException("'" + from + ":" + to + "' cannot be squashed into one revision.", why, hint);
    }
}
