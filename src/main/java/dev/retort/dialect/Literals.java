package dev.retort.dialect;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values as literals of standard SQL; the values are in the form of {@link dev.retort.schema.Values#checked}. */
public class Literals {

    /** The value as a literal. */
    public final String literal(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Boolean bool) {
            return bool ? "true" : "false";
        }
        if (value instanceof Long) {
            return value.toString();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof LocalDate date) {
            return temporal("date", date.toString());
        }
        if (value instanceof LocalTime time) {
            return temporal("time", time(time));
        }
        if (value instanceof LocalDateTime stamp) {
            return temporal("timestamp", stamp.toLocalDate() + " " + time(stamp.toLocalTime()));
        }
        if (value instanceof OffsetDateTime point) {
            return temporal("timestamp with time zone", offset(point));
        }
        if (value instanceof UUID) {
            return uuid(value.toString());
        }
        return value instanceof byte[] bytes ? binary(HexFormat.of().formatHex(bytes)) : text(value.toString());
    }

    /** A text between quotes. */
    protected String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A date or time: {@code date '2026-01-31'}. */
    protected String temporal(String type, String value) {
        return type + " '" + value + "'";
    }

    /** A UUID. */
    protected String uuid(String value) {
        return "'" + value + "'";
    }

    /** Bytes, from their hexadecimal digits. */
    protected String binary(String hex) {
        return "x'" + hex + "'";
    }

    /** A point in time as engines read it: {@code 2026-01-31 12:00:00+02:00}. */
    public static String offset(OffsetDateTime point) {
        String zone = point.getOffset().getId();
        return point.toLocalDate() + " " + time(point.toLocalTime()) + (zone.equals("Z") ? "+00:00" : zone);
    }

    private static String time(LocalTime time) {
        return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    }
}
