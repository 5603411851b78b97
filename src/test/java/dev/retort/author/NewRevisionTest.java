package dev.retort.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.revision.RevisionException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewRevisionTest {

    private static final RevisionGraph LINE = RevisionGraph.of(List.of(node("aaaa1"), node("bbbb1", "aaaa1")));
    private static final RevisionGraph FORK =
            RevisionGraph.of(List.of(node("aaaa1"), node("bbbb1", "aaaa1"), node("cccc1", "aaaa1")));

    private static RevisionNode node(String id, String... parents) {
        return new RevisionNode(id, List.of(parents), List.of(), List.of(), "message of " + id);
    }

    private static NewRevision follows(@Nullable String head, boolean splice) {
        NewRevision revision =
                head == null ? NewRevision.of("new") : NewRevision.of("new").withHead(head);
        return splice ? revision.spliced() : revision;
    }

    @Test
    void it_follows_the_one_head() {
        RevisionNode made = follows(null, false).in(LINE);
        assertThat(made.parents()).containsExactly("bbbb1");
        assertThat(made.id()).matches("[0-9a-f]{12}");
        assertThat(follows(null, false).in(RevisionGraph.of(List.of())).parents())
                .isEmpty();
    }

    @Test
    void several_heads_have_to_be_told_apart_or_merged() {
        assertThatThrownBy(() -> follows(null, false).in(FORK))
                .isInstanceOf(AuthorException.class)
                .hasMessage("It is not clear what the new revision 'new' follows. There are 2 heads, bbbb1 (message of"
                        + " bbbb1) and cccc1 (message of cccc1). Say which, --head bbbb1, or merge them first: `retort merge"
                        + " heads`.");
        assertThat(follows("cccc", false).in(FORK).parents()).containsExactly("cccc1");
        assertThat(follows("heads", false).in(LINE).parents()).containsExactly("bbbb1");
        assertThat(follows("base", false).in(FORK).parents()).isEmpty();
    }

    /** Alembic would write a merge without being asked for one (number 36 of its oddities). */
    @Test
    void several_heads_are_never_merged_by_the_way() {
        assertThatThrownBy(() -> follows("heads", false).in(FORK))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("There are 2 heads")
                .hasMessageEndingWith("or merge them first: `retort merge heads`.");
    }

    @Test
    void a_fork_has_to_be_meant() {
        assertThatThrownBy(() -> follows("aaaa1", false).in(LINE))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("bbbb1 (message of bbbb1) follows it already");
        assertThat(follows("aaaa1", true).in(LINE).parents()).containsExactly("aaaa1");
    }

    @Test
    void what_would_break_the_history_is_refused() {
        assertThatThrownBy(() -> NewRevision.of("new").withId("aaaa1").in(LINE)).isInstanceOf(AuthorException.class);
        assertThatThrownBy(() -> NewRevision.of("new").withId("a b").in(LINE)).isInstanceOf(AuthorException.class);
        assertThatThrownBy(
                        () -> NewRevision.of("new").withLabels(List.of("aaaa1")).in(LINE))
                .isInstanceOf(AuthorException.class);
        assertThatThrownBy(() ->
                        NewRevision.of("new").withDependencies(List.of("nono")).in(LINE))
                .isInstanceOf(RevisionException.class);
        assertThatThrownBy(() -> NewRevision.of(" ").in(LINE)).isInstanceOf(AuthorException.class);
    }

    @Test
    void an_id_that_cannot_be_one_is_told_of_before_what_it_follows() {
        assertThatThrownBy(() -> NewRevision.of("new").withId("a:b").in(FORK))
                .isInstanceOf(AuthorException.class)
                .hasMessageStartingWith("The new revision 'new' cannot be written. ")
                .hasMessageContaining("cannot be called 'a:b'");
    }

    @Test
    void what_it_depends_on_is_written_in_full() {
        RevisionGraph graph = RevisionGraph.of(
                List.of(node("aaaa1"), new RevisionNode("bbbb1", List.of(), List.of(), List.of("billing"), "")));
        assertThat(NewRevision.of("new")
                        .withHead("aaaa1")
                        .withDependencies(List.of("bbb", "billing"))
                        .in(graph)
                        .dependsOn())
                .containsExactly("bbbb1", "billing");
    }
}
