package dev.retort.dialect;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Points in time as engines write them. */
final class PointText {

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][X]")
            .toFormatter();

    private PointText() {}

    /** The point that a text says: {@code 2026-01-31 12:00:00+02}, with or without minutes of the zone. */
    static OffsetDateTime read(String text) {
        return OffsetDateTime.parse(text.replace(' ', 'T'), FORM);
    }
}
