package dev.retort.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QualifiedNameTest {

    @Test
    void a_dot_separates_schema_and_name() {
        assertThat(QualifiedName.parse("invoice")).isEqualTo(new QualifiedName(null, "invoice"));
        assertThat(QualifiedName.parse("audit.invoice")).isEqualTo(new QualifiedName("audit", "invoice"));
    }

    @Test
    void a_part_with_a_dot_stands_in_double_quotes() {
        assertThat(QualifiedName.parse("audit.\"v1.2\"")).isEqualTo(new QualifiedName("audit", "v1.2"));
        assertThat(QualifiedName.parse("\"a.b\".c")).isEqualTo(new QualifiedName("a.b", "c"));
        assertThat(QualifiedName.parse("\"a.b\".\"c.d\"")).isEqualTo(new QualifiedName("a.b", "c.d"));
    }

    @Test
    void a_quote_inside_quotes_is_doubled() {
        assertThat(QualifiedName.parse("\"say \"\"hi\"\"\"")).isEqualTo(QualifiedName.of("say \"hi\""));
        assertThat(QualifiedName.parse("\"\"\"\"")).isEqualTo(QualifiedName.of("\""));
    }

    @Test
    void a_quote_in_the_middle_is_part_of_the_name() {
        assertThat(QualifiedName.parse("5\"pipe")).isEqualTo(QualifiedName.of("5\"pipe"));
    }

    @Test
    void case_and_spaces_stay_as_said() {
        assertThat(QualifiedName.parse("My Invoices")).isEqualTo(QualifiedName.of("My Invoices"));
        assertThat(QualifiedName.parse("\"My Invoices\"")).isEqualTo(QualifiedName.of("My Invoices"));
    }

    @Test
    void quotes_are_printed_only_where_they_are_needed() {
        assertThat(new QualifiedName("audit", "invoice")).hasToString("audit.invoice");
        assertThat(QualifiedName.of("My Invoices")).hasToString("My Invoices");
        assertThat(new QualifiedName("a.b", "c")).hasToString("\"a.b\".c");
        assertThat(QualifiedName.of("\"")).hasToString("\"\"\"\"");
        assertThat(QualifiedName.of("5\"pipe")).hasToString("5\"pipe");
    }

    @Test
    void what_is_printed_is_read_back() {
        long seed = Long.getLong("retort.seed", 20_261_123L);
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            QualifiedName name = new QualifiedName(random.nextBoolean() ? null : part(random), part(random));
            assertThat(QualifiedName.parse(name.toString()))
                    .as("seed %d, %s", seed, name)
                    .isEqualTo(name);
        }
    }

    private static String part(Random random) {
        StringBuilder part = new StringBuilder();
        int length = 1 + random.nextInt(5);
        for (int i = 0; i < length; i++) {
            part.append("aB.\"_ü".charAt(random.nextInt(6)));
        }
        return part.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "a.", ".a", ".", "a.\"\""})
    void an_empty_part_is_a_fault(String text) {
        assertThatThrownBy(() -> QualifiedName.parse(text))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("needs a name.")
                .hasMessageContaining("is blank");
    }

    @Test
    void three_parts_are_a_fault() {
        assertThatThrownBy(() -> QualifiedName.parse("db.audit.invoice"))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(
                        "'db.audit.invoice' is not the name of a table. A dot separates schema and name, and it has 2"
                                + " dots. Put a part that has a dot in it in double quotes, as in: schema.\"a.b\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"a", "\"a\"b", "a.\"b", "\"a\"\"", "\"a\".\"b\"c"})
    void a_quote_that_does_not_end_is_a_fault(String text) {
        assertThatThrownBy(() -> QualifiedName.parse(text))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("'" + text + "' is not the name of a table. A part that begins with a double quote must end"
                        + " with one. Double the quotes that belong to the name, as in: \"say \"\"hi\"\"\"");
    }

    @Test
    void a_default_schema_fills_in_for_none() {
        assertThat(named(null, "invoice").orIn("shop")).isEqualTo(named("shop", "invoice"));
        assertThat(named("audit", "invoice").orIn("shop")).isEqualTo(named("audit", "invoice"));
        assertThat(named(null, "invoice").orIn(null)).isEqualTo(named(null, "invoice"));
    }

    @Test
    void a_name_beside_stands_in_the_same_schema() {
        assertThat(named("audit", "invoice").beside("bill")).isEqualTo(named("audit", "bill"));
        assertThat(named(null, "invoice").beside("bill")).isEqualTo(named(null, "bill"));
    }

    @Test
    void names_are_sorted_by_schema_and_then_by_name() {
        List<QualifiedName> sorted =
                List.of(named("b", "a"), named(null, "z"), named("a", "z"), named("a", "b")).stream()
                        .sorted()
                        .toList();

        assertThat(sorted).containsExactly(named(null, "z"), named("a", "b"), named("a", "z"), named("b", "a"));
    }

    private static QualifiedName named(@Nullable String schema, String name) {
        return new QualifiedName(schema, name);
    }
}
