package dev.retort.history;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Times as drivers give them.
 *
 * <p>Where a time comes without its zone, a driver guesses one. What the database calls now, read in the same way, shows by how
 * many quarters of an hour it is wrong.
 */
final class DatabaseClock {

    private static final int MINUTES_OF_STEP = 15;

    /** SQLite's {@code current_timestamp}, which is in UTC. */
    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[.SSS]", Locale.ROOT);

    private final Instant now;

    DatabaseClock(Instant now) {
        this.now = now;
    }

    /** The instant of a time, beside which the database's own now was read; null where it is none that anybody can read. */
    @Nullable
    Instant instant(@Nullable Object time, @Nullable Object databaseNow) {
        Instant read = read(time);
        Instant readNow = read(databaseNow);
        if (read == null || readNow == null) {
            return read;
        }
        long minutes = Duration.between(now, readNow).toMinutes();
        long steps = Math.round(minutes / (double) MINUTES_OF_STEP);
        return read.minus(Duration.ofMinutes(steps * MINUTES_OF_STEP));
    }

    private static @Nullable Instant read(@Nullable Object time) {
        if (time instanceof OffsetDateTime with) {
            return with.toInstant();
        }
        if (time instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        if (time instanceof LocalDateTime local) {
            return local.toInstant(ZoneOffset.UTC);
        }
        try {
            return time instanceof String text ? LocalDateTime.parse(text, TEXT).toInstant(ZoneOffset.UTC) : null;
        } catch (DateTimeParseException e) {
            // Somebody wrote it by hand; the rest of the row is true all the same.
            return null;
        }
    }
}
