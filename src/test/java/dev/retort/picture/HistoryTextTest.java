package dev.retort.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.revision.RevisionNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryTextTest {

    /** The drawing of lines such as {@code "m: a b"}: a revision and its parents, newest first. */
    private static String drawn(String... lines) {
        List<RevisionNode> nodes = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            String parents = line.substring(colon + 1).strip();
            nodes.add(new RevisionNode(
                    line.substring(0, colon),
                    parents.isEmpty() ? List.of() : List.of(parents.split(" ", -1)),
                    List.of(),
                    List.of(),
                    ""));
        }
        return HistoryText.of(nodes);
    }

    @Test
    void a_line() {
        assertThat(drawn("c: b", "b: a", "a:")).isEqualTo("""
                * c
                * b
                * a
                """);
    }

    @Test
    void a_fork() {
        assertThat(drawn("d: b", "c: b", "b: a", "a:")).isEqualTo("""
                * d
                | * c
                |/
                * b
                * a
                """);
    }

    @Test
    void a_fork_of_interleaved_branches() {
        assertThat(drawn("e: d", "c2: c", "d: b", "c: b", "b: a", "a:")).isEqualTo("""
                * e
                | * c2
                * | d
                | * c
                |/
                * b
                * a
                """);
    }

    @Test
    void a_diamond() {
        assertThat(drawn("m: b c", "c: a", "b: a", "a:")).isEqualTo("""
                * m
                |\\
                | * c
                * | b
                |/
                * a
                """);
    }

    @Test
    void a_merge_of_two_histories() {
        assertThat(drawn("m: b c", "c: c0", "c0:", "b: a", "a:")).isEqualTo("""
                * m
                |\\
                | * c
                | * c0
                * b
                * a
                """);
    }

    @Test
    void a_fork_and_merge_of_three() {
        assertThat(drawn("m: b c d", "d: a", "c: a", "b: a", "a:")).isEqualTo("""
                * m
                |\\
                |\\ \\
                | | * d
                | * | c
                | |/
                * | b
                |/
                * a
                """);
    }

    @Test
    void two_histories_one_after_the_other() {
        assertThat(drawn("b: a", "a:", "d: c", "c:")).isEqualTo("""
                * b
                * a

                * d
                * c
                """);
    }

    @Test
    void two_histories_interleaved() {
        assertThat(drawn("b: a", "d: c", "a:", "c:")).isEqualTo("""
                * b
                | * d
                * | a
                 /
                * c
                """);
    }

    @Test
    void a_criss_cross() {
        assertThat(drawn("f: d e", "e: c b", "d: b c", "c: a", "b: a", "a:")).isEqualTo("""
                * f
                |\\
                | * e
                | |\\
                * | | d
                |\\| |
                | |/
                |/|
                | * c
                * | b
                |/
                * a
                """);
    }

    @Test
    void a_criss_cross_with_two_heads() {
        assertThat(drawn("e: c b", "d: b c", "c: a", "b: a", "a:")).isEqualTo("""
                * e
                |\\
                | | * d
                | |/|
                |/| |
                | |/
                * | c
                | * b
                |/
                * a
                """);
    }

    @Test
    void lines_that_cross_others() {
        assertThat(drawn("h1: w", "h2: x", "h3: y", "h4: w", "y: q", "x: q", "w: q", "q:"))
                .isEqualTo("""
                * h1
                | * h2
                | | * h3
                | | | * h4
                | |_|/
                |/| |
                | | * y
                | * | x
                | |/
                * | w
                |/
                * q
                """);
    }

    @Test
    void a_history_that_begins_between_others() {
        assertThat(drawn("h1: w", "h2: x", "h3: y", "x:", "y: w", "w:")).isEqualTo("""
                * h1
                | * h2
                | | * h3
                | * | x
                |  /
                | * y
                |/
                * w
                """);
    }

    @Test
    void a_merge_with_a_line_far_to_the_left() {
        assertThat(drawn("h1: w", "h2: x", "h3: y", "m: y w", "y: q", "x: q", "w: q", "q:"))
                .isEqualTo("""
                * h1
                | * h2
                | | * h3
                | | | * m
                | |_|/|
                |/| | |
                | | |/
                | | * y
                | * | x
                | |/
                * | w
                |/
                * q
                """);
    }

    @Test
    void words_say_what_lines_do_not() {
        List<RevisionNode> nodes = List.of(
                new RevisionNode("b", List.of("a"), List.of("other"), List.of("billing"), "two\nlines"),
                new RevisionNode("a", List.of("not shown"), List.of(), List.of(), "first"));
        assertThat(HistoryText.of(nodes, Map.of("b", List.of("head"), "a", List.of("current"))))
                .isEqualTo("""
                * b (billing) (head), two lines; depends on other
                * a (current), first
                """);
        assertThat(HistoryText.of(List.of())).isEmpty();
    }

    @Test
    void a_long_history_is_drawn() {
        List<RevisionNode> nodes = new ArrayList<>();
        for (int i = 10_000; i > 0; i--) {
            nodes.add(new RevisionNode(
                    "r" + i,
                    i % 10 == 0 ? List.of("r" + (i - 1), "r" + (i - 5)) : List.of("r" + (i - 1)),
                    List.of(),
                    List.of(),
                    ""));
        }
        assertThat(HistoryText.of(nodes).lines().filter(line -> line.contains("*")))
                .hasSize(10_000);
    }
}
