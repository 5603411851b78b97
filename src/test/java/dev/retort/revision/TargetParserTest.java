package dev.retort.revision;

import static dev.retort.revision.Histories.history;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.revision.RevisionTarget.AllHeads;
import dev.retort.revision.RevisionTarget.Base;
import dev.retort.revision.RevisionTarget.Exactly;
import dev.retort.revision.RevisionTarget.Head;
import dev.retort.revision.RevisionTarget.Relative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetParserTest {

    @Test
    void reads_every_form() {
        assertThat(TargetParser.parse("head")).isEqualTo(new Head(null));
        assertThat(TargetParser.parse("billing@heads")).isEqualTo(new AllHeads("billing"));
        assertThat(TargetParser.parse("billing@base")).isEqualTo(new Base("billing"));
        assertThat(TargetParser.parse("ae10")).isEqualTo(new Exactly(null, "ae10"));
        assertThat(TargetParser.parse("billing@ae10")).isEqualTo(new Exactly("billing", "ae10"));
        assertThat(TargetParser.parse("+1")).isEqualTo(new Relative(null, null, 1));
        assertThat(TargetParser.parse("billing@-2")).isEqualTo(new Relative("billing", null, -2));
        assertThat(TargetParser.parse("head-1")).isEqualTo(new Relative(null, "head", -1));
        assertThat(TargetParser.parse("ae10+2")).isEqualTo(new Relative(null, "ae10", 2));
        assertThat(TargetParser.parse("billing@head-1")).isEqualTo(new Relative("billing", "head", -1));
        assertThat(TargetParser.parse("lib-x@+1")).isEqualTo(new Relative("lib-x", null, 1));
    }

    @Test
    void a_number_that_no_history_has_is_still_a_number() {
        assertThat(TargetParser.parse("+99999999999999")).isEqualTo(new Relative(null, null, Integer.MAX_VALUE));
        assertThat(TargetParser.parse("+0000000000007")).isEqualTo(new Relative(null, null, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "left@", "+1-1", "+0", "-0", "a@b@c", "a b", "a:b", " head", "left@+1+1"})
    void refuses_what_follows_no_form(String text) {
        assertThatThrownBy(() -> TargetParser.parse(text))
                .isInstanceOfSatisfying(
                        TargetSyntaxException.class, e -> assertThat(e.target()).isEqualTo(text))
                .hasMessageStartingWith("'" + text + "' cannot be read as a target.");
    }

    /**
     * <pre>
     *  v #v-2 - w - x
     * </pre>
     */
    @Test
    void a_known_label_is_that_label_before_it_is_steps() {
        RevisionGraph graph = history("v #v-2", "w: v", "x: w");
        TargetResolver resolver = TargetResolver.of(graph);

        assertThat(TargetParser.parse("v-2")).isEqualTo(new Relative(null, "v", -2));
        assertThat(TargetParser.parse("v-2", graph)).isEqualTo(new Exactly(null, "v-2"));
        assertThat(resolver.many("v-2@head")).containsExactly(graph.node("x"));
        assertThat(Histories.ids(RevisionPath.up(graph, Heads.none(), "v-2+1"))).isEqualTo("v w");
    }
}
