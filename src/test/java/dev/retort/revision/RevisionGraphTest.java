package dev.retort.revision;

import static dev.retort.revision.Histories.fork;
import static dev.retort.revision.Histories.history;
import static dev.retort.revision.Histories.network;
import static dev.retort.revision.Histories.nodes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.revision.RevisionGraphException.Fault;
import dev.retort.revision.RevisionGraphException.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionGraphTest {

    @Test
    void knows_heads_bases_forks_and_merges() {
        assertThat(fork().heads()).containsExactly("z");
        assertThat(fork().bases()).containsExactly("a");
        assertThat(fork().children("a")).containsExactly("b1", "b2", "b3");
        assertThat(fork().isBranchPoint("a")).isTrue();
        assertThat(fork().isMergePoint("m")).isTrue();
        assertThat(fork().isMergePoint("z")).isFalse();
        assertThat(fork().find("nowhere")).isNull();
        assertThat(network().find("left")).isNull();
    }

    @Test
    void a_label_stands_for_the_revision_that_declares_it() {
        RevisionGraph graph = history("a #core", "b: a", "c > core");
        assertThat(graph.dependenciesOf("c")).containsExactly("a");
        assertThat(graph.dependants("a")).containsExactly("b", "c");
    }

    @Test
    void a_dependency_that_an_ancestor_has_is_not_needed_again() {
        RevisionGraph graph = history("a", "b > a", "c: b > a");
        assertThat(graph.dependenciesOf("c")).containsExactly("a");
        assertThat(graph.neededDependenciesOf("c")).isEmpty();
        assertThat(graph.neededDependenciesOf("b")).containsExactly("a");
    }

    /**
     * <pre>
     *  a - b - c #x - d     e - f #y - g
     *                           '----- h
     * </pre>
     */
    @Test
    void a_label_spreads_up_and_down_an_unbranched_line_and_only_up_from_a_forked_one() {
        RevisionGraph graph = history("a", "b: a", "c: b #x", "d: c", "e", "f: e #y", "g: f", "h: f");
        assertThat(graph.labelsOf("a")).containsExactly("x");
        assertThat(graph.labelsOf("d")).containsExactly("x");
        assertThat(graph.labelsOf("e")).isEmpty();
        assertThat(graph.labelsOf("h")).containsExactly("y");
    }

    @Test
    void knows_whether_everything_is_applied() {
        assertThat(network().isAllAppliedAt(Histories.rows("netw2 dddd2"))).isTrue();
        assertThat(network().isAllAppliedAt(Histories.rows("dddd1 dddd2"))).isFalse();
    }

    @Test
    void describes_a_revision_with_its_message() {
        RevisionNode node = new RevisionNode("8d41f0", List.of(), List.of(), List.of(), "add invoice currency");
        assertThat(RevisionGraph.of(List.of(node)).describe("8d41f0")).isEqualTo("8d41f0 (add invoice currency)");
    }

    @Test
    void an_unknown_id_is_told_with_the_nearest_known_one() {
        assertThatThrownBy(() -> network().node("dddd3"))
                .isInstanceOfSatisfying(
                        UnknownRevisionException.class,
                        e -> assertThat(e.suggestion()).isEqualTo("dddd1"));
    }

    @Test
    void all_faults_are_told_at_once() {
        List<Fault> faults = faults(
                "a #left",
                "a",
                "b: nowhere",
                "c > nobody",
                "d: a #left",
                "e #b",
                "f: g",
                "g: f",
                "h-1",
                "i: i",
                "head");
        assertThat(faults)
                .extracting(Fault::kind)
                .containsExactlyInAnyOrder(
                        Kind.DUPLICATE_ID,
                        Kind.MISSING_PARENT,
                        Kind.MISSING_DEPENDENCY,
                        Kind.DUPLICATE_LABEL,
                        Kind.LABEL_IS_ID,
                        Kind.CYCLE,
                        Kind.ILLEGAL_ID,
                        Kind.SELF_LOOP,
                        Kind.ILLEGAL_ID);
    }

    @Test
    void a_cycle_is_named_in_its_order_through_parents_and_dependencies() {
        List<Fault> faults = faults("a", "b: a > e", "c: b", "d: c #mine", "e > mine");
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).revisions()).containsExactly("b", "e", "d", "c");
        assertThat(faults.get(0).sentence()).contains("b -> e -> d -> c -> b");
    }

    @Test
    void ids_are_written_whole() {
        assertThat(faults("3c9a77d1", "b: 3c9a").get(0).sentence())
                .isEqualTo(
                        "'b' has the parent '3c9a', and there is no such revision: ids are written whole, here '3c9a77d1'.");
    }

    @Test
    void a_parent_is_not_a_label() {
        assertThat(faults("a #core", "b: core").get(0).kind()).isEqualTo(Kind.MISSING_PARENT);
    }

    @Test
    void ids_that_no_target_could_name_are_illegal() {
        for (String id : List.of(
                "", " ", "a b", "a\tb", "a@b", "a-b", "a+b", "a:b", "heads", "base", "current", "x".repeat(65))) {
            RevisionNode node = new RevisionNode(id, List.of(), List.of(), List.of(), "");
            assertThat(faults(List.of(node)))
                    .as("'%s'", id)
                    .extracting(Fault::kind)
                    .containsExactly(Kind.ILLEGAL_ID);
        }
        assertThat(history("x".repeat(64), "V20261122_1431", "äé").heads()).hasSize(3);
    }

    @Test
    void labels_that_no_target_could_name_are_illegal() {
        for (String label : List.of("", "a@b", "a:b", "+1", "-x", "head")) {
            RevisionNode node = new RevisionNode("a", List.of(), List.of(), List.of(label), "");
            assertThat(faults(List.of(node)))
                    .as("'%s'", label)
                    .extracting(Fault::kind)
                    .containsExactly(Kind.ILLEGAL_LABEL);
        }
    }

    @Test
    void one_fault_reads_as_a_sentence() {
        assertThatThrownBy(() -> history("a", "b: c"))
                .isInstanceOf(RevisionGraphException.class)
                .hasMessageStartingWith("The migrations do not form a history:\n  'b' has the parent 'c'");
    }

    private static List<Fault> faults(String... lines) {
        return faults(nodes(lines));
    }

    private static List<Fault> faults(List<RevisionNode> nodes) {
        return catchThrowableOfType(RevisionGraphException.class, () -> RevisionGraph.of(nodes))
                .faults();
    }
}
