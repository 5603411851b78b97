package dev.retort.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.laws.RandomCases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whatever is squashed of a random history, and wherever a database stands in it: all come to the same end. */
class ReplacementLawsTest {

    @Test
    void every_database_comes_to_the_heads_and_runs_nothing_twice() {
        AtomicInteger squashed = new AtomicInteger();
        RandomCases.tryEach(400, seed -> squashed.addAndGet(isKept(seed) ? 1 : 0));
        assertThat(squashed.get())
                .as("histories of which something was squashed")
                .isGreaterThan(RandomCases.cases(400) / 2);
    }

    private static boolean isKept(long seed) {
        Random random = new Random(seed);
        List<RevisionNode> old = Histories.random(random, 3 + random.nextInt(25));
        RevisionGraph before = RevisionGraph.of(old);
        Set<String> stretch = Set.of();
        for (int i = 0; i < 20 && stretch.size() < 2; i++) {
            stretch = stretch(before, random);
        }
        if (stretch.isEmpty()) {
            return false;
        }
        RevisionNode squashed = squashed(before, stretch);
        List<RevisionNode> both = new ArrayList<>(old);
        both.add(random.nextInt(both.size() + 1), squashed);
        RevisionGraph with = RevisionGraph.of(both);
        both.removeIf(node -> squashed.replaces().contains(node.id()));
        RevisionGraph without = RevisionGraph.of(both);
        String end = squashed.replaces().get(squashed.replaces().size() - 1);

        for (int i = 0; i < 20; i++) {
            Heads rows = anyRows(before, random);
            Set<String> applied = applied(before, rows);
            Set<String> inside = new HashSet<>(applied);
            inside.retainAll(stretch);
            boolean isBetween = !inside.isEmpty() && !applied.contains(end);
            List<RevisionStep> steps = RevisionPath.up(with, rows, "heads");
            Heads after = steps.isEmpty()
                    ? with.renamed(rows)
                    : steps.get(steps.size() - 1).after();

            assertThat(with.renamed(after)).isEqualTo(Heads.of(with.realHeads()));
            assertThat(ran(steps, squashed)).isEqualTo(remaining(before, applied));
            if (isBetween) {
                assertThat(steps).extracting(step -> step.revision().id()).doesNotContain("squashed");
            } else {
                assertThat(RevisionPath.up(without, rows, "heads")).hasSameSizeAs(steps);
                assertThat(ran(RevisionPath.up(without, rows, "heads"), squashed))
                        .isEqualTo(remaining(before, applied));
            }
            assertThat(ran(RevisionPath.down(with, rows, "base"), squashed)).isEqualTo(new TreeSet<>(applied));
        }
        return true;
    }

    /** What stands on one revision down to some others, if nothing else stands on the middle of it; else nothing. */
    private static Set<String> stretch(RevisionGraph graph, Random random) {
        String end = graph.nodes().get(random.nextInt(graph.size())).id();
        Set<String> stretch = applied(graph, Heads.of(List.of(end)));
        for (int i = random.nextInt(3); i > 0; i--) {
            String from = graph.nodes().get(random.nextInt(graph.size())).id();
            if (!from.equals(end) && !applied(graph, Heads.of(List.of(from))).contains(end)) {
                stretch.removeAll(applied(graph, Heads.of(List.of(from))));
            }
        }
        for (RevisionNode node : graph.nodes()) {
            for (String below : below(graph, node.id())) {
                if (!stretch.contains(node.id()) && stretch.contains(below) && !below.equals(end)) {
                    return Set.of();
                }
            }
        }
        return stretch;
    }

    private static RevisionNode squashed(RevisionGraph graph, Set<String> stretch) {
        List<String> ordered = new ArrayList<>();
        Set<String> outside = new TreeSet<>();
        for (RevisionStep step : RevisionPath.up(graph, Heads.none(), "heads")) {
            String id = step.revision().id();
            if (stretch.contains(id)) {
                ordered.add(id);
                below(graph, id).stream()
                        .filter(below -> !stretch.contains(below))
                        .forEach(outside::add);
            }
        }
        // In the order in which all of the history runs, the end may not be the last.
        String end = ordered.stream()
                .filter(id -> graph.dependants(id).stream().noneMatch(stretch::contains))
                .findFirst()
                .orElseThrow();
        ordered.remove(end);
        ordered.add(end);
        return new RevisionNode("squashed", List.copyOf(outside), List.of(), List.of(), ordered, "");
    }

    private static Set<String> ran(List<RevisionStep> steps, RevisionNode squashed) {
        TreeSet<String> ids = new TreeSet<>();
        for (RevisionStep step : steps) {
            List<String> meant = step.revision().id().equals("squashed")
                    ? squashed.replaces()
                    : List.of(step.revision().id());
            for (String id : meant) {
                assertThat(ids.add(id)).as("%s runs twice", id).isTrue();
            }
        }
        return ids;
    }

    private static Set<String> remaining(RevisionGraph graph, Set<String> applied) {
        TreeSet<String> ids = new TreeSet<>();
        graph.nodes().forEach(node -> ids.add(node.id()));
        ids.removeAll(applied);
        return ids;
    }

    private static Heads anyRows(RevisionGraph graph, Random random) {
        Set<String> applied = new HashSet<>();
        for (RevisionNode node : graph.nodes()) {
            if (random.nextInt(6) == 0) {
                applied.addAll(applied(graph, Heads.of(List.of(node.id()))));
            }
        }
        Set<String> rows = new HashSet<>(applied);
        applied.forEach(id -> rows.removeAll(below(graph, id)));
        return Heads.of(rows);
    }

    private static Set<String> applied(RevisionGraph graph, Heads heads) {
        Set<String> applied = new HashSet<>();
        List<String> todo = new ArrayList<>(heads.ids());
        while (!todo.isEmpty()) {
            String id = todo.remove(todo.size() - 1);
            if (applied.add(id)) {
                todo.addAll(below(graph, id));
            }
        }
        return applied;
    }

    private static Set<String> below(RevisionGraph graph, String id) {
        Set<String> below = new HashSet<>(graph.parentsOf(id));
        below.addAll(graph.dependenciesOf(id));
        return below;
    }
}
