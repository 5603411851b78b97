package dev.retort.schema;

import static dev.retort.schema.Define.expression;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndexTest {

    @Test
    void columns_are_keys_in_rising_order() {
        assertThat(index("a", "b")).isEqualTo(index(key("a"), key("b")));
        assertThat(index("a", "b").isUnique()).isFalse();
        assertThat(index("a").name()).isNull();
    }

    @Test
    void an_index_is_described_with_all_that_it_says() {
        assertThat(index("a", "b").describe()).isEqualTo("index (a, b)");
        assertThat(index(key("a").desc(), expression("lower(b)").desc(), expression("c + 1"))
                        .unique()
                        .where("d is null")
                        .describe())
                .isEqualTo("unique index (a desc, (lower(b)) desc, (c + 1)) where d is null");
    }

    @Test
    void its_columns_are_those_among_the_keys() {
        assertThat(index(key("a").desc(), expression("lower(b)"), key("c")).columns())
                .containsExactly("a", "c");
    }

    @Test
    void a_new_name_of_a_column_keeps_the_direction() {
        assertThat(index(key("a").desc(), key("b"), expression("lower(a)"))
                        .unique()
                        .where("a > 0")
                        .named("i")
                        .renaming(n -> n.equals("a") ? "z" : n))
                .isEqualTo(index(key("z").desc(), key("b"), expression("lower(a)"))
                        .unique()
                        .where("a > 0")
                        .named("i"));
    }

    @Test
    void an_index_needs_something_to_sort_by() {
        assertThatThrownBy(() -> Index.of(List.of()))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("An index needs something to sort by. No key was said. Name a column: index(\"a\").");
        assertThatThrownBy(() -> expression(" "))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("An index needs something to sort by. ' ' is blank. Write an expression.");
        assertThatThrownBy(() -> key("")).isInstanceOf(DefinitionException.class);
    }

    @Test
    void a_condition_that_is_said_needs_a_text() {
        assertThatThrownBy(() -> index("a").where(""))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("An index of some rows needs their condition. '' is blank. Leave where(...) out for all"
                        + " rows.");
    }

    @Test
    void a_name_that_is_said_must_be_one() {
        assertThatThrownBy(() -> index("a").named(" "))
                .isInstanceOf(DefinitionException.class)
                .hasMessageStartingWith("An index needs a name.");
    }
}
