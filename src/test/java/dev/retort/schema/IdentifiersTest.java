package dev.retort.schema;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "Ärger", "two words", "a\"b", "a.b", "select", "😀", "名前", "a\nb", "1"})
    void any_text_with_something_in_it_can_be_a_name(String name) {
        assertThat(Identifiers.checked("column", name)).isSameAs(name);
    }

    @Test
    void a_long_name_is_left_to_the_engine() {
        String name = "n".repeat(1_000);

        assertThat(Identifiers.checked("column", name)).isSameAs(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void a_blank_text_cannot(String name) {
        assertThatThrownBy(() -> Identifiers.checked("column", name))
                .isInstanceOf(DefinitionException.class)
                .hasMessageStartingWith("A column needs a name.")
                .hasMessageContaining("'" + name + "' is blank.")
                .hasMessageEndingWith("Give it a name with a letter in it.");
    }

    @Test
    void a_character_that_no_database_stores_is_named_with_its_place() {
        assertThatThrownBy(() -> Identifiers.checked("table", "in\0voice"))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("'in?voice' cannot be the name of a table. It has a character that no database stores, at"
                        + " position 3. Leave that character out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uD83D", "\uDE00a", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"})
    void half_a_surrogate_pair_cannot(String name) {
        assertThatThrownBy(() -> Identifiers.checked("index", name))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("cannot be the name of an index")
                .hasMessageContaining("a character that no database stores");
    }

    @Test
    void a_name_before_can_be_no_other() {
        assertThatThrownBy(() -> new Column("a", bigint(), true, null, null, null, null, null, List.of(), "\uD83D"))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("cannot be the name of a column");
        Table table = Table.of(QualifiedName.of("a"), List.of(column("b", bigint())), List.of(), List.of());
        assertThatThrownBy(() -> table.withFormerName(" "))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("A table needs a name.");
    }
}
