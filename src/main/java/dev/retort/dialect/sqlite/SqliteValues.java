package dev.retort.dialect.sqlite;

import dev.retort.dialect.Literals;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values as SQLite stores them. */
final class SqliteValues {

    private SqliteValues() {}

    /** Binds a value; a decimal goes as text, of which the column's affinity makes a number where it loses nothing. */
    static void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(position, Types.NULL);
        } else if (value instanceof Boolean bool) {
            statement.setInt(position, bool ? 1 : 0);
        } else if (value instanceof Long number) {
            statement.setLong(position, number);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(position, bytes);
        } else {
            statement.setString(position, text(value));
        }
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof LocalTime time) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
        }
        if (value instanceof LocalDateTime stamp) {
            return stamp.toLocalDate() + " " + DateTimeFormatter.ISO_LOCAL_TIME.format(stamp.toLocalTime());
        }
        if (value instanceof OffsetDateTime point) {
            return Literals.offset(point);
        }
        if (value instanceof String || value instanceof LocalDate || value instanceof UUID) {
            return value.toString();
        }
        throw new IllegalArgumentException("Not a value of a row: " + value.getClass());
    }
}
