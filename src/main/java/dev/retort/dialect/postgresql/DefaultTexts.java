package dev.retort.dialect.postgresql;

import dev.retort.dialect.Literals;
import dev.retort.schema.ColumnType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.DefaultValue.Expression;
import dev.retort.schema.DefaultValue.Literal;
import dev.retort.schema.PortableType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Defaults: the texts that PostgreSQL keeps of them, read as values where they are plain ones. */
final class DefaultTexts {

    private static final String CAST = "(::[a-zA-Z0-9_ .\"]+(\\(\\d+(,\\d+)?\\))?[a-z ]*(\\[\\])*)?";
    private static final Pattern QUOTED = Pattern.compile("'(?<text>[^']*+(?:''[^']*+)*+)'" + CAST);
    private static final Pattern NUMBER = Pattern.compile("\\(?(?<number>-?\\d+(\\.\\d+)?)\\)?" + CAST);
    private static final Pattern NULL = Pattern.compile("null" + CAST, Pattern.CASE_INSENSITIVE);

    private static final DateTimeFormatter POINT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm:ss", "Z")
            .toFormatter();

    private DefaultTexts() {}

    /** The default of a column of that type, from what {@code pg_get_expr} gives; null for null. */
    static @Nullable DefaultValue read(String sql, ColumnType type) {
        Matcher quoted = QUOTED.matcher(sql);
        Matcher number = NUMBER.matcher(sql);
        if (quoted.matches()) {
            String text = Objects.requireNonNull(quoted.group("text")).replace("''", "'");
            return type instanceof PortableType portable
                    ? typed(text, portable, Expression.of(sql))
                    : new Literal(text);
        }
        if (number.matches()) {
            String digits = Objects.requireNonNull(number.group("number"));
            return type instanceof PortableType portable
                    ? typed(digits, portable, Expression.of(sql))
                    : new Literal(number(digits));
        }
        if (sql.equals("true") || sql.equals("false")) {
            return new Literal(Boolean.valueOf(sql));
        }
        return NULL.matcher(sql).matches() ? null : Expression.of(sql);
    }

    /** A default in the one form that is the same for what was said and for what PostgreSQL kept of it. */
    static @Nullable DefaultValue normal(@Nullable DefaultValue value, ColumnType type) {
        if (value == null) {
            return null;
        }
        if (value instanceof Literal literal) {
            String text = plainText(literal.value());
            DefaultValue typed =
                    type instanceof PortableType portable ? typed(text, portable, literal) : new Literal(text);
            return typed instanceof Literal bytes && bytes.value() instanceof byte[] hex
                    ? Expression.of("'\\x" + HexFormat.of().formatHex(hex) + "'")
                    : typed;
        }
        String sql = ((Expression) value).sql().forEngine(PostgresqlTraits.NAME);
        DefaultValue read = read(sql, type);
        return read instanceof Expression ? Expression.of(NormalSql.of(sql)) : normal(read, type);
    }

    private static String plainText(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof LocalDateTime stamp) {
            return stamp.toLocalDate() + " " + stamp.toLocalTime();
        }
        if (value instanceof OffsetDateTime point) {
            return Literals.offset(point);
        }
        return value instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : value.toString();
    }

    private static DefaultValue typed(String text, PortableType type, DefaultValue otherwise) {
        try {
            return new Literal(value(text, type.kind()));
        } catch (IllegalArgumentException | DateTimeException e) {
            return otherwise;
        }
    }

    private static Object value(String text, PortableType.Kind kind) {
        return switch (kind) {
            case SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE_PRECISION -> number(text);
            case BOOLEAN -> bool(text);
            case DATE -> LocalDate.parse(text);
            case TIME -> LocalTime.parse(text);
            case TIMESTAMP -> LocalDateTime.parse(text.replace(' ', 'T'));
            case TIMESTAMP_WITH_TIME_ZONE -> OffsetDateTime.parse(text, POINT).withOffsetSameInstant(ZoneOffset.UTC);
            case UUID -> UUID.fromString(text);
            case BINARY -> bytes(text);
            default -> text;
        };
    }

    private static Object number(String text) {
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            return new BigDecimal(number.toPlainString());
        }
    }

    private static Boolean bool(String text) {
        if (text.equals("true") || text.equals("t")) {
            return true;
        }
        if (text.equals("false") || text.equals("f")) {
            return false;
        }
        throw new IllegalArgumentException(text);
    }

    private static byte[] bytes(String text) {
        if (!text.startsWith("\\x")) {
            throw new IllegalArgumentException(text);
        }
        return HexFormat.of().parseHex(text.substring(2));
    }
}
