package dev.retort.schema;

import static dev.retort.schema.Define.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SqlTest {

    @Test
    void a_statement_has_a_value_for_each_mark() {
        Sql sql = sql("update role set rank = ?, note = ? where name = ?", 1, null, "admin");

        assertThat(sql.binds()).containsExactly(1L, null, "admin");
        assertThat(sql.undo()).isNull();
        assertThat(sql.undoneByNothing()).isFalse();
    }

    @Test
    void a_null_alone_is_the_value_null() {
        assertThat(sql("update role set note = ?", (@Nullable Object[]) null).binds())
                .hasSize(1)
                .containsOnlyNulls();
    }

    @Test
    void the_way_back_is_a_statement_with_values_of_its_own() {
        Sql sql = sql("delete from role where rank = ?", 9).undoneBy("insert into role values (?, ?)", "guest", 9);

        assertThat(sql.binds()).containsExactly(9L);
        assertThat(sql.undo()).isEqualTo(sql("insert into role values (?, ?)", "guest", 9));
    }

    @Test
    void the_last_word_about_the_way_back_counts() {
        Sql sql = sql("analyze");

        assertThat(sql.undoneBy("vacuum").nothingToUndo()).isEqualTo(sql.nothingToUndo());
        assertThat(sql.nothingToUndo().undoneBy("vacuum")).isEqualTo(sql.undoneBy("vacuum"));
        assertThat(sql.nothingToUndo().undoneByNothing()).isTrue();
    }

    @Test
    void values_cannot_be_changed_from_outside() {
        Object[] values = {"a"};
        Sql sql = sql("select ?", values);
        values[0] = "b";

        assertThat(sql.binds()).containsExactly("a");
        assertThatThrownBy(() -> sql.binds().set(0, "b")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_statement_needs_a_text() {
        assertThatThrownBy(() -> sql("\n"))
                .isInstanceOf(DefinitionException.class)
                .hasMessageStartingWith("A statement needs a text.");
        assertThatThrownBy(() -> sql("analyze").undoneBy("")).isInstanceOf(DefinitionException.class);
    }

    @Test
    void a_value_that_no_engine_stores_is_a_fault_of_its_statement() {
        assertThatThrownBy(() -> sql("select ?", new Object()))
                .isInstanceOf(DefinitionException.class)
                .hasMessageStartingWith("A java.lang.Object cannot be the value of a parameter of: select ?.");
    }
}
