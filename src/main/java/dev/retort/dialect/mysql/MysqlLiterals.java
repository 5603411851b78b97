package dev.retort.dialect.mysql;

import dev.retort.dialect.Literals;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Values as literals of MySQL and MariaDB. */
final class MysqlLiterals extends Literals {

    private static final String POINT = "timestamp with time zone";
    private static final int NANOS = 9;
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffsetId()
            .toFormatter();

    private final boolean escapesByBackslash;

    MysqlLiterals(boolean escapesByBackslash) {
        this.escapesByBackslash = escapesByBackslash;
    }

    @Override
    protected String text(String value) {
        return super.text(escapesByBackslash ? value.replace("\\", "\\\\") : value);
    }

    /** A point in time does not depend on the time zone of the session, as its text would. */
    @Override
    protected String temporal(String type, String value) {
        return type.equals(POINT)
                ? "from_unixtime(" + seconds(OffsetDateTime.parse(value, FORM)) + ")"
                : super.temporal(type, value);
    }

    static String seconds(OffsetDateTime point) {
        BigDecimal seconds = BigDecimal.valueOf(point.toEpochSecond()).add(BigDecimal.valueOf(point.getNano(), NANOS));
        return seconds.signum() == 0 ? "0" : seconds.stripTrailingZeros().toPlainString();
    }
}
