package dev.retort.revision;

import static dev.retort.revision.Histories.end;
import static dev.retort.revision.Histories.ids;
import static dev.retort.revision.Histories.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code s} replaces {@code b c d} of the line {@code a b c d e}. */
class ReplacementsTest {

    private static RevisionNode squashed(String id, String parent, String... replaces) {
        List<String> parents = parent.isEmpty() ? List.of() : List.of(parent.split(" "));
        return new RevisionNode(id, parents, List.of(), List.of(), List.of(replaces), "");
    }

    private static RevisionGraph graph(RevisionNode squashed, String... lines) {
        return graph(List.of(squashed), lines);
    }

    private static RevisionGraph graph(List<RevisionNode> squashed, String... lines) {
        List<RevisionNode> nodes = new ArrayList<>(Histories.nodes(lines));
        nodes.addAll(squashed);
        return RevisionGraph.of(nodes);
    }

    private static final RevisionGraph WITH_BOTH =
            graph(squashed("s", "a", "b", "c", "d"), "a", "b: a", "c: b", "d: c", "e: d");
    private static final RevisionGraph WITHOUT_OLD = graph(squashed("s", "a", "b", "c", "d"), "a", "e: d");

    private static List<RevisionStep> up(RevisionGraph graph, String rows, String target) {
        return RevisionPath.up(graph, rows(rows), target);
    }

    @Test
    void a_new_database_takes_the_short_way() {
        for (RevisionGraph graph : List.of(WITH_BOTH, WITHOUT_OLD)) {
            assertThat(ids(up(graph, "", "head"))).isEqualTo("a s e");
            assertThat(end(Heads.none(), up(graph, "", "head"))).isEqualTo(rows("e"));
        }
    }

    @Test
    void a_database_before_the_stretch_takes_the_short_way() {
        assertThat(ids(up(WITH_BOTH, "a", "head"))).isEqualTo("s e");
    }

    @Test
    void a_database_between_goes_on_the_old_way() {
        List<RevisionStep> steps = up(WITH_BOTH, "b", "head");
        assertThat(ids(steps)).isEqualTo("c d e");
        assertThat(end(rows("b"), steps)).isEqualTo(rows("e"));
        assertThat(ids(up(WITH_BOTH, "b", "c"))).isEqualTo("c");
        assertThat(ids(up(WITH_BOTH, "b", "s"))).isEqualTo("c d");
        assertThat(ids(RevisionPath.down(WITH_BOTH, rows("c"), "base"))).isEqualTo("c b a");
    }

    @Test
    void a_database_between_is_refused_where_the_old_classes_are_gone() {
        assertThatThrownBy(() -> up(WITHOUT_OLD, "c", "head"))
                .isInstanceOf(UnknownRevisionException.class)
                .hasMessageContaining("within what s replaces")
                .hasMessageContaining("upgrade to 'd'");
    }

    @Test
    void a_database_at_the_last_replaced_one_is_at_the_replacement() {
        for (RevisionGraph graph : List.of(WITH_BOTH, WITHOUT_OLD)) {
            assertThat(graph.at(rows("d")).renamed(rows("d"))).isEqualTo(rows("s"));
            assertThat(ids(up(graph, "d", "head"))).isEqualTo("e");
            assertThat(up(graph, "d", "s")).isEmpty();
            assertThat(up(graph, "d", "head").get(0).before()).isEqualTo(rows("s"));
            assertThat(RevisionPath.current(graph, rows("d")))
                    .extracting(RevisionNode::id)
                    .containsExactly("s");
        }
    }

    @Test
    void a_database_above_goes_down_by_the_replacement() {
        List<RevisionStep> steps = RevisionPath.down(WITH_BOTH, rows("e"), "a");
        assertThat(ids(steps)).isEqualTo("e s");
        assertThat(end(rows("e"), steps)).isEqualTo(rows("a"));
        assertThat(ids(RevisionPath.down(WITHOUT_OLD, rows("e"), "d"))).isEqualTo("e");
    }

    @Test
    void a_place_within_is_named_with_what_replaces_it() {
        assertThatThrownBy(() -> RevisionPath.down(WITH_BOTH, rows("e"), "c"))
                .isInstanceOf(UnknownRevisionException.class)
                .hasMessageContaining("s replaces it")
                .hasMessageContaining("'s'");
    }

    @Test
    void a_stamp_may_say_a_place_within_while_the_code_has_it() {
        assertThat(RevisionPath.stamp(WITH_BOTH, Heads.none(), List.of("c"))).isEqualTo(rows("c"));
        assertThat(RevisionPath.stamp(WITH_BOTH, Heads.none(), List.of("d"))).isEqualTo(rows("s"));
        assertThat(RevisionPath.stamp(WITH_BOTH, rows("e"), List.of("c"))).isEqualTo(rows("c"));
    }

