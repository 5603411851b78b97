package dev.retort.dialect;

import dev.retort.schema.ArrayType;
import dev.retort.schema.ColumnType;
import dev.retort.schema.EnumType;
import dev.retort.schema.PortableType;
import dev.retort.schema.PortableType.Kind;
import dev.retort.schema.SqlType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the types of standard SQL, as a catalog or a person writes them; a type that is portable comes back portable.
 *
 * <p>The short words of the engines are known, too. A length that every engine would give is no length.
 */
public final class TypeReading {

    private static final Pattern TYPE = Pattern.compile(
            "([a-z_][a-z0-9_ ]*?)\\s*(?:\\(\\s*(\\d+)(?:\\s*,\\s*(\\d+))?\\s*\\))?(\\s+with(?:out)? time zone)?");
    private static final int LONGEST = 1_000_000_000;
    /** The digits of a second's fraction that a type has where nothing is said. */
    public static final int MICROSECONDS = 6;
    /** Days and what is less: months are another type in the standard, so none holds both. */
    public static final String INTERVAL = "interval day(18) to second(6)";

    private static final String ARRAY = " array";
    private static final String ENUM = "enum(";
    private static final int DIGITS_OF_REAL = 24;
    private static final Map<String, Kind> KINDS = kinds();

    private TypeReading() {}

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        put(kinds, Kind.SMALLINT, "smallint", "int2");
        put(kinds, Kind.INTEGER, "integer", "int", "int4", "signed", "mediumint");
        put(kinds, Kind.BIGINT, "bigint", "int8");
        put(kinds, Kind.DECIMAL, "decimal", "numeric", "dec", "number");
        put(kinds, Kind.REAL, "real", "float4");
        put(kinds, Kind.DOUBLE_PRECISION, "double precision", "double", "float8");
        put(kinds, Kind.BOOLEAN, "boolean", "bool", "bit");
        put(kinds, Kind.CHARACTER, "character", "char", "nchar", "national character", "national char");
        put(
                kinds,
                Kind.VARCHAR,
                "character varying",
                "char varying",
                "varchar",
                "nvarchar",
                "varchar2",
                "text",
                "longtext");
        put(kinds, Kind.TEXT, "character large object", "char large object", "clob", "nclob");
        put(kinds, Kind.CASE_INSENSITIVE_TEXT, "varchar_ignorecase");
        put(kinds, Kind.BINARY, "binary varying", "varbinary", "bytea", "raw", "longvarbinary");
        put(kinds, Kind.DATE, "date");
        put(kinds, Kind.TIME, "time", "time without time zone");
        put(kinds, Kind.TIMESTAMP, "timestamp", "timestamp without time zone", "datetime");
        put(kinds, Kind.TIMESTAMP_WITH_TIME_ZONE, "timestamp with time zone");
        put(kinds, Kind.UUID, "uuid");
        put(kinds, Kind.JSON, "json");
        return Map.copyOf(kinds);
    }

    private static void put(Map<String, Kind> kinds, Kind kind, String... words) {
        for (String word : words) {
            kinds.put(word, kind);
        }
    }

    /** The type that the text means; one that is not portable keeps its words, in lower case. */
    public static ColumnType read(String sql) {
        String text = lowerCase(sql.strip().replaceAll("\\s+", " "));
        if (text.equals(INTERVAL)) {
            return PortableType.of(Kind.INTERVAL);
        }
        if (text.endsWith(ARRAY)) {
            ColumnType of = read(text.substring(0, text.length() - ARRAY.length()));
            return of instanceof ArrayType ? new SqlType(text) : new ArrayType(of);
        }
        if (text.startsWith(ENUM)) {
            return new EnumType(
                    null,
                    Token.of(text.substring(ENUM.length())).stream()
                            .filter(token -> token.kind() == Token.Kind.TEXT)
                            .map(Token::text)
                            .toList());
        }
        Matcher matcher = TYPE.matcher(text);
        PortableType portable = matcher.matches() ? portable(matcher) : null;
        return portable == null ? new SqlType(inFull(text)) : portable;
    }

    private static String inFull(String text) {
        boolean isShort = text.startsWith("clob") || text.startsWith("blob");
        String what = text.startsWith("clob") ? "character" : "binary";
        return isShort ? what + " large object" + text.substring("clob".length()) : text;
    }

    private static @Nullable PortableType portable(Matcher matcher) {
        String zone = matcher.group(4);
        String words = matcher.group(1) + (zone == null ? "" : zone);
        Integer length = number(matcher.group(2));
        Integer scale = number(matcher.group(3));
        if (words.equals("float")) {
            boolean isReal = length != null && length <= DIGITS_OF_REAL;
            return PortableType.of(isReal ? Kind.REAL : Kind.DOUBLE_PRECISION);
        }
        if (words.equals("decfloat")) {
            return length == null ? PortableType.of(Kind.DECIMAL) : null;
        }
        Kind kind = KINDS.get(words);
        return kind == null ? null : portable(kind, length, scale);
    }

    private static @Nullable PortableType portable(Kind kind, @Nullable Integer length, @Nullable Integer scale) {
        return switch (kind) {
            // Without digits it has none after the point, so it is not what decimal() means.
            case DECIMAL -> length == null ? null : new PortableType(kind, length, scale == null ? 0 : scale);
            case CHARACTER -> new PortableType(kind, length == null ? 1 : length, null);
            case VARCHAR, BINARY -> new PortableType(kind, length == null || length == LONGEST ? null : length, null);
            // The standard keeps whole seconds where nothing is said.
            case TIME -> seconds(kind, length == null ? 0 : length);
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> seconds(kind, length == null ? MICROSECONDS : length);
            default -> length == null ? PortableType.of(kind) : null;
        };
    }

    private static @Nullable PortableType seconds(Kind kind, int digits) {
        if (digits > MICROSECONDS) {
            return null;
        }
        return new PortableType(kind, digits == MICROSECONDS ? null : digits, null);
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null || digits.length() > 10 || Long.parseLong(digits) > LONGEST
                ? null
                : Integer.valueOf(digits);
    }

    /** The text in lower case, but for what stands between quotes: the labels of an enum, the names of a row. */
    private static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            lower.append(quote == 0 ? String.valueOf(c).toLowerCase(Locale.ROOT) : c);
        }
        return lower.toString();
    }
}
