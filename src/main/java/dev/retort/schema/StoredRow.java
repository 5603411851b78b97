package dev.retort.schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as a database holds it, to read the columns that were said to be read.
 *
 * <p>Each method answers null where the column is null, and throws {@link DefinitionException} for a column that is not
 * read.
 */
public interface StoredRow {

    /** The column as text. */
    @Nullable
    String text(String column);

    /** The column as a whole number. */
    @Nullable
    Long integer(String column);

    /** The column as a number. */
    @Nullable
    BigDecimal number(String column);

    /** The column as true or false. */
    @Nullable
    Boolean bool(String column);

    /** The column as a day. */
    @Nullable
    LocalDate date(String column);

    /** The column as a day and a time of day. */
    @Nullable
    LocalDateTime timestamp(String column);

    /** The column as a point in time. */
    @Nullable
    OffsetDateTime timestampWithTimeZone(String column);

    /** The column as a UUID. */
    @Nullable
    UUID uuid(String column);

    /** The column as bytes. */
    byte @Nullable [] bytes(String column);
}
