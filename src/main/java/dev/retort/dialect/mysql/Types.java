package dev.retort.dialect.mysql;

import dev.retort.schema.ColumnType;
import dev.retort.schema.EnumType;
import dev.retort.schema.PortableType;
import dev.retort.schema.PortableType.Kind;
import dev.retort.schema.SqlType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads types, as the catalog or a person writes them; a type that is portable comes back portable. */
final class Types {

    private static final Pattern TYPE =
            Pattern.compile("([a-z][a-z0-9_ ]*?)\\s*(?:\\(\\s*(\\d{1,9})(?:\\s*,\\s*(\\d{1,9}))?\\s*\\))?");
    private static final Pattern WIDTH = Pattern.compile("^(tinyint|smallint|mediumint|int|bigint|year)\\s*\\(\\d+\\)");
    private static final String CASE_INSENSITIVE = "varchar(255) collate ";
    private static final int MICROSECONDS = 6;
    private static final int MOST_DIGITS = 65;
    private static final int MOST_AFTER_POINT = 30;
    private static final Map<String, Kind> KINDS = kinds();

    private Types() {}

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        put(kinds, Kind.SMALLINT, "smallint", "int2");
        put(kinds, Kind.INTEGER, "integer", "int", "int4");
        put(kinds, Kind.BIGINT, "bigint", "int8");
        put(kinds, Kind.DECIMAL, "decimal", "numeric", "dec", "fixed");
        put(kinds, Kind.REAL, "float", "float4");
        put(kinds, Kind.DOUBLE_PRECISION, "double precision", "double", "real", "float8");
        put(kinds, Kind.BOOLEAN, "boolean", "bool", "tinyint");
        put(kinds, Kind.CHARACTER, "character", "char");
        put(kinds, Kind.VARCHAR, "character varying", "varchar", "varcharacter");
        put(kinds, Kind.TEXT, "longtext", "long", "long varchar");
        put(kinds, Kind.BINARY, "longblob", "varbinary");
        put(kinds, Kind.DATE, "date");
        put(kinds, Kind.TIME, "time");
        put(kinds, Kind.TIMESTAMP, "datetime");
        put(kinds, Kind.TIMESTAMP_WITH_TIME_ZONE, "timestamp");
        put(kinds, Kind.UUID, "uuid");
        put(kinds, Kind.JSON, "json");
        return Map.copyOf(kinds);
    }

    private static void put(Map<String, Kind> kinds, Kind kind, String... words) {
        for (String word : words) {
            kinds.put(word, kind);
        }
    }

    static ColumnType read(String sql) {
        List<String> labels = labels(SqlToken.of(sql));
        if (!labels.isEmpty()) {
            return new EnumType(null, labels);
        }
        String text = lowerCase(sql.strip().replaceAll("\\s+", " "));
        if (text.equals(CASE_INSENSITIVE + MysqlTraits.caseInsensitive(true))
                || text.equals(CASE_INSENSITIVE + MysqlTraits.caseInsensitive(false))) {
            return PortableType.of(Kind.CASE_INSENSITIVE_TEXT);
        }
        Matcher matcher = TYPE.matcher(text);
        PortableType portable = matcher.matches() ? portable(matcher) : null;
        return portable == null ? new SqlType(withLength(WIDTH.matcher(text).replaceFirst("$1"))) : portable;
    }

    /** What the engine makes of a type without its length. */
    private static String withLength(String type) {
        return type.equals("bit") || type.equals("binary") ? type + "(1)" : type;
    }

    /** Whether values are bits, which the catalog writes as {@code b'101'}. */
    static boolean isBits(ColumnType type) {
        return type instanceof SqlType sql && sql.sql().startsWith("bit(");
    }

    /** The labels of an enum; none for any other type. */
    private static List<String> labels(List<SqlToken> tokens) {
        boolean isEnum = tokens.size() > 3
                && tokens.get(0).word().equals("enum")
                && tokens.get(tokens.size() - 1).isSign(")");
        return isEnum
                ? tokens.stream()
                        .filter(token -> token.kind() == SqlToken.Kind.TEXT)
                        .map(SqlToken::text)
                        .toList()
                : List.of();
    }

    private static @Nullable PortableType portable(Matcher matcher) {
        Kind kind = KINDS.get(matcher.group(1));
        Integer length = number(matcher.group(2));
        Integer scale = number(matcher.group(3));
        return kind == null ? null : portable(matcher.group(1), kind, length, scale);
    }

    private static @Nullable PortableType portable(
            String word, Kind kind, @Nullable Integer length, @Nullable Integer scale) {
        return switch (kind) {
            // The number behind them is a width for people.
            case SMALLINT, INTEGER, BIGINT -> PortableType.of(kind);
            case BOOLEAN -> isBoolean(word, length) ? PortableType.of(kind) : null;
            case DECIMAL -> decimal(length == null ? 10 : length, scale == null ? 0 : scale);
            case CHARACTER -> new PortableType(kind, length == null ? 1 : length, null);
            case VARCHAR -> length == null || length < 1 ? null : new PortableType(kind, length, null);
            case BINARY -> isBinary(word, length) ? new PortableType(kind, length, null) : null;
            case TIME, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> fraction(kind, length == null ? 0 : length);
            default -> length == null ? PortableType.of(kind) : null;
        };
    }

    private static @Nullable PortableType fraction(Kind kind, int digits) {
        if (digits == MICROSECONDS) {
            return PortableType.of(kind);
        }
        return digits > MICROSECONDS ? null : new PortableType(kind, digits, null);
    }

    private static boolean isBoolean(String word, @Nullable Integer length) {
        return word.equals("tinyint") ? length != null && length == 1 : length == null;
    }

    private static boolean isBinary(String word, @Nullable Integer length) {
        return word.equals("varbinary") == (length != null && length > 0);
    }

    private static @Nullable PortableType decimal(int length, int scale) {
        if (length == MOST_DIGITS && scale == MOST_AFTER_POINT) {
            return PortableType.of(Kind.DECIMAL);
        }
        return length < 1 || scale > length ? null : new PortableType(Kind.DECIMAL, length, scale);
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    /** The text in lower case, but for what stands between quotes: the labels of an enum. */
    private static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder();
        int from = 0;
        List<SqlToken> tokens = SqlToken.of(text);
        for (SqlToken token : tokens) {
            if (token.kind() == SqlToken.Kind.TEXT) {
                lower.append(text.substring(from, token.from()).toLowerCase(Locale.ROOT));
                lower.append(text, token.from(), token.to());
                from = token.to();
            }
        }
        return lower.append(text.substring(from).toLowerCase(Locale.ROOT)).toString();
    }
}
