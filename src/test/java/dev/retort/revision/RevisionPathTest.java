package dev.retort.revision;

import static dev.retort.revision.Histories.fork;
import static dev.retort.revision.Histories.history;
import static dev.retort.revision.Histories.ids;
import static dev.retort.revision.Histories.network;
import static dev.retort.revision.Histories.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionPathTest {

    @Test
    void each_step_says_the_rows_before_and_after_it() {
        List<RevisionStep> steps = RevisionPath.up(fork(), rows("b1 b2"), "m");

        assertThat(steps).hasSize(2);
        assertThat(steps.get(0).direction()).isEqualTo(Direction.UPGRADE);
        assertThat(steps.get(0).before()).isEqualTo(rows("b1 b2"));
        assertThat(steps.get(0).after()).isEqualTo(rows("b1 b2 b3"));
        assertThat(steps.get(1).before().without(steps.get(1).after())).containsExactly("b1", "b2", "b3");
        assertThat(steps.get(1).after().without(steps.get(1).before())).containsExactly("m");
    }

    @Test
    void an_empty_history_has_nothing_to_do() {
        assertThat(RevisionPath.up(history(), Heads.none(), "head")).isEmpty();
        assertThat(RevisionPath.down(history(), Heads.none(), "base")).isEmpty();
        assertThat(RevisionPath.stamp(history(), Heads.none(), List.of("heads")))
                .isEqualTo(Heads.none());
    }

    @Test
    void a_head_that_another_branch_depends_on_is_a_head_of_its_branch_alone() {
        assertThat(network().heads()).containsExactly("dddd1", "dddd2", "netw2");
        assertThat(network().realHeads()).containsExactly("dddd2", "netw2");
        assertThat(ids(RevisionPath.up(network(), Heads.none(), "left@head"))).endsWith("dddd1");
    }

    @Test
    void steps_down_from_several_rows_are_refused_with_the_rows_and_a_branch_to_say() {
        assertThatThrownBy(() -> RevisionPath.down(network(), rows("cccc1 cccc2"), "-1"))
                .isInstanceOfSatisfying(
                        SeveralHeadsException.class,
                        e -> assertThat(e.heads()).extracting(RevisionNode::id).containsExactly("cccc1", "cccc2"))
                .hasMessage("'-1' is ambiguous: the database stands at 2 heads, cccc1 and cccc2."
                        + " Steps from the current state need one of them to start at."
                        + " Say the branch, as in 'left@-1'.");
    }

    @Test
    void a_row_that_the_code_does_not_have_is_named_with_the_ways_out() {
        assertThatThrownBy(() -> RevisionPath.up(network(), rows("gone1 netw1"), "heads"))
                .isInstanceOfSatisfying(
                        UnknownRevisionException.class,
                        e -> assertThat(e.names()).containsExactly("gone1"))
                .hasMessageContaining("the database stands at 'gone1'")
                .hasMessageContaining("retort stamp --purge");
    }

    @Test
    void rows_that_others_imply_go_with_the_first_step_down() {
        List<RevisionStep> steps = RevisionPath.down(fork(), rows("a b1"), "a");

        assertThat(ids(steps)).isEqualTo("b1");
        assertThat(steps.get(0).before()).isEqualTo(rows("a b1"));
        assertThat(steps.get(0).after()).isEqualTo(rows("a"));
        assertThat(steps.get(0).before().without(steps.get(0).after())).containsExactly("b1");
        assertThat(steps.get(0).after().without(steps.get(0).before())).isEmpty();
    }

    @Test
    void stamping_a_revision_takes_the_place_of_rows_above_and_below_it() {
        assertThat(stamped("dddd1 dddd2", "bbbb1")).isEqualTo(rows("bbbb1"));
        assertThat(stamped("cccc1", "dddd1")).isEqualTo(rows("dddd1"));
        assertThat(stamped("cccc2", "dddd1")).isEqualTo(rows("cccc2 dddd1"));
        assertThat(stamped("dddd1", "dddd1")).isEqualTo(rows("dddd1"));
        assertThat(stamped("dddd1 netw1", "base")).isEqualTo(Heads.none());
        assertThat(stamped("dddd1 netw1", "net@base")).isEqualTo(rows("dddd1"));
        assertThat(stamped("dddd2 netw2", "left@base")).isEqualTo(rows("dddd2"));
    }

    @Test
    void stamping_several_revisions_loses_none() {
        assertThat(stamped("dddd1 dddd2", "heads")).isEqualTo(rows("dddd2 netw2"));
        assertThat(stamped("dddd1 dddd2", "cccc1", "cccc2")).isEqualTo(rows("cccc1 cccc2"));
        assertThat(stamped("", "cccc1", "dddd1")).isEqualTo(rows("dddd1"));
    }

    @Test
    void current_shows_the_heads_of_branches_that_rows_depend_on_too() {
        assertThat(RevisionPath.current(network(), rows("netw2")))
                .extracting(RevisionNode::id)
                .containsExactly("dddd1", "netw2");
    }

    @Test
    void a_range_lists_the_newest_first_with_both_ends() {
        assertThat(range("bbbb1:dddd1")).containsExactly("dddd1", "cccc1", "bbbb1");
        assertThat(range(":cccc1")).containsExactly("cccc1", "bbbb1", "aaaa1");
        assertThat(range("cccc2:")).containsExactly("dddd2", "cccc2");
        assertThat(range(":")).hasSize(8);
    }

    @Test
    void a_range_may_begin_and_end_where_the_database_stands() {
        assertThat(range("current:heads")).containsExactly("dddd2", "cccc2", "dddd1", "cccc1", "bbbb1");
        assertThat(range(":current")).containsExactly("bbbb1", "aaaa1");
    }

    @Test
    void a_range_whose_ends_are_not_on_one_line_is_refused() {
        assertThatThrownBy(() -> range("cccc1:dddd2"))
                .isInstanceOf(UnreachableTargetException.class)
                .hasMessageContaining("not on one line");
    }

    @Test
    void a_range_has_one_colon() {
        assertThatThrownBy(() -> range("cccc1")).isInstanceOf(TargetSyntaxException.class);
        assertThatThrownBy(() -> range("a:b:c")).isInstanceOf(TargetSyntaxException.class);
    }

    private static Heads stamped(String before, String... targets) {
        return RevisionPath.stamp(network(), rows(before), List.of(targets));
    }

    private static List<String> range(String range) {
        return RevisionPath.range(network(), rows("bbbb1"), range).stream()
                .map(RevisionNode::id)
                .toList();
    }
}
