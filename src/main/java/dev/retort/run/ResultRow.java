package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.StoredRow;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row at which a result stands, for code that reads some of its columns. */
final class ResultRow implements StoredRow {

    /** Reads a column by its position. */
    private interface Reading<T> {
        @Nullable
        T of(int position) throws SQLException;
    }

    private final Dialect dialect;
    private final ResultSet result;
    private final List<String> columns;
    private final int first;

    /** The row of a result in which these columns stand from a position on. */
    ResultRow(Dialect dialect, ResultSet result, List<String> columns, int first) {
        this.dialect = dialect;
        this.result = result;
        this.columns = columns;
        this.first = first;
    }

    @Override
    public @Nullable String text(String column) {
        return read(column, result::getString);
    }

    @Override
    public @Nullable Long integer(String column) {
        return read(column, result::getLong);
    }

    @Override
    public @Nullable BigDecimal number(String column) {
        return read(column, result::getBigDecimal);
    }

    @Override
    public @Nullable Boolean bool(String column) {
        return read(column, result::getBoolean);
    }

    @Override
    public @Nullable LocalDate date(String column) {
        String text = text(column);
        return text == null ? null : LocalDate.parse(text);
    }

    @Override
    public @Nullable LocalDateTime timestamp(String column) {
        String text = text(column);
        return text == null ? null : LocalDateTime.parse(text.replace(' ', 'T'));
    }

    @Override
    public @Nullable OffsetDateTime timestampWithTimeZone(String column) {
        return read(column, position -> dialect.pointInTime(result, position));
    }

    @Override
    public @Nullable UUID uuid(String column) {
        String text = text(column);
        return text == null ? null : UUID.fromString(text);
    }

    @Override
    public byte @Nullable [] bytes(String column) {
        return read(column, result::getBytes);
    }

    private <T> @Nullable T read(String column, Reading<T> reading) {
        int position = columns.indexOf(column);
        if (position < 0) {
            throw new DefinitionException(
                    "Code of a backfill cannot read column '" + column + "'.",
                    "It said that it reads " + String.join(", ", columns) + ".",
                    "Add the column: reading(\"" + column + "\").");
        }
        try {
            T value = reading.of(first + position);
            return result.wasNull() ? null : value;
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    /** A failure of the driver on its way through code of the user's. */
    static final class UncheckedSqlException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UncheckedSqlException(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
