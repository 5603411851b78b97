package dev.retort.dialect;

import dev.retort.dialect.Token.Kind;
import dev.retort.schema.ColumnType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.PortableType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads defaults, as the catalog or a person writes them: constants as values, the rest as expressions. */
public final class DefaultReading {

    private final Clauses clauses;

    /** Reads what is written in the names and words of an engine. */
    public DefaultReading(Clauses clauses) {
        this.clauses = clauses;
    }

    /** The default that the text means for a column of that type; null for none. */
    public @Nullable DefaultValue read(String sql, ColumnType type) {
        if (sql.strip().equalsIgnoreCase("null")) {
            return null;
        }
        PortableType.Kind kind = type instanceof PortableType portable ? portable.kind() : null;
        Object value = constant(sql, kind);
        String normal = Expressions.normal(clauses, sql);
        if (value == null) {
            value = constant(normal, kind);
        }
        return value == null ? DefaultValue.Expression.of(normal) : new DefaultValue.Literal(value);
    }

    private static @Nullable Object constant(String sql, PortableType.@Nullable Kind kind) {
        List<Token> tokens = withoutCast(Token.of(sql));
        int size = tokens.size();
        try {
            if (size > 0 && tokens.get(size - 1).kind() == Kind.TEXT) {
                return text(
                        words(tokens.subList(0, size - 1)), tokens.get(size - 1).text(), kind);
            }
            boolean negative = size == 2 && tokens.get(0).isSign("-");
            return size == 1 || negative ? constant(tokens.get(size - 1), negative, kind) : null;
        } catch (DateTimeException | IllegalArgumentException e) {
            // No such value: the engine has the last word on what the text means.
            return null;
        }
    }

    /** What stands inside {@code cast(... as type)}: H2 brings some constants to the type of the column. */
    private static List<Token> withoutCast(List<Token> tokens) {
        boolean cast = tokens.size() > 5
                && tokens.get(0).word().equals("cast")
                && tokens.get(1).isSign("(")
                && (tokens.get(3).word().equals("as") || tokens.get(4).word().equals("as"));
        if (!cast || tokens.get(2).kind() == Kind.QUOTED_NAME) {
            return tokens;
        }
        return tokens.subList(2, tokens.get(3).word().equals("as") ? 3 : 4);
    }

    private static String words(List<Token> tokens) {
        StringBuilder words = new StringBuilder();
        tokens.forEach(token -> words.append(words.length() == 0 ? "" : " ").append(token.word()));
        return words.toString();
    }

    private static @Nullable Object constant(Token token, boolean negative, PortableType.@Nullable Kind kind) {
        if (token.kind() == Kind.NUMBER) {
            return number((negative ? "-" : "") + token.text(), kind);
        }
        return negative ? null : bool(token.word());
    }

    private static @Nullable Boolean bool(String word) {
        return switch (word) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static Object number(String text, PortableType.@Nullable Kind kind) {
        if (kind == PortableType.Kind.VARCHAR
                || kind == PortableType.Kind.CHARACTER
                || kind == PortableType.Kind.TEXT
                || kind == PortableType.Kind.CASE_INSENSITIVE_TEXT) {
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

    /** The value of a text with the name of its type before it, or without. */
    private static @Nullable Object text(String type, String text, PortableType.@Nullable Kind kind) {
        return switch (type) {
            case "" -> untyped(text, kind);
            case "date" -> LocalDate.parse(text);
            case "time" -> LocalTime.parse(text);
            case "timestamp" ->
                kind == PortableType.Kind.TIMESTAMP_WITH_TIME_ZONE
                        ? point(text)
                        : LocalDateTime.parse(text.replace(' ', 'T'));
            case "timestamp with time zone" -> point(text);
            case "uuid" -> UUID.fromString(text);
            case "json" -> kind == PortableType.Kind.JSON ? JsonText.compact(text) : null;
            default -> null;
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
            case TIMESTAMP_WITH_TIME_ZONE -> point(text);
            case UUID -> UUID.fromString(text);
            case SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE_PRECISION -> number(text.strip(), kind);
            case BOOLEAN -> bool(text.strip().toLowerCase(Locale.ROOT));
            // A JSON string, which is not the document of that text.
            case JSON -> null;
            default -> text;
        };
    }

    private static OffsetDateTime point(String text) {
        int zone = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
        LocalDateTime local = LocalDateTime.parse(text.substring(0, zone).replace(' ', 'T'));
        String hours = text.substring(zone + 1);
        return local.atOffset(ZoneOffset.of(text.charAt(zone) + (hours.indexOf(':') == 1 ? "0" : "") + hours));
    }
}
