package dev.retort.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The Java values that can stand in a row, in a bound parameter or in a default. */
public final class Values {

    private Values() {}

    /**
     * The value in its one form: whole numbers as {@link Long}, other numbers as {@link BigDecimal}, enums by name, points
     * in time as {@link OffsetDateTime}; text, booleans, dates, times, UUIDs and byte arrays (copied) as they are.
     *
     * @param where what the value belongs to, for the error
     * @throws DefinitionException when no engine could store it
     */
    public static @Nullable Object checked(String where, @Nullable Object value) {
        if (value == null || hasOneForm(value)) {
            return value;
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof BigInteger big) {
            return new BigDecimal(big);
        }
        if (value instanceof Double || value instanceof Float) {
            return finite(where, (Number) value);
        }
        if (value instanceof Character || value instanceof Enum<?>) {
            return value instanceof Enum<?> constant ? constant.name() : value.toString();
        }
        if (value instanceof byte[] bytes) {
            return bytes.clone();
        }
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof ZonedDateTime zoned) {
            return zoned.toOffsetDateTime();
        }
        throw new DefinitionException(
                "A " + value.getClass().getName() + " cannot be the value of " + where + ".",
                "Retort stores text, numbers, booleans, enums, dates, times and points in time of java.time, UUIDs,"
                        + " byte arrays and null.",
                "Convert it to one of these, or write the value as SQL.");
    }

    /** The value of a column in its one form; rows have very many of them, so the words for the error are made late. */
    static @Nullable Object ofColumn(String column, @Nullable Object value) {
        return value == null || hasOneForm(value) ? value : checked("column " + column, value);
    }

    private static boolean hasOneForm(Object value) {
        return value instanceof String
                || value instanceof Long
                || value instanceof Boolean
                || value instanceof BigDecimal
                || value instanceof LocalDate
                || value instanceof LocalTime
                || value instanceof LocalDateTime
                || value instanceof OffsetDateTime
                || value instanceof UUID;
    }

    private static BigDecimal finite(String where, Number number) {
        double value = number.doubleValue();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new DefinitionException(
                    value + " cannot be the value of " + where + ".",
                    "Engines spell it differently or not at all.",
                    "Write the value as SQL.");
        }
        return new BigDecimal(number.toString());
    }
}
