package dev.retort.dialect.postgresql;

import dev.retort.schema.ArrayType;
import dev.retort.schema.ColumnType;
import dev.retort.schema.PortableType;
import dev.retort.schema.PortableType.Kind;
import dev.retort.schema.SqlType;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's names of types, read. */
final class TypeNames {

    private static final Pattern TYPE =
            Pattern.compile("(?<word>[a-z_][a-z0-9_ ]*?) ?(\\( ?(?<length>\\d+) ?(, ?(?<scale>\\d+) ?)?\\))?"
                    + "(?<zone> ?(with|without) time zone)?(?<array>( ?\\[\\d*\\])*)");

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("int2", "smallint"),
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("float4", "real"),
            Map.entry("float", "double precision"),
            Map.entry("float8", "double precision"),
            Map.entry("bool", "boolean"),
            Map.entry("char", "character"),
            Map.entry("varbit", "bit varying"),
            Map.entry("varchar", "character varying"),
            Map.entry("char varying", "character varying"));

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("smallint", Kind.SMALLINT),
            Map.entry("integer", Kind.INTEGER),
            Map.entry("bigint", Kind.BIGINT),
            Map.entry("numeric", Kind.DECIMAL),
            Map.entry("real", Kind.REAL),
            Map.entry("double precision", Kind.DOUBLE_PRECISION),
            Map.entry("boolean", Kind.BOOLEAN),
            Map.entry("character", Kind.CHARACTER),
            Map.entry("character varying", Kind.VARCHAR),
            Map.entry("text", Kind.TEXT),
            Map.entry("bytea", Kind.BINARY),
            Map.entry("date", Kind.DATE),
            Map.entry("time without time zone", Kind.TIME),
            Map.entry("timestamp without time zone", Kind.TIMESTAMP),
            Map.entry("timestamp with time zone", Kind.TIMESTAMP_WITH_TIME_ZONE),
            Map.entry("citext", Kind.CASE_INSENSITIVE_TEXT),
            Map.entry("interval", Kind.INTERVAL),
            Map.entry("uuid", Kind.UUID),
            Map.entry("json", Kind.JSON),
            Map.entry("jsonb", Kind.JSONB));

    private static final Set<Kind> SIZED = Set.of(
            Kind.DECIMAL, Kind.CHARACTER, Kind.VARCHAR, Kind.TIME, Kind.TIMESTAMP, Kind.TIMESTAMP_WITH_TIME_ZONE);

    private TypeNames() {}

    /** The portable type of that name, in any of its spellings, or the name as {@code format_type} gives it. */
    static ColumnType read(String name) {
        String words = name.strip().replaceAll("\\s+", " ");
        Matcher parts = TYPE.matcher(words.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return new SqlType(words);
        }
        String word = Objects.requireNonNull(parts.group("word")).strip();
        String zone = parts.group("zone") == null
                ? ""
                : " " + Objects.requireNonNull(parts.group("zone")).strip();
        if (word.equals("timetz") || word.equals("timestamptz")) {
            word = word.substring(0, word.length() - 2);
            zone = " with time zone";
        } else if (zone.isEmpty() && (word.equals("time") || word.equals("timestamp"))) {
            zone = " without time zone";
        }
        ColumnType one = type(
                ALIASES.getOrDefault(word, word), zone, number(parts.group("length")), number(parts.group("scale")));
        return Objects.requireNonNull(parts.group("array")).isEmpty() ? one : new ArrayType(one);
    }

    private static ColumnType type(String word, String zone, @Nullable Integer length, @Nullable Integer scale) {
        boolean one = length == null && (word.equals("character") || word.equals("bit"));
        Integer size = one ? Integer.valueOf(1) : length;
        Integer digits = word.equals("numeric") && size != null && scale == null ? Integer.valueOf(0) : scale;
        Kind kind = KINDS.get(word + zone);
        boolean sized = kind != null && SIZED.contains(kind);
        // PostgreSQL 15 has numbers of which all digits stand after the point, and more.
        boolean fits = size == null || digits == null || digits <= size;
        if (kind != null && fits && (sized || size == null)) {
            return new PortableType(kind, size, digits);
        }
        String numbers = size == null ? "" : "(" + size + (digits == null ? "" : "," + digits) + ")";
        return new SqlType(word + numbers + zone);
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
