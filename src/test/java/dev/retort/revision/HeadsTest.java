package dev.retort.revision;

import static dev.retort.revision.Histories.fork;
import static dev.retort.revision.Histories.history;
import static dev.retort.revision.Histories.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadsTest {

    @Test
    void hold_rows_once_and_sorted() {
        assertThat(Heads.of(List.of("b", "a", "b")).ids()).containsExactly("a", "b");
        assertThat(Heads.of(List.of("b", "a"))).isEqualTo(rows("a b")).hasSameHashCodeAs(rows("a b"));
        assertThat(Heads.none().isEmpty()).isTrue();
        assertThat(rows("a b").contains("b")).isTrue();
        assertThat(rows("a b").contains("c")).isFalse();
        assertThat(rows("b a")).hasToString("[a, b]");
    }

    @Test
    void a_revision_takes_the_place_of_those_below_it() {
        assertThat(Heads.none().upgraded(fork(), "a")).isEqualTo(rows("a"));
        assertThat(rows("a").upgraded(fork(), "b1")).isEqualTo(rows("b1"));
        assertThat(rows("b1").upgraded(fork(), "b2")).isEqualTo(rows("b1 b2"));
        assertThat(rows("b1 b2 b3").upgraded(fork(), "m")).isEqualTo(rows("m"));
    }

    @Test
    void a_revision_taken_back_leaves_what_nothing_else_reaches() {
        assertThat(rows("m").downgraded(fork(), "m")).isEqualTo(rows("b1 b2 b3"));
        assertThat(rows("b1 b2").downgraded(fork(), "b1")).isEqualTo(rows("b2"));
        assertThat(rows("a").downgraded(fork(), "a")).isEqualTo(Heads.none());
    }

    @Test
    void a_dependency_comes_back_when_nothing_needs_it() {
        RevisionGraph graph = history("a", "b > a", "c > a");
        assertThat(rows("b c").downgraded(graph, "b")).isEqualTo(rows("c"));
        assertThat(rows("c").downgraded(graph, "c")).isEqualTo(rows("a"));
    }

    @Test
    void what_stands_below_must_be_applied_first_and_what_stands_above_taken_back() {
        assertThatThrownBy(() -> rows("b1").upgraded(fork(), "m"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("b2 must be applied before m");
        assertThatThrownBy(() -> rows("z").downgraded(fork(), "m")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void differences_are_what_to_delete_and_insert() {
        assertThat(rows("a b c").without(rows("b d"))).containsExactly("a", "c");
    }
}
