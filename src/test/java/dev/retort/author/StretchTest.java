package dev.retort.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.revision.RevisionException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchTest {

    /** Lines such as {@code "c: a b > d #label"}. */
    private static RevisionGraph graph(String... lines) {
        List<RevisionNode> nodes = new ArrayList<>();
        for (String line : lines) {
            String[] labelled = line.split("#", -1);
            String[] depending = labelled[0].split(">", -1);
            String[] following = depending[0].split(":", -1);
            nodes.add(new RevisionNode(
                    following[0].strip(), words(following, 1), words(depending, 1), words(labelled, 1), ""));
        }
        return RevisionGraph.of(nodes);
    }

    private static List<String> words(String[] parts, int at) {
        return parts.length > at && !parts[at].isBlank()
                ? List.of(parts[at].strip().split(" "))
                : List.of();
    }

    @Test
    void all_behind_the_start_up_to_the_end_is_the_stretch() {
        Stretch stretch = Stretch.of(graph("a", "b: a", "c: b #billing", "d: c"), "a", "c");
        assertThat(stretch.replaces()).containsExactly("b", "c");
        assertThat(stretch.parents()).containsExactly("a");
        assertThat(stretch.labels()).containsExactly("billing");
        assertThat(stretch.end().id()).isEqualTo("c");
        assertThat(Stretch.of(graph("a", "b: a", "c: b"), "base", "head").replaces())
                .containsExactly("a", "b", "c");
    }

    @Test
    void what_the_whole_stands_on_is_said_once() {
        Stretch stretch = Stretch.of(graph("a", "o", "p: o", "b: a > o", "c: b > p", "d: c"), "a", "c");
        assertThat(stretch.replaces())
                .containsExactlyInAnyOrder("o", "p", "b", "c")
                .endsWith("c");
        assertThat(stretch.parents()).containsExactly("a");
        Stretch other = Stretch.of(graph("a", "x: a", "m1: x", "m2: a", "m: m1 m2", "n: m"), "m1", "n");
        assertThat(other.replaces()).containsExactly("m2", "m", "n");
        assertThat(other.parents()).containsExactly("m1");
    }

    @Test
    void a_middle_that_others_build_upon_is_refused() {
        RevisionGraph graph = graph("a", "b: a", "c: b", "x: b");
        assertThatThrownBy(() -> Stretch.of(graph, "base", "c"))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("x is built upon b, which would be in the middle")
                .hasMessageContaining("end with 'b'");
        assertThat(Stretch.of(graph, "base", "b").replaces()).containsExactly("a", "b");
        assertThatThrownBy(() -> Stretch.of(graph("a", "b: a", "c: b", "x > b"), "base", "c"))
                .hasMessageContaining("x is built upon b");
    }

    @Test
    void ends_that_are_none_are_refused() {
        RevisionGraph graph = graph("a", "b: a", "c: b", "o");
        assertThatThrownBy(() -> Stretch.of(graph, "b", "c")).hasMessageContaining("There is only one revision, c");
        assertThatThrownBy(() -> Stretch.of(graph, "c", "a")).hasMessageContaining("c does not come before a");
        assertThatThrownBy(() -> Stretch.of(graph, "o", "c")).hasMessageContaining("o does not come before c");
        assertThatThrownBy(() -> Stretch.of(graph, "c", "c")).hasMessageContaining("no revision between");
        assertThatThrownBy(() -> Stretch.of(graph, "base", "base")).hasMessageContaining("before the first revision");
        assertThatThrownBy(() -> Stretch.of(graph, "base", "nope")).isInstanceOf(RevisionException.class);
    }

    @Test
    void what_was_squashed_before_is_replaced_with_what_it_replaces() {
        List<RevisionNode> nodes = new ArrayList<>();
        nodes.add(new RevisionNode("s", List.of(), List.of(), List.of(), List.of("a", "b"), ""));
        nodes.add(new RevisionNode("c", List.of("b"), List.of(), List.of(), ""));
        nodes.add(new RevisionNode("d", List.of("c"), List.of(), List.of(), ""));
        RevisionGraph graph = RevisionGraph.of(nodes);
        assertThat(Stretch.of(graph, "base", "d").replaces()).containsExactly("a", "b", "s", "c", "d");
        assertThatThrownBy(() -> Stretch.of(RevisionGraph.of(nodes.subList(0, 1)), "base", "s"))
                .hasMessageContaining("only one revision");
        nodes.set(1, new RevisionNode("z", List.of(), List.of(), List.of(), ""));
        nodes.set(2, new RevisionNode("s2", List.of("z", "s"), List.of(), List.of(), List.of("q", "r"), ""));
        assertThatThrownBy(() -> Stretch.of(RevisionGraph.of(nodes), "base", "s2"))
                .hasMessageContaining("was squashed itself");
    }
}
