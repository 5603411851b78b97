package dev.retort.revision;

import static dev.retort.revision.Histories.end;
import static dev.retort.revision.Histories.fork;
import static dev.retort.revision.Histories.history;
import static dev.retort.revision.Histories.ids;
import static dev.retort.revision.Histories.network;
import static dev.retort.revision.Histories.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.revision.UnreachableTargetException.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ways through small graphs: rows before, call, steps in order, rows after. They are those of Alembic, which takes unrelated
 * lines in another order; only the calls with several targets, which its command line does not take either, are left out.
 */
class PathTracesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "''       | up heads        | a b1 b2 b3 m z | z",
                "z        | down a          | z m b3 b2 b1   | a",
                "z        | down b1         | z m            | b1 b2 b3",
                "b1       | up m            | b2 b3 m        | m",
                "b1       | up b2           | b2             | b1 b2",
                "b1 b2 b3 | down a          | b3 b2 b1       | a",
                "b1 b2    | down b1-1       | b2 b1          | a",
                "b1 b2    | down b1@a       | b1             | b2",
                "b1 b2    | down b1@base    | b2 b1 a        | ''",
                "z        | up b1           | ''             | z",
                "b1       | down b1         | ''             | b1",
            })
    void through_a_fork(String before, String call, String steps, String after) {
        check(fork(), before, call, steps, after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "''    | up heads     | a1 a2 b1 b2 | a2 b2",
                "''    | up b1        | a1 b1       | b1",
                "a2 b2 | down b2@base | b2 b1       | a2",
                "a2 b2 | down base    | b2 b1 a2 a1 | ''",
            })
    void through_a_dependency(String before, String call, String steps, String after) {
        check(history("a1", "b1 > a1", "a2: a1", "b2: b1"), before, call, steps, after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "''          | up heads       | aaaa1 bbbb1 cccc2 dddd2 netw1 cccc1 dddd1 netw2 | dddd2 netw2",
                "''          | up net@head    | netw1 aaaa1 bbbb1 cccc1 dddd1 netw2             | netw2",
                "netw1       | up left@head   | aaaa1 bbbb1 cccc1 dddd1                         | dddd1 netw1",
                "dddd2 netw2 | down netw1     | netw2                                           | dddd1 dddd2 netw1",
                "dddd2 netw2 | down net@base  | netw2 netw1                                     | dddd1 dddd2",
                "dddd2 netw2 | down net@-1    | netw2                                           | dddd1 dddd2 netw1",
                "dddd2 netw2 | down left@-1   | netw2 dddd1                                     | cccc1 dddd2 netw1",
                "dddd2 netw2 | down left@bbbb1| netw2 dddd1 cccc1                               | dddd2 netw1",
                "dddd2 netw2 | down left@base | netw2 dddd1 cccc1 dddd2 cccc2 bbbb1 aaaa1       | netw1",
                "dddd2 netw2 | down bbbb1     | netw2 dddd1 cccc1 dddd2 cccc2                   | bbbb1 netw1",
                "dddd2 netw2 | down base      | netw2 dddd1 cccc1 netw1 dddd2 cccc2 bbbb1 aaaa1 | ''",
                "cccc1       | up net@+1      | netw1                                           | cccc1 netw1",
                "''          | up left@+1     | aaaa1                                           | aaaa1",
                "dddd1       | up right@+1    | cccc2                                           | cccc2 dddd1",
                "cccc1 cccc2 | up left@+1     | dddd1                                           | cccc2 dddd1",
                "''          | up aaaa1+1     | aaaa1 bbbb1                                     | bbbb1",
                "''          | up left@bbbb1+1| aaaa1 bbbb1 cccc1                               | cccc1",
                "''          | up left@head-1 | aaaa1 bbbb1 cccc1                               | cccc1",
                "cccc1       | down -2        | cccc1 bbbb1                                     | aaaa1",
                "cccc1       | down -3        | cccc1 bbbb1 aaaa1                               | ''",
                "dddd1       | down cccc1-1   | dddd1 cccc1                                     | bbbb1",
                "dddd1       | down left@bbbb1+1 | dddd1                                        | cccc1",
            })
    void through_a_network(String before, String call, String steps, String after) {
        check(network(), before, call, steps, after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "dddd2 netw2 | down dddd1     | NOT_ON_ONE_LINE",
                "''          | up +1          | FORK",
                "cccc1 cccc2 | up +1          | FORK",
                "''          | up bbbb1+1     | FORK",
                "netw1       | up net@+9      | TOO_FAR",
                "''          | up netw1+9     | TOO_FAR",
                "''          | up aaaa1-1     | TOO_FAR",
                "''          | up -1          | TOO_FAR",
                "cccc1       | down -9        | TOO_FAR",
                "cccc1       | down +1        | TOO_FAR",
                "''          | down -1        | TOO_FAR",
                "cccc1       | down cccc2     | NOT_ON_ONE_LINE",
                "cccc1       | up net@cccc1   | NOT_ON_BRANCH",
                "cccc1       | down net@bbbb1 | NOTHING_ON_BRANCH",
                "cccc1 bbbb1 | up heads       | OVERLAP",
                "''          | up aaaa1+9     | FORK",
            })
    void to_nowhere(String before, String call, Reason reason) {
        assertThatThrownBy(() -> steps(network(), rows(before), call))
                .isInstanceOfSatisfying(
                        UnreachableTargetException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "''          | up heads  | a1 a2 b1 mm | mm",
                "mm          | down base | mm b1 a2 a1 | ''",
                "mm          | down a2   | mm          | a2 b1",
            })
    void through_a_merge_that_depends_on_an_ancestor_of_a_parent(
            String before, String call, String steps, String after) {
        check(history("a1", "a2: a1", "b1", "mm: a2 b1 > a1"), before, call, steps, after);
    }

    @Test
    void through_a_dependency_that_is_a_parent_too() {
        check(history("a1", "a2: a1 > a1"), "", "up heads", "a1 a2", "a2");
    }

    @Test
    void to_what_is_not_below_or_not_one() {
        assertThatThrownBy(() -> steps(fork(), rows("b1"), "down b2"))
                .isInstanceOfSatisfying(
                        UnreachableTargetException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NOT_ON_ONE_LINE));
        assertThatThrownBy(() -> steps(network(), rows(""), "up heads-1")).isInstanceOf(SeveralHeadsException.class);
    }

    private static void check(RevisionGraph graph, String before, String call, String expected, String after) {
        List<RevisionStep> steps = steps(graph, rows(before), call);
        assertThat(ids(steps)).isEqualTo(expected);
        assertThat(end(rows(before), steps)).isEqualTo(rows(after));
    }

    private static List<RevisionStep> steps(RevisionGraph graph, Heads before, String call) {
        String target = call.substring(call.indexOf(' ') + 1);
        return call.startsWith("up")
                ? RevisionPath.up(graph, before, target)
                : RevisionPath.down(graph, before, target);
    }
}
