package dev.retort.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.SeveralHeadsException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final RevisionGraph FORK = RevisionGraph.of(List.of(
            node("aaaa1"),
            node("bbbb1", "aaaa1"),
            node("bbbb2", "bbbb1"),
            node("cccc1", "aaaa1"),
            new RevisionNode("dddd1", List.of("aaaa1"), List.of("cccc1"), List.of("billing"), "billing begins")));

    private static RevisionNode node(String id, String... parents) {
        return new RevisionNode(id, List.of(parents), List.of(), List.of(), "message of " + id);
    }

    private static RevisionNode merge(String... targets) {
        return NewRevision.merging("", List.of(targets)).in(FORK);
    }

    @Test
    void all_heads_are_merged_unless_some_are_named() {
        assertThat(merge().parents()).containsExactly("bbbb2", "cccc1", "dddd1");
        assertThat(merge("heads").parents()).containsExactly("bbbb2", "cccc1", "dddd1");
        assertThat(merge("billing@head", "bbbb2").parents()).containsExactly("dddd1", "bbbb2");
    }

    @Test
    void nothing_is_merged_with_itself_however_many_are_named() {
        assertThatThrownBy(() -> merge("bbbb2", "cccc1", "bbbb2"))
                .isInstanceOf(AuthorException.class)
                .hasMessageStartingWith(
                        "bbbb2 (message of bbbb2) cannot be merged with itself. 'bbbb2' is said twice. Name each");
        assertThatThrownBy(() -> merge("billing@head", "bbbb2", "dddd1"))
                .isInstanceOf(AuthorException.class)
                .hasMessageStartingWith(
                        "dddd1 (billing begins) cannot be merged with itself. 'billing@head' and 'dddd1' both mean it.");
        assertThatThrownBy(() -> merge("cccc1", "heads")).isInstanceOf(AuthorException.class);
        assertThatThrownBy(() -> merge("cccc1", "cccc1")).isInstanceOf(AuthorException.class);
    }

    @Test
    void it_says_what_it_merges_where_no_message_is_given() {
        assertThat(merge("bbbb2", "cccc1").message()).isEqualTo("merge bbbb2 and cccc1");
        assertThat(NewRevision.merging("tidy up", List.of()).in(FORK).message()).isEqualTo("tidy up");
    }

    @Test
    void one_head_is_nothing_to_merge() {
        RevisionGraph line = RevisionGraph.of(List.of(node("aaaa1")));
        assertThatThrownBy(() -> NewRevision.merging("m", List.of()).in(line))
                .isInstanceOf(AuthorException.class)
                .hasMessageStartingWith(
                        "There is nothing to merge. 'heads' is one revision, aaaa1 (message of aaaa1). `retort revision");
        assertThatThrownBy(() -> merge("base"))
                .isInstanceOf(AuthorException.class)
                .hasMessageStartingWith("There is nothing to merge. 'base' means no revision.");
        assertThatThrownBy(() -> merge("head")).isInstanceOf(SeveralHeadsException.class);
    }

    @Test
    void what_is_on_one_line_cannot_be_merged() {
        NewRevision line = NewRevision.merging("m", List.of("bbbb2", "aaaa1", "cccc1"));
        assertThatThrownBy(() -> line.spliced().in(FORK))
                .isInstanceOf(AuthorException.class)
                .hasMessage(
                        "aaaa1 (message of aaaa1) and bbbb2 (message of bbbb2) cannot be merged. The one comes before"
                                + " the other, so they are on one line. Write `retort merge bbbb2 cccc1`.");
    }

    @Test
    void what_is_not_a_head_has_to_be_spliced() {
        assertThatThrownBy(() -> merge("bbbb1", "cccc1"))
                .isInstanceOf(AuthorException.class)
                .hasMessageStartingWith("bbbb1 (message of bbbb1) cannot be merged. That is not a head: bbbb2");
        NewRevision spliced =
                NewRevision.merging("m", List.of("bbbb1", "cccc1")).spliced();
        assertThat(spliced.in(FORK).parents()).containsExactly("bbbb1", "cccc1");
        assertThatThrownBy(() -> spliced.withHead("bbbb2").in(FORK)).isInstanceOf(AuthorException.class);
    }
}
