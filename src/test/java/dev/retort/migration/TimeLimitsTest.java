package dev.retort.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.schema.DefinitionException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitsTest {

    @ParameterizedTest
    @CsvSource({"4s, PT4S", "500ms, PT0.5S", "2min, PT2M", "1h, PT1H", "0, PT0S", "15 s, PT15S"})
    void a_time_is_a_number_and_its_unit(String text, Duration time) {
        assertThat(TimeLimits.written("The limit", text)).isEqualTo(time);
    }

    @Test
    void nothing_is_no_limit_of_its_own() {
        assertThat(TimeLimits.written("The limit", "")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "-4s", "s", "4 parsecs", "1.5s", " ", "99999999999s"})
    void what_is_no_time_is_refused(String text) {
        assertThatThrownBy(() -> TimeLimits.written("The limit", text))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("The limit cannot be '" + text + "'.");
    }

    @Test
    void a_negative_time_is_refused() {
        Duration negative = Duration.ofSeconds(-1);
        assertThatThrownBy(() -> new TimeLimits(negative, null)).hasMessageContaining("Waiting for a lock");
        assertThatThrownBy(() -> new TimeLimits(null, negative)).hasMessageContaining("A statement");
    }

    @Test
    void each_limit_comes_from_the_revision_before_it_comes_from_the_run() {
        TimeLimits revision = new TimeLimits(Duration.ZERO, null);
        TimeLimits run = new TimeLimits(Duration.ofSeconds(4), Duration.ofSeconds(60));
        assertThat(revision.or(run)).isEqualTo(new TimeLimits(Duration.ZERO, Duration.ofSeconds(60)));
    }
}
