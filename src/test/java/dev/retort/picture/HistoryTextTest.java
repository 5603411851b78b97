package dev.retort.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryTextTest {

    /** The drawing of lines such as {@code "m: a b"}: a revision and its parents, newest first. */
    private static String drawn(String... lines) {
        // A head is no news in pictures as small as these.
        return HistoryText.of(Drawings.of(lines)).replace(" (head)", "");
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
    void an_octopus_and_a_branch_beside_it() {
        assertThat(drawn("m: b c d e f", "f: a", "e: a", "d: a2", "c: a", "b: a", "a2: a", "a:"))
                .isEqualTo("""
                * m
                |\\
                |\\ \\
                |\\ \\ \\
                |\\ \\ \\ \\
                | | | | * f
                | | | * | e
                | | | |/
                | | * | d
                | * | | c
                | | |/
                | |/|
                * | | b
                |/ /
                | * a2
                |/
                * a
                """);
    }

    @Test
    void words_say_what_lines_do_not() {
        DrawnHistory history = Drawings.of("b: a > other | billing | two\nlines", "a!: not_shown | | first");
        assertThat(HistoryText.of(history)).isEqualTo("""
                * b (billing) (head), two lines; depends on other
                * a (current), first
                """);
        assertThat(HistoryText.of(Drawings.of())).isEmpty();
    }

    @Test
    void what_is_not_applied_has_a_sign_of_its_own() {
        assertThat(HistoryText.of(Drawings.asked("-c: b", "~b: a", "a!:"))).isEqualTo("""
                o c (head)
                % b (half done)
                * a (current)
                """);
    }

    @Test
    void a_label_stands_where_its_branch_begins_and_ends() {
        assertThat(HistoryText.of(Drawings.of("d: c | x", "c: b | x", "b: a | x", "a:")))
                .isEqualTo("""
                * d (x) (head)
                * c
                * b (x)
                * a
                """);
    }

    @Test
    void a_terminal_is_not_told_what_to_do_by_a_message() {
        assertThat(HistoryText.of(Drawings.of("a: | | \u001b[31mred \u202Eback\r\nnext")))
                .isEqualTo("* a (head), \uFFFD[31mred \uFFFDback next\n");
    }

    @Test
    void a_long_history_is_drawn() {
        assertThat(HistoryText.of(Drawings.of(Drawings.longHistory(10_000)))
                        .lines()
                        .filter(line -> line.contains("*")))
                .hasSize(10_000);
    }
}
