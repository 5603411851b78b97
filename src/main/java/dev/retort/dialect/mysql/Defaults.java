package dev.retort.dialect.mysql;

import dev.retort.dialect.mysql.SqlToken.Kind;
import dev.retort.schema.ColumnType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.PortableType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads defaults, as the catalog or a person writes them: constants as values, the rest as expressions. */
final class Defaults {

    private static final Set<String> NOW =
            Set.of("current_timestamp", "now()", "current_timestamp()", "localtimestamp", "localtimestamp()");

    private final MysqlClauses clauses;

    Defaults(MysqlClauses clauses) {
        this.clauses = clauses;
    }

    /** Whether an expression is the time at which the row is made. */
    static boolean isNow(String sql) {
        StringBuilder words = new StringBuilder();
        SqlToken.of(sql).forEach(token -> words.append(token.word().isEmpty() ? token.text() : token.word()));
        return NOW.contains(words.toString());
    }

    /** The default that the text means for a column of that type; null for none. */
    @Nullable
    DefaultValue read(String sql, ColumnType type) {
        if (sql.strip().equalsIgnoreCase("null")) {
            return null;
        }
        PortableType.Kind kind = type instanceof PortableType portable ? portable.kind() : null;
        List<SqlToken> tokens = inside(SqlToken.of(sql));
        Object value = Types.isBits(type) ? bits(tokens) : constant(tokens, kind);
        return value == null
                ? DefaultValue.Expression.of(Conditions.normal(clauses, sql))
                : new DefaultValue.Literal(value);
    }

    private static List<SqlToken> inside(List<SqlToken> tokens) {
        int size = tokens.size();
        boolean wrapped =
                size > 2 && tokens.get(0).isSign("(") && tokens.get(size - 1).isSign(")");
        return wrapped && size <= 5 ? inside(tokens.subList(1, size - 1)) : tokens;
    }

    private static @Nullable Object constant(List<SqlToken> tokens, PortableType.@Nullable Kind kind) {
        int size = tokens.size();
        if (size == 0) {
            return null;
        }
        SqlToken last = tokens.get(size - 1);
        try {
            if (last.kind() == Kind.TEXT && size <= 2) {
                return text(size == 1 ? "" : tokens.get(0).word(), last.text(), kind);
            }
            if (size == 4 && tokens.get(0).word().equals("from_unixtime")) {
                return point(tokens.get(2).text());
            }
            boolean negative = size == 2 && tokens.get(0).isSign("-");
            return size == 1 || negative ? constant(last, negative, kind) : null;
        } catch (DateTimeException | IllegalArgumentException e) {
            // No such value: the engine has the last word on what the text means.
            return null;
        }
    }

    /** Bits as a number, which a person may write as a truth or as {@code b'101'}. */
    private static @Nullable Object bits(List<SqlToken> tokens) {
        boolean written = tokens.size() == 2
                && tokens.get(0).word().equals("b")
                && tokens.get(1).text().matches("[01]{1,63}");
        if (written) {
            return Long.valueOf(tokens.get(1).text(), 2);
        }
        Object value = constant(tokens, null);
        return value instanceof Boolean truth ? (Object) (truth ? 1L : 0L) : value instanceof Number ? value : null;
    }

    private static Object point(String seconds) {
        BigDecimal number = new BigDecimal(seconds);
        BigDecimal whole = number.setScale(0, java.math.RoundingMode.FLOOR);
        long nanos = number.subtract(whole).movePointRight(9).longValue();
        return Instant.ofEpochSecond(whole.longValueExact(), nanos).atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Object constant(SqlToken token, boolean negative, PortableType.@Nullable Kind kind) {
        if (token.kind() == Kind.NUMBER) {
            return number((negative ? "-" : "") + token.text(), kind);
        }
        return switch (negative ? "" : token.word()) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    private static Object number(String text, PortableType.@Nullable Kind kind) {
        if (kind == PortableType.Kind.VARCHAR
                || kind == PortableType.Kind.CHARACTER
                || kind == PortableType.Kind.TEXT) {
            return text;
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        if (kind == PortableType.Kind.BOOLEAN) {
            return number.signum() != 0;
        }
        if (number.scale() > 0) {
            return number;
        }
        boolean isLong = number.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0
                && number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        return isLong ? (Object) number.longValueExact() : number.setScale(0);
    }

    /** The value of a text with the name of its type, or of its character set, before it, or without. */
    private static @Nullable Object text(String type, String text, PortableType.@Nullable Kind kind) {
        return switch (type) {
            case "date" -> LocalDate.parse(text);
            case "time" -> LocalTime.parse(text);
            case "timestamp" -> LocalDateTime.parse(text.replace(' ', 'T'));
            case "x" -> HexFormat.of().parseHex(text);
            default -> type.isEmpty() || type.startsWith("_") ? untyped(text, kind) : null;
        };
    }

    /** A text takes the type of the column that it is the default of. */
    private static @Nullable Object untyped(String text, PortableType.@Nullable Kind kind) {
        if (kind == null) {
            return text;
        }
        return switch (kind) {
            case DATE -> LocalDate.parse(text);
            case TIME -> LocalTime.parse(text);
            case TIMESTAMP -> LocalDateTime.parse(text.replace(' ', 'T'));
            case UUID -> UUID.fromString(text);
            case SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE_PRECISION, BOOLEAN -> number(text.strip(), kind);
            // In the time zone of the session, which is another one tomorrow.
            case TIMESTAMP_WITH_TIME_ZONE -> null;
            default -> text;
        };
    }
}
