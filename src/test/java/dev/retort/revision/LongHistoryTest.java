package dev.retort.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class LongHistoryTest {

    private static final int LONG = 10_000;
    private static final int DEEP = 100_000;
    private static final long SMALL_STACK = 128 * 1024L;

    @Test
    void a_chain_of_ten_thousand_is_walked_in_both_directions() {
        RevisionGraph graph = RevisionGraph.of(chain(LONG));
        List<RevisionStep> up = RevisionPath.up(graph, Heads.none(), "head");
        Heads top = Histories.end(Heads.none(), up);

        assertThat(up).hasSize(LONG);
        assertThat(top.ids()).containsExactly("r9999");
        assertThat(RevisionPath.down(graph, top, "base")).hasSize(LONG);
        assertThat(RevisionPath.down(graph, top, "-9999")).hasSize(LONG - 1);
        assertThat(RevisionPath.range(graph, top, "r5000:")).hasSize(LONG / 2);
        assertThat(graph.labelsOf("r0")).containsExactly("line");
    }

    @Test
    void a_branchy_history_of_ten_thousand_is_planned() {
        RevisionGraph graph = RevisionGraph.of(Histories.random(new Random(7), LONG));
        List<RevisionStep> up = RevisionPath.up(graph, Heads.none(), "heads");

        assertThat(up).hasSize(LONG);
        assertThat(Histories.end(Heads.none(), up)).isEqualTo(Heads.of(graph.realHeads()));
        assertThat(RevisionPath.down(graph, Heads.of(graph.realHeads()), "base"))
                .hasSize(LONG);
    }

    @Test
    void a_thousand_heads_are_planned_and_merged() {
        List<RevisionNode> nodes = new ArrayList<>();
        List<String> parents = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            parents.add("h" + i);
            nodes.add(node("h" + i, List.of()));
        }
        nodes.add(node("m", parents));
        List<RevisionStep> up = RevisionPath.up(RevisionGraph.of(nodes), Heads.none(), "head");

        assertThat(up.get(999).after().ids()).hasSize(1_000);
        assertThat(up.get(1_000).after().ids()).containsExactly("m");
        assertThat(up.get(1_000).before().without(up.get(1_000).after())).hasSize(1_000);
    }

    @Test
    void a_cycle_of_ten_thousand_is_named() {
        List<RevisionNode> nodes = new ArrayList<>(chain(LONG));
        nodes.set(0, node("r0", List.of("r9999")));
        RevisionGraphException fault =
                catchThrowableOfType(RevisionGraphException.class, () -> RevisionGraph.of(nodes));

        assertThat(fault.faults()).hasSize(1);
        assertThat(fault.faults().get(0).revisions()).hasSize(LONG);
        assertThat(fault.getMessage()).hasSizeLessThan(500);
    }

    @Test
    void a_chain_of_a_hundred_thousand_does_not_need_a_deep_stack() throws Exception {
        FutureTask<Integer> task = new FutureTask<>(LongHistoryTest::walkDeep);
        Thread thread = new Thread(null, task, "small stack", SMALL_STACK);
        thread.start();
        assertThat(task.get()).isEqualTo(7 * DEEP - 2);
    }

    /** Asks everything that follows edges; the number of all revisions in the answers. */
    private static int walkDeep() {
        List<RevisionNode> nodes = new ArrayList<>(chain(DEEP));
        RevisionGraph graph = RevisionGraph.of(nodes);
        List<RevisionStep> up = RevisionPath.up(graph, Heads.none(), "line@head");
        Heads top = Histories.end(Heads.none(), up);
        List<RevisionStep> down = RevisionPath.down(graph, top, "line@-" + (DEEP - 1));
        Heads bottom = Histories.end(top, down);
        int walked = up.size()
                + down.size()
                + RevisionPath.up(graph, bottom, "r0+" + (DEEP - 1)).size()
                + RevisionPath.range(graph, top, "r0:current").size()
                + RevisionPath.range(graph, top, "line@base:").size()
                + RevisionPath.down(graph, RevisionPath.stamp(graph, top, List.of("head")), "base")
                        .size();
        assertThat(graph.labelsOf("r0")).containsExactly("line");
        assertThat(graph.neededDependenciesOf("r" + (DEEP - 1))).isEmpty();
        assertThat(bottom.hashCode()).isEqualTo(Heads.of(List.of("r0")).hashCode());
        nodes.set(0, node("r0", List.of("r" + (DEEP - 1))));
        return walked
                + catchThrowableOfType(RevisionGraphException.class, () -> RevisionGraph.of(nodes))
                        .faults()
                        .get(0)
                        .revisions()
                        .size();
    }

    private static List<RevisionNode> chain(int length) {
        List<RevisionNode> nodes = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            List<String> labels = i == length - 1 ? List.of("line") : List.of();
            nodes.add(new RevisionNode("r" + i, i == 0 ? List.of() : List.of("r" + (i - 1)), List.of(), labels, ""));
        }
        return nodes;
    }

    private static RevisionNode node(String id, List<String> parents) {
        return new RevisionNode(id, parents, List.of(), List.of(), "");
    }
}
