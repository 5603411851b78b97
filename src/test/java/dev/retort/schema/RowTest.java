package dev.retort.schema;

import static dev.retort.schema.Define.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void names_and_values_alternate() {
        Row row = row("name", "admin", "rank", 1, "note", null);

        assertThat(row.values().keySet()).containsExactly("name", "rank", "note");
        assertThat(row.values().get("rank")).isEqualTo(1L);
        assertThat(row.values().get("note")).isNull();
    }

    @Test
    void the_order_is_kept_however_long_the_row() {
        Row row = row("z", 1, "y", 2, "x", 3, "w", 4, "v", 5, "u", 6);

        assertThat(row.values().keySet()).containsExactly("z", "y", "x", "w", "v", "u");
    }

    @Test
    void a_row_does_not_change_with_the_map_it_was_made_of() {
        Map<String, @Nullable Object> values = new HashMap<>(Map.of("name", "admin"));
        Row row = new Row(values);
        values.put("name", "guest");

        assertThat(row).isEqualTo(row("name", "admin"));
        assertThatThrownBy(() -> row.values().put("name", "guest")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_name_without_value_is_a_fault() {
        assertThatThrownBy(() -> row("name", "admin", "rank"))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("A row is made of names and values in turn. There are 3 of them, so the last name has no"
                        + " value. Write row(\"name\", \"admin\", \"rank\", 1).");
    }

    @Test
    void a_value_in_the_place_of_a_name_is_a_fault() {
        assertThatThrownBy(() -> row("name", "admin", 1, "rank"))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("'1' stands where the name of a column should.");
        assertThatThrownBy(() -> row(null, "admin")).isInstanceOf(DefinitionException.class);
    }

    @Test
    void two_values_for_a_column_are_a_fault() {
        assertThatThrownBy(() -> row("name", null, "name", "guest"))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(
                        "A row cannot have two values for column 'name'. A column holds one. Leave one of them out.");
    }

    @Test
    void an_empty_row_is_a_fault() {
        assertThatThrownBy(() -> row())
                .isInstanceOf(DefinitionException.class)
                .hasMessage("A row needs a value. No column was said. Write row(\"name\", \"admin\").");
    }

    @Test
    void a_value_that_no_engine_stores_is_a_fault_of_its_column() {
        assertThatThrownBy(() -> row("born", new Object()))
                .isInstanceOf(DefinitionException.class)
                .hasMessageStartingWith("A java.lang.Object cannot be the value of column born.");
        assertThatThrownBy(() -> row(" ", 1)).isInstanceOf(DefinitionException.class);
    }
}
