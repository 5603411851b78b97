package dev.retort.schema;

import static dev.retort.schema.Define.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.schema.PortableType.Kind;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortableTypeTest {

    @Test
    void each_word_makes_the_type_that_standard_sql_calls_so() {
        Map<String, ColumnType> types = new TreeMap<>(Map.ofEntries(
                Map.entry("smallint", smallint()),
                Map.entry("integer", integer()),
                Map.entry("bigint", bigint()),
                Map.entry("decimal", decimal()),
                Map.entry("decimal(12, 2)", decimal(12, 2)),
                Map.entry("real", real()),
                Map.entry("double precision", doublePrecision()),
                Map.entry("boolean", bool()),
                Map.entry("character(2)", character(2)),
                Map.entry("varchar(20)", varchar(20)),
                Map.entry("varchar", varchar()),
                Map.entry("text", text()),
                Map.entry("case-insensitive text", caseInsensitiveText()),
                Map.entry("binary", binary()),
                Map.entry("binary(16)", binary(16)),
                Map.entry("date", date()),
                Map.entry("time", time()),
                Map.entry("timestamp", timestamp()),
                Map.entry("timestamp with time zone", timestampWithTimeZone()),
                Map.entry("time(0)", time(0)),
                Map.entry("timestamp(3)", timestamp(3)),
                Map.entry("timestamp with time zone(6)", timestampWithTimeZone(6)),
                Map.entry("interval", interval()),
                Map.entry("uuid", uuid()),
                Map.entry("text[]", array(text())),
                Map.entry("enum status", enumType("status", "open", "paid")),
                Map.entry("json", json()),
                Map.entry("jsonb", jsonb()),
                Map.entry("tsvector", sqlType("tsvector"))));

        types.forEach((words, type) -> assertThat(type.describe()).isEqualTo(words));
        assertThat(types.values().stream()
                        .filter(PortableType.class::isInstance)
                        .map(type -> ((PortableType) type).kind()))
                .contains(Kind.values());
    }

    @Test
    void three_types_are_whole_numbers() {
        assertThat(Stream.of(Kind.values()).filter(kind -> PortableType.of(kind).isWholeNumber()))
                .containsExactly(Kind.SMALLINT, Kind.INTEGER, Kind.BIGINT);
    }

    @Test
    void a_length_is_at_least_one() {
        assertThat(varchar(1).describe()).isEqualTo("varchar(1)");
        assertThatThrownBy(() -> varchar(0))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(
                        "A varchar of length 0 cannot hold anything. The length is less than 1. Say at least 1, or leave"
                                + " the length out.");
        assertThatThrownBy(() -> decimal(-1, 0)).isInstanceOf(DefinitionException.class);
    }

    @Test
    void the_digits_after_the_point_are_part_of_all_digits() {
        assertThat(decimal(2, 2).describe()).isEqualTo("decimal(2, 2)");
        assertThat(decimal(2, 0).describe()).isEqualTo("decimal(2, 0)");
        assertThatThrownBy(() -> decimal(2, 12))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(
                        "A decimal(2, 12) cannot be stored. The digits after the point are part of all digits. Say the"
                                + " number of all digits first: decimal(12, 2).");
        assertThatThrownBy(() -> decimal(2, -1)).isInstanceOf(DefinitionException.class);
        assertThatThrownBy(() -> new PortableType(Kind.DECIMAL, null, 2)).isInstanceOf(DefinitionException.class);
    }

    @Test
    void a_second_has_six_digits_behind_its_point_at_most() {
        assertThatThrownBy(() -> timestamp(7))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(
                        "A timestamp(7) cannot be stored. A second has 6 digits behind its point on every engine. Say"
                                + " 0 to 6, or leave the digits out.");
        assertThatThrownBy(() -> time(-1)).isInstanceOf(DefinitionException.class);
    }

    @Test
    void an_array_is_of_one_plain_type() {
        assertThatThrownBy(() -> array(array(text()))).isInstanceOf(DefinitionException.class);
        assertThatThrownBy(() -> array(text().on("h2", varchar()))).isInstanceOf(DefinitionException.class);
    }

    @Test
    void a_type_may_be_another_one_on_some_engines() {
        ColumnType type = bigint().on("sqlite", integer()).on("h2", smallint());

        assertThat(type.forEngine("sqlite")).isEqualTo(integer());
        assertThat(type.forEngine("h2")).isEqualTo(smallint());
        assertThat(type.forEngine("postgresql")).isEqualTo(bigint());
        assertThat(type.describe()).isEqualTo("bigint");
        assertThatThrownBy(() -> bigint().on("h2", type)).isInstanceOf(DefinitionException.class);
    }

    @Test
    void a_type_of_the_engine_needs_a_name() {
        assertThatThrownBy(() -> sqlType(""))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("A type needs a name. '' is blank. Name the engine's type.");
    }
}
