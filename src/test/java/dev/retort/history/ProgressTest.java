package dev.retort.history;

import static dev.retort.history.JournalEntry.State.DONE;
import static dev.retort.history.JournalEntry.State.FAILED;
import static dev.retort.history.JournalEntry.State.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.history.JournalEntry.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

    /** The progress after another row about an operation, or about one of its statements. */
    private static Progress after(Progress before, int operation, int statement, State state) {
        return before.with(operation, statement, state, "mark" + operation, "operation " + operation);
    }

    @Test
    void at_the_beginning_nothing_is_done() {
        assertThat(Progress.none()).isEqualTo(new Progress(List.of(), 0, null));
    }

    @Test
    void operations_that_are_done_are_known_by_their_fingerprints() {
        Progress one = after(Progress.none(), 1, 0, DONE);
        Progress two = after(one, 2, 0, DONE);

        assertThat(one).isEqualTo(new Progress(List.of("mark1"), 0, null));
        assertThat(two).isEqualTo(new Progress(List.of("mark1", "mark2"), 0, null));
    }

    @Test
    void an_operation_that_was_only_started_is_in_doubt() {
        Progress progress = after(after(Progress.none(), 1, 0, DONE), 2, 1, STARTED);

        assertThat(progress).isEqualTo(new Progress(List.of("mark1"), 0, "operation 2"));
    }

    @Test
    void the_statements_before_the_one_that_was_started_are_done() {
        Progress progress = after(after(Progress.none(), 1, 1, STARTED), 1, 2, STARTED);

        assertThat(progress).isEqualTo(new Progress(List.of(), 1, "operation 1"));
    }

    @Test
    void an_operation_that_was_started_and_done_is_in_doubt_no_more() {
        Progress progress = after(after(after(Progress.none(), 1, 1, STARTED), 1, 2, STARTED), 1, 0, DONE);

        assertThat(progress).isEqualTo(new Progress(List.of("mark1"), 0, null));
    }

    @Test
    void an_operation_that_was_refused_is_not_done_and_not_in_doubt() {
        Progress progress =
                after(after(after(after(Progress.none(), 1, 0, DONE), 2, 1, STARTED), 2, 2, STARTED), 2, 2, FAILED);

        assertThat(progress).isEqualTo(new Progress(List.of("mark1"), 1, null));
    }

    @Test
    void a_second_attempt_goes_on_where_the_first_was_refused() {
        Progress refused = after(after(Progress.none(), 1, 1, STARTED), 1, 1, FAILED);
        Progress again = after(refused, 1, 1, STARTED);

        assertThat(refused).isEqualTo(Progress.none());
        assertThat(again).isEqualTo(new Progress(List.of(), 0, "operation 1"));
        assertThat(after(again, 1, 0, DONE)).isEqualTo(new Progress(List.of("mark1"), 0, null));
    }

    @Test
    void an_operation_that_is_done_again_counts_once() {
        Progress two = after(after(Progress.none(), 1, 0, DONE), 2, 0, DONE);

        assertThat(two.with(2, 0, DONE, "mended", "operation 2"))
                .isEqualTo(new Progress(List.of("mark1", "mended"), 0, null));
    }

    @Test
    void progress_does_not_change_with_the_list_it_was_made_of() {
        List<String> done = new ArrayList<>(List.of("mark1"));
        Progress progress = new Progress(done, 0, null);
        done.clear();

        assertThat(progress.done()).containsExactly("mark1");
    }
}
