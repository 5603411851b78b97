package dev.retort.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetortExceptionTest {

    @Test
    void a_message_is_three_sentences() {
        assertThat(new Failure("The invoice cannot be sent.", "It has no address.", "Add one."))
                .hasMessage("The invoice cannot be sent. It has no address. Add one.");
    }

    @Test
    void what_there_is_nothing_to_say_about_is_left_out() {
        assertThat(new Failure("It cannot be sent.", "", "Add an address."))
                .hasMessage("It cannot be sent. Add an address.");
        assertThat(new Failure("It cannot be sent.", "It has no address.", ""))
                .hasMessage("It cannot be sent. It has no address.");
        assertThat(new Failure("It cannot be sent.", "", "")).hasMessage("It cannot be sent.");
    }

    @Test
    void several_lines_begin_a_line_of_their_own() {
        assertThat(new Failure("Two are without address.", "  first\n  second", "Add one to each."))
                .hasMessage("Two are without address.\n  first\n  second\nAdd one to each.");
    }

    @Test
    void what_stands_after_a_colon_begins_a_line() {
        assertThat(new Failure("The database refused it:", "  ERROR: no such table", "Create it."))
                .hasMessage("The database refused it:\n  ERROR: no such table\nCreate it.");
    }

    @Test
    void the_sentences_can_be_had_one_by_one() {
        Failure failure = new Failure("What.", "Why.", "Hint.");

        assertThat(failure.what()).isEqualTo("What.");
        assertThat(failure.why()).isEqualTo("Why.");
        assertThat(failure.hint()).isEqualTo("Hint.");
    }

    @Test
    void the_cause_is_kept() {
        IllegalStateException cause = new IllegalStateException("below");

        assertThat(new Failure("What.", "Why.", "Hint.", cause)).hasCause(cause).hasMessage("What. Why. Hint.");
    }

    private static final class Failure extends RetortException {

        private static final long serialVersionUID = 1L;

        Failure(String what, String why, String hint) {
            super(what, why, hint);
        }

        Failure(String what, String why, String hint, @Nullable Throwable cause) {
            super(what, why, hint, cause);
        }
    }
}