    @Test
    void a_stamp_may_say_the_beginning_of_a_place_within() {
        RevisionGraph graph = graph(
                squashed("squash", "apple", "banana", "cherry", "damson"),
                "apple",
                "banana: apple",
                "cherry: banana",
                "damson: cherry",
                "elder: damson");
        assertThat(RevisionPath.stamp(graph, Heads.none(), List.of("cher"))).isEqualTo(rows("cherry"));
        assertThat(RevisionPath.stamp(graph, rows("elder"), List.of("ban"))).isEqualTo(rows("banana"));
        assertThat(RevisionPath.stamp(graph, Heads.none(), List.of("dam"))).isEqualTo(rows("squash"));
        assertThat(RevisionPath.stamp(graph, Heads.none(), List.of("eld"))).isEqualTo(rows("elder"));
        assertThatThrownBy(() -> RevisionPath.stamp(graph, Heads.none(), List.of("cheery")))
                .isInstanceOf(UnknownRevisionException.class);
    }

    @Test
    void what_begins_a_place_of_the_history_means_that_one() {
        RevisionGraph graph = graph(
                squashed("squash", "apple", "cherries", "damson"),
                "apple",
                "cherries: apple",
                "damson: cherries",
                "cherry: damson");
        assertThat(RevisionPath.stamp(graph, Heads.none(), List.of("cherr"))).isEqualTo(rows("cherry"));
        assertThat(RevisionPath.stamp(graph, Heads.none(), List.of("cherri"))).isEqualTo(rows("cherries"));
    }

    @Test
    void a_half_done_revision_within_is_finished_the_old_way() {
        assertThat(WITH_BOTH.at(rows("a"), "b").find("b")).isNotNull();
        assertThat(WITH_BOTH.at(rows("a"), "b").find("s")).isNull();
        assertThat(WITH_BOTH.at(rows("d"), "d").renamed(rows("d"))).isEqualTo(rows("d"));
    }

    @Test
    void the_history_shows_the_replacement_only() {
        assertThat(RevisionPath.range(WITH_BOTH, Heads.none(), ":"))
                .extracting(RevisionNode::id)
                .containsExactly("e", "s", "a");
        assertThat(WITH_BOTH.parentsOf("e")).containsExactly("s");
        assertThat(WITH_BOTH.replacementOf("c")).isEqualTo(WITH_BOTH.node("s"));
    }

    @Test
    void whole_branches_and_their_merge_can_be_replaced() {
        RevisionGraph graph =
                graph(squashed("s", "", "a", "b1", "b2", "m"), "a", "b1: a", "b2: a", "m: b1 b2", "z: m", "other > m");
        assertThat(ids(up(graph, "", "heads"))).isEqualTo("s z other");
        assertThat(ids(up(graph, "b1", "heads"))).isEqualTo("b2 m z other");
        assertThat(ids(up(graph, "b1 b2", "heads"))).isEqualTo("m z other");
    }

    @Test
    void a_replacement_can_be_replaced_with_what_follows() {
        RevisionNode first = squashed("s", "a", "b", "c");
        RevisionNode second = squashed("t", "a", "b", "c", "s", "d");
        RevisionGraph graph = graph(List.of(first, second), "a", "b: a", "c: b", "d: c", "e: d");
        assertThat(ids(up(graph, "", "head"))).isEqualTo("a t e");
        assertThat(ids(up(graph, "b", "head"))).isEqualTo("c d e");
        assertThat(ids(up(graph, "s", "head"))).isEqualTo("d e");
        assertThat(ids(up(graph, "d", "head"))).isEqualTo("e");
        RevisionGraph later = graph(List.of(first, second), "a", "d: c", "e: d");
        assertThat(ids(up(later, "c", "head"))).isEqualTo("d e");
        assertThat(ids(up(later, "s", "head"))).isEqualTo("d e");
    }

    @Test
    void names_from_outside_into_the_middle_are_refused() {
        assertFault(squashed("s", "a", "b", "c"), "only on the last, 'c'", "a", "b: a", "c: b", "x: b");
        assertFault(squashed("s", "a", "b", "c"), "only on the last, 'c'", "a", "b: a", "c: b", "x > b");
        assertFault(squashed("s", "a", "b", "c"), "replaces it and what follows it. Name 's'", "a", "x: b");
    }

    @Test
    void a_replacement_stands_where_the_replaced_stood() {
        assertFault(squashed("s", "", "b", "c"), "does not stand where", "a", "b: a", "c: b");
        assertFault(squashed("s", "a", "b", "c"), "does not stand where", "a", "o", "b: a > o", "c: b");
        assertFault(squashed("s", "a", "c", "b"), "does not stand: order them", "a", "b: a", "c: b");
        assertFault(squashed("s", "a", "s"), "replaces itself", "a");
        assertFault(squashed("s", "a", "x y"), "is no id", "a");
        assertThatThrownBy(() -> graph(List.of(squashed("s", "", "a"), squashed("t", "", "a", "b")), "a", "b: a"))
                .hasMessageContaining("replaced once");
    }

    private static void assertFault(RevisionNode squashed, String sentence, String... lines) {
        assertThatThrownBy(() -> graph(squashed, lines))
                .as(Arrays.toString(lines))
                .isInstanceOf(RevisionGraphException.class)
                .hasMessageContaining(sentence);
    }
}
