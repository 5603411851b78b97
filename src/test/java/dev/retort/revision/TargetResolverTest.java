package dev.retort.revision;

import static dev.retort.revision.Histories.history;
import static dev.retort.revision.Histories.network;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TargetResolverTest {

    private final TargetResolver network = TargetResolver.of(network());

    @Test
    void finds_by_id_by_the_beginning_of_one_and_by_label() {
        assertThat(one("cccc1")).isEqualTo("cccc1");
        assertThat(one("aa")).isEqualTo("aaaa1");
        assertThat(one("left")).isEqualTo("cccc1");
        assertThat(one("left@dd")).isEqualTo("dddd1");
        assertThat(one("left@head")).isEqualTo("dddd1");
        assertThat(network.one("base")).isNull();
    }

    @Test
    void heads_are_those_that_nothing_depends_on_and_of_a_branch_its_own() {
        assertThat(network.many("heads")).extracting(RevisionNode::id).containsExactly("dddd2", "netw2");
        assertThat(network.many("left@heads")).extracting(RevisionNode::id).containsExactly("dddd1");
        assertThat(network.many("bbbb1@heads")).extracting(RevisionNode::id).containsExactly("dddd1", "dddd2");
    }

    @Test
    void several_heads_are_named_with_the_ways_on() {
        RevisionGraph graph = RevisionGraph.of(List.of(
                new RevisionNode("8d41f0", List.of(), List.of(), List.of(), "add invoice currency"),
                new RevisionNode("b2207c", List.of(), List.of(), List.of(), "split person name")));
        assertThatThrownBy(() -> TargetResolver.of(graph).one("head"))
                .isInstanceOf(SeveralHeadsException.class)
                .hasMessage(
                        "'head' is ambiguous: there are 2 heads, 8d41f0 (add invoice currency) and b2207c (split person"
                                + " name). Merge them with `retort merge heads`, make a line of them with `retort rebase"
                                + " MINE`, or upgrade to 'heads'.");
    }

    @Test
    void the_beginning_of_several_names_is_ambiguous() {
        assertThatThrownBy(() -> network.one("cc"))
                .isInstanceOfSatisfying(
                        AmbiguousRevisionException.class,
                        e -> assertThat(e.candidates())
                                .extracting(RevisionNode::id)
                                .containsExactly("cccc1", "cccc2"))
                .hasMessage(
                        "'cc' is ambiguous: it begins several names. They are of cccc1 and cccc2. Write more of the name,"
                                + " such as 'cccc1'.");
    }

    @Test
    void a_whole_id_is_not_ambiguous_with_longer_ones() {
        TargetResolver resolver = TargetResolver.of(history("ab12", "ab123", "ab"));
        assertThat(resolver.many("ab12")).extracting(RevisionNode::id).containsExactly("ab12");
        assertThat(resolver.many("ab")).extracting(RevisionNode::id).containsExactly("ab");
    }

    @Test
    void ids_of_three_characters_are_only_found_whole() {
        assertThatThrownBy(() -> TargetResolver.of(history("abc")).one("ab"))
                .isInstanceOf(UnknownRevisionException.class)
                .hasMessageContaining("Did you mean 'abc'?");
    }

    @Test
    void a_revision_of_another_branch_is_not_of_this_one() {
        assertThatThrownBy(() -> network.one("left@dddd2"))
                .isInstanceOf(UnreachableTargetException.class)
                .hasMessage(
                        "'left@dddd2' leads nowhere: dddd2 is not of the branch 'left'. It neither follows nor precedes"
                                + " cccc1 by parents. Write 'dddd2' alone, or a revision of 'left'.");
    }

    @Test
    void steps_need_a_place_to_start() {
        assertThatThrownBy(() -> network.one("+1")).isInstanceOf(TargetSyntaxException.class);
        assertThatThrownBy(() -> network.one("aaaa1+1")).isInstanceOf(TargetSyntaxException.class);
        assertThat(network.many("-1")).extracting(RevisionNode::id).containsExactly("cccc2", "netw1");
    }

    private String one(String target) {
        RevisionNode found = network.one(target);
        return found == null ? "base" : found.id();
    }
}
