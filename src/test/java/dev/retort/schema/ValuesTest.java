package dev.retort.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 1, 31, 12, 0);

    static List<Object> values_that_stay_as_they_are() {
        return List.of(
                "text",
                "",
                true,
                7L,
                new BigDecimal("1.50"),
                NOON.toLocalDate(),
                NOON.toLocalTime(),
                NOON,
                NOON.atOffset(ZoneOffset.ofHours(2)),
                new UUID(1, 2));
    }

    @ParameterizedTest
    @MethodSource
    void values_that_stay_as_they_are(Object value) {
        assertThat(Values.checked("a default", value)).isSameAs(value);
    }

    @Test
    void null_is_a_value() {
        assertThat(Values.checked("a default", null)).isNull();
    }

    @Test
    void whole_numbers_become_long() {
        assertThat(Values.checked("a default", 7)).isEqualTo(7L);
        assertThat(Values.checked("a default", (short) 7)).isEqualTo(7L);
        assertThat(Values.checked("a default", (byte) 7)).isEqualTo(7L);
    }

    @Test
    void other_numbers_become_decimals_of_the_digits_that_java_shows() {
        assertThat(Values.checked("a default", 0.1)).isEqualTo(new BigDecimal("0.1"));
        assertThat(Values.checked("a default", 0.1f)).isEqualTo(new BigDecimal("0.1"));
        assertThat(Values.checked("a default", BigInteger.TWO.pow(70)))
                .isEqualTo(new BigDecimal(BigInteger.TWO.pow(70)));
    }

    @Test
    void characters_become_text_and_enums_their_name() {
        assertThat(Values.checked("a default", 'x')).isEqualTo("x");
        assertThat(Values.checked("a default", DayOfWeek.MONDAY)).isEqualTo("MONDAY");
        assertThat(Values.checked("a default", Spoken.LOUD)).isEqualTo("LOUD");
    }

    @Test
    void points_in_time_get_an_offset() {
        OffsetDateTime noon = NOON.atOffset(ZoneOffset.UTC);
        ZonedDateTime zoned = NOON.atZone(ZoneId.of("Europe/Paris"));

        assertThat(Values.checked("a default", Instant.parse("2026-01-31T12:00:00Z")))
                .isEqualTo(noon);
        assertThat(Values.checked("a default", zoned)).isEqualTo(NOON.atOffset(ZoneOffset.ofHours(1)));
    }

    @Test
    void bytes_are_copied() {
        byte[] bytes = {1, 2};
        Object value = Values.checked("a default", bytes);
        bytes[0] = 9;

        assertThat(value).isEqualTo(new byte[] {1, 2});
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void a_number_that_engines_spell_differently_is_refused(double value) {
        assertThatThrownBy(() -> Values.checked("column rate", value))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(value + " cannot be the value of column rate. Engines spell it differently or not at all."
                        + " Write the value as SQL.");
        assertThatThrownBy(() -> Values.checked("column rate", (float) value)).isInstanceOf(DefinitionException.class);
    }

    @Test
    void a_value_of_another_type_is_refused_with_those_that_can_be_stored() {
        assertThatThrownBy(() -> Values.checked("column age", Duration.ofDays(1)))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("A java.time.Duration cannot be the value of column age. Retort stores text, numbers,"
                        + " booleans, enums, dates, times and points in time of java.time, UUIDs, byte arrays and null."
                        + " Convert it to one of these, or write the value as SQL.");
        assertThatThrownBy(() -> Values.checked("column age", List.of(LocalDate.EPOCH, LocalTime.NOON)))
                .isInstanceOf(DefinitionException.class);
    }

    /** A constant with a body is of a class of its own, and still of the enum. */
    private enum Spoken {
        LOUD {
            @Override
            public String toString() {
                return "!";
            }
        }
    }
}
