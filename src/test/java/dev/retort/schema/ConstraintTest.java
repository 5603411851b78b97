package dev.retort.schema;

import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstraintTest {

    @Test
    void a_constraint_has_no_name_until_one_is_said() {
        assertThat(unique("a").name()).isNull();
        assertThat(unique("a").named("k").name()).isEqualTo("k");
        assertThat(primaryKey("a").named("k").name()).isEqualTo("k");
        assertThat(check("a > 0").named("k").name()).isEqualTo("k");
    }

    @Test
    void constraints_are_described_as_sql_says_them() {
        assertThat(primaryKey("a", "b").describe()).isEqualTo("primary key (a, b)");
        assertThat(unique("a").describe()).isEqualTo("unique (a)");
        assertThat(check("a > 0").describe()).isEqualTo("check (a > 0)");
    }

    @Test
    void columns_are_renamed_and_conditions_are_not_read() {
        assertThat(primaryKey("a", "b").renaming(n -> n.equals("a") ? "c" : n)).isEqualTo(primaryKey("c", "b"));
        assertThat(unique("a").named("k").renaming(n -> "c"))
                .isEqualTo(unique("c").named("k"));
        assertThat(check("a > 0").renaming(n -> "c")).isEqualTo(check("a > 0"));
    }

    @Test
    void the_list_of_columns_is_copied() {
        List<String> columns = new ArrayList<>(List.of("a"));
        Unique unique = Unique.of(columns);
        columns.add("b");

        assertThat(unique).isEqualTo(unique("a"));
    }

    @Test
    void a_key_needs_a_column_and_none_twice() {
        assertThatThrownBy(() -> unique())
                .isInstanceOf(DefinitionException.class)
                .hasMessage("A unique constraint needs a column. None was said. Name the columns it is about.");
        assertThatThrownBy(() -> primaryKey("a", "b", "a"))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(
                        "A primary key cannot have column 'a' twice. Its columns are a, b, a. Name each column once.");
    }

    @Test
    void a_check_needs_a_condition() {
        assertThatThrownBy(() -> check(" "))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("A check needs a condition. ' ' is blank. Write what every row keeps.");
    }

    @Test
    void a_name_that_is_said_must_be_one() {
        assertThatThrownBy(() -> unique("a").named(""))
                .isInstanceOf(DefinitionException.class)
                .hasMessageStartingWith("A constraint needs a name.");
    }
}
