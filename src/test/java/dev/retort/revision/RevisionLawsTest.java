package dev.retort.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.laws.RandomCases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every history, tried on random ones; the seed names the case. */
class RevisionLawsTest {

    @Test
    void from_any_heads_up_and_back_down_gives_the_same_heads() {
        RandomCases.tryEach(150, seed -> {
            RevisionGraph graph = graph(seed);
            Heads start = someHeads(graph, new Random(seed + 1));
            List<RevisionStep> up = RevisionPath.up(graph, start, "heads");
            check(graph, start, up);

            Heads at = Histories.end(start, up);
            assertThat(at).isEqualTo(Heads.of(graph.realHeads()));
            List<RevisionStep> back = new ArrayList<>(up);
            Collections.reverse(back);
            for (RevisionStep step : back) {
                at = at.downgraded(graph, step.revision().id());
                assertThat(at).isEqualTo(step.before());
            }
            assertThat(at).isEqualTo(start);
        });
    }

    @Test
    void down_to_any_revision_and_up_again_gives_the_same_heads() {
        RandomCases.tryEach(150, seed -> {
            RevisionGraph graph = graph(seed);
            Heads start = Heads.of(graph.realHeads());
            for (RevisionNode node : graph.nodes()) {
                if (graph.children(node.id()).isEmpty()) {
                    continue;
                }
                List<RevisionStep> down = RevisionPath.down(graph, start, node.id());
                check(graph, start, down);
                Heads lower = Histories.end(start, down);
                List<RevisionStep> up = RevisionPath.up(graph, lower, "heads");
                check(graph, lower, up);
                assertThat(Histories.end(lower, up)).isEqualTo(start);
                assertThat(new HashSet<>(revisions(up))).isEqualTo(new HashSet<>(revisions(down)));
            }
        });
    }

    @Test
    void the_same_question_has_the_same_answer() {
        RandomCases.tryEach(150, seed -> {
            Heads start = someHeads(graph(seed), new Random(seed));
            assertThat(RevisionPath.up(graph(seed), start, "heads"))
                    .isEqualTo(RevisionPath.up(graph(seed), start, "heads"));
            assertThat(RevisionPath.down(graph(seed), start, "base"))
                    .isEqualTo(RevisionPath.down(graph(seed), start, "base"));
        });
    }

    @Test
    void every_question_is_answered_or_refused_with_reasons() {
        RandomCases.tryEach(150, seed -> {
            Random random = new Random(seed);
            RevisionGraph graph = RevisionGraph.of(Histories.random(random, random.nextInt(12)));
            for (int i = 0; i < 60; i++) {
                Heads rows =
                        random.nextBoolean() ? someHeads(graph, random) : Heads.of(List.of("r" + random.nextInt(14)));
                String target = target(random);
                answered(graph, () -> check(graph, rows, RevisionPath.up(graph, rows, target)));
                answered(graph, () -> check(graph, rows, RevisionPath.down(graph, rows, target)));
                answered(graph, () -> maximal(graph, applied(graph, RevisionPath.stamp(graph, rows, List.of(target)))));
                answered(graph, () -> RevisionPath.range(graph, rows, target + ":" + target(random)));
                answered(graph, () -> TargetResolver.of(graph).one(target));
            }
        });
    }

    private static void answered(RevisionGraph graph, Runnable question) {
        try {
            question.run();
        } catch (RevisionException refusal) {
            assertThat(refusal.getMessage())
                    .as("over %s", graph.nodes())
                    .isNotBlank()
                    .doesNotContain("null");
        }
    }

    private static String target(Random random) {
        String[] places = {
            "head", "heads", "base", "current", "", "r1", "r2", "r3", "r", "r10", "nope", "+1", "-1", "+3"
        };
        String place = places[random.nextInt(places.length)];
        String branch = random.nextInt(3) == 0 ? places[random.nextInt(places.length)] + "@" : "";
        String steps = random.nextInt(3) == 0 ? (random.nextBoolean() ? "+" : "-") + random.nextInt(4) : "";
        return branch + place + steps;
    }

    /** Each step stands on what is applied, and its rows are the applied revisions that no other applied one reaches. */
    private static void check(RevisionGraph graph, Heads start, List<RevisionStep> steps) {
        Set<String> applied = applied(graph, start);
        Heads at = start;
        for (RevisionStep step : steps) {
            String id = step.revision().id();
            assertThat(step.before()).isEqualTo(at);
            if (step.direction() == Direction.UPGRADE) {
                assertThat(applied).containsAll(below(graph, id)).doesNotContain(id);
                applied.add(id);
            } else {
                assertThat(applied).contains(id);
                assertThat(Collections.disjoint(applied, graph.dependants(id))).isTrue();
                applied.remove(id);
            }
            at = step.after();
            assertThat(at).isEqualTo(maximal(graph, applied));
        }
    }

    private static RevisionGraph graph(long seed) {
        return RevisionGraph.of(Histories.random(new Random(seed), 5 + (int) (seed % 40)));
    }

    private static Heads someHeads(RevisionGraph graph, Random random) {
        Set<String> applied = new HashSet<>();
        for (RevisionNode node : graph.nodes()) {
            if (random.nextInt(6) == 0) {
                applied.addAll(applied(graph, Heads.of(List.of(node.id()))));
            }
        }
        return maximal(graph, applied);
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

    private static Heads maximal(RevisionGraph graph, Set<String> applied) {
        Set<String> rest = new HashSet<>(applied);
        applied.forEach(id -> rest.removeAll(below(graph, id)));
        return Heads.of(rest);
    }

    private static Set<String> below(RevisionGraph graph, String id) {
        Set<String> below = new HashSet<>(graph.node(id).parents());
        below.addAll(graph.dependenciesOf(id));
        return below;
    }

    private static List<String> revisions(List<RevisionStep> steps) {
        return steps.stream().map(step -> step.revision().id()).toList();
    }
}
