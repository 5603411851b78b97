package dev.retort.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:03Z");
    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

    private final DatabaseClock clock = new DatabaseClock(NOW);

    @Test
    void times_with_a_zone_are_as_they_are() {
        ZoneOffset zone = ZoneOffset.ofHours(9);
        assertThat(clock.instant(OffsetDateTime.ofInstant(TEN, zone), OffsetDateTime.ofInstant(NOW, zone)))
                .isEqualTo(TEN);
    }

    @Test
    void text_of_sqlite_is_in_utc() {
        assertThat(clock.instant("2026-03-01 10:00:00", "2026-03-01 12:00:03")).isEqualTo(TEN);
    }

    @Test
    void a_zone_that_a_driver_guessed_wrong_is_put_right() {
        Duration wrong = Duration.ofMinutes(5 * 60 + 45);
        assertThat(clock.instant(Timestamp.from(TEN.plus(wrong)), Timestamp.from(NOW.plus(wrong))))
                .isEqualTo(TEN);
        LocalDateTime local = LocalDateTime.ofInstant(TEN, ZoneOffset.ofHours(-3));
        assertThat(clock.instant(local, LocalDateTime.ofInstant(NOW, ZoneOffset.ofHours(-3))))
                .isEqualTo(TEN);
    }

    @Test
    void clocks_that_differ_by_minutes_are_left_alone() {
        Duration fast = Duration.ofMinutes(6);
        assertThat(clock.instant(Timestamp.from(TEN), Timestamp.from(NOW.plus(fast))))
                .isEqualTo(TEN);
    }

    @Test
    void what_nobody_can_read_is_no_time() {
        assertThat(clock.instant("last Tuesday", "2026-03-01 12:00:03")).isNull();
        assertThat(clock.instant(null, Timestamp.from(NOW))).isNull();
    }
}
