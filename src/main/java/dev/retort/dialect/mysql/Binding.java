package dev.retort.dialect.mysql;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Values for the {@code ?} of a statement, in forms that drivers do not bring to a time zone of their own. */
final class Binding {

    private Binding() {}

    static void bind(Engine engine, PreparedStatement statement, int position, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(position, Types.NULL);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(position, bytes);
        } else if (value instanceof Long number) {
            statement.setLong(position, number);
        } else if (value instanceof Boolean bool) {
            statement.setBoolean(position, bool);
        } else if (value instanceof BigDecimal number) {
            statement.setBigDecimal(position, number);
        } else if (value instanceof LocalDateTime stamp) {
            statement.setString(position, text(stamp));
        } else if (value instanceof LocalTime time) {
            statement.setString(position, DateTimeFormatter.ISO_LOCAL_TIME.format(time));
        } else if (value instanceof OffsetDateTime point) {
            statement.setString(position, inSession(engine.zone(), statement, point));
        } else {
            statement.setString(position, value.toString());
        }
    }

    private static String text(LocalDateTime stamp) {
        return stamp.toLocalDate() + " " + DateTimeFormatter.ISO_LOCAL_TIME.format(stamp.toLocalTime());
    }

    /** A point in time, which the engine writes in the time zone of the session. */
    static @Nullable OffsetDateTime point(@Nullable ZoneId zone, ResultSet row, int position) throws SQLException {
        String text = row.getString(position);
        if (text == null) {
            return null;
        }
        LocalDateTime stamp = LocalDateTime.parse(text.replace(' ', 'T'));
        if (zone != null) {
            return stamp.atZone(zone).toOffsetDateTime();
        }
        try (PreparedStatement query =
                row.getStatement().getConnection().prepareStatement("select unix_timestamp(?)")) {
            query.setString(1, text);
            try (ResultSet seconds = query.executeQuery()) {
                seconds.next();
                return Instant.ofEpochSecond(0)
                        .plusNanos(seconds.getBigDecimal(1).movePointRight(9).longValue())
                        .atOffset(ZoneOffset.UTC);
            }
        }
    }

    /** The point in the time zone of the session, in which the engine reads texts. */
    private static String inSession(@Nullable ZoneId zone, PreparedStatement statement, OffsetDateTime point)
            throws SQLException {
        if (zone != null) {
            return text(point.atZoneSameInstant(zone).toLocalDateTime());
        }
        try (java.sql.Statement query = statement.getConnection().createStatement();
                ResultSet row = query.executeQuery(
                        "select cast(from_unixtime(" + MysqlLiterals.seconds(point) + ") as char)")) {
            row.next();
            String text = row.getString(1);
            if (text == null) {
                throw new SQLException("A timestamp holds the time from 1970 to 2038, and " + point + " is outside.");
            }
            return text;
        }
    }
}
