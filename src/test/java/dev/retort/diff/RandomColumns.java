package dev.retort.diff;

import static dev.retort.schema.Define.array;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.binary;
import static dev.retort.schema.Define.bool;
import static dev.retort.schema.Define.date;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.doublePrecision;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.interval;
import static dev.retort.schema.Define.json;
import static dev.retort.schema.Define.jsonb;
import static dev.retort.schema.Define.smallint;
import static dev.retort.schema.Define.sqlType;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.time;
import static dev.retort.schema.Define.timestamp;
import static dev.retort.schema.Define.timestampWithTimeZone;
import static dev.retort.schema.Define.uuid;
import static dev.retort.schema.Define.varchar;

import dev.retort.dialect.Feature;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Define;
import dev.retort.schema.EnumType;
import dev.retort.schema.Numbering;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The columns of random tables.
 *
 * <p>The first letter says of what family the type is, so that a change of type is one that values survive: {@code s} texts,
 * {@code n} numbers, {@code b} truth values, {@code d} points in time, {@code t} times of day, {@code v} spans of time,
 * {@code e} an enum, {@code r} references, which a row leaves null, {@code k} parts of keys, {@code g} what is worked out,
 * {@code a} lists, {@code u} UUIDs, {@code j} documents, {@code x} bytes, {@code p} ranges.
 */
final class RandomColumns {

    private static final List<String> NAMES = List.of(
            "s1", "s2", "s3", "s Two", "select", "n1", "n2", "natural", "b1", "d1", "d2", "t1", "v1", "e1", "r1", "r2",
            "r3", "a1", "u1", "j1", "x1", "p1");
    private static final List<ColumnType> TEXTS = List.of(varchar(20), varchar(50), varchar(), text());
    private static final List<ColumnType> NUMBERS =
            List.of(smallint(), integer(), bigint(), decimal(12, 2), doublePrecision());
    private static final List<ColumnType> POINTS =
            List.of(timestamp(), timestamp(), timestamp(3), date(), timestampWithTimeZone());

    private final Chances chances;
    private final EnumType mood;

    RandomColumns(Chances chances, EnumType mood) {
        this.chances = chances;
        this.mood = mood;
    }

    /** Columns; {@code id}, {@code n3} and {@code k1} are always there. */
    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(id());
        columns.add(Define.column("n3", bigint()).defaultTo(7));
        columns.add(Define.column("k1", bigint()).notNull().defaultTo(1));
        for (String name : NAMES) {
            if (isThere(name) && !chances.once(3)) {
                columns.add(commented(column(name)));
            }
        }
        if (columns.stream().anyMatch(column -> column.name().equals("r3"))) {
            columns.add(Define.column("r4", bigint()));
        }
        if (chances.can(Feature.STORED_COLUMNS) && chances.coin()) {
            columns.add(commented(generated("g1")));
        }
        return columns;
    }

    private Column id() {
        Column id = Define.column("id", bigint());
        if (chances.once(3)) {
            return id.notNull();
        }
        if (chances.can(Feature.IDENTITY_ALWAYS) && chances.once(4)) {
            return id.identityAlways();
        }
        return chances.once(4) ? id.autoIncrement() : id.identity();
    }

    private boolean isThere(String name) {
        return switch (name.charAt(0)) {
            case 'e' -> chances.can(Feature.ENUMS);
            case 'a' -> chances.can(Feature.ARRAYS);
            case 'v' -> chances.can(Feature.INTERVALS);
            case 'p' -> chances.can(Feature.EXCLUSION_CONSTRAINTS);
            default -> true;
        };
    }

    private Column column(String name) {
        return switch (name.charAt(0)) {
            case 's' -> textual(name);
            case 'n' -> numeric(name);
            case 'b' -> told(Define.column(name, bool()), true, false);
            case 'd' -> timed(Define.column(name, chances.pick(POINTS)));
            case 'e' -> told(Define.column(name, mood), "open", "paid");
            case 't' -> Define.column(name, chances.pick(List.of(time(), time(3))));
            case 'v' -> Define.column(name, interval());
            case 'a' -> Define.column(name, array(chances.pick(List.of(integer(), bigint()))));
            case 'u' -> told(Define.column(name, uuid()), new UUID(1, 2), new UUID(3, 4));
            case 'j' -> Define.column(name, chances.pick(List.of(json(), jsonb())));
            case 'x' -> Define.column(name, chances.pick(List.of(binary(), binary(20))));
            case 'p' -> Define.column(name, sqlType("int4range"));
            default -> Define.column(name, bigint());
        };
    }

    private Column textual(String name) {
        Column column = Define.column(name, chances.pick(TEXTS));
        if (name.equals("s3") && chances.can(Feature.COLLATIONS) && chances.once(2)) {
            column = column.collate(
                    chances.can(Feature.NAMED_ENUMS)
                            ? "C"
                            : chances.can(Feature.PARTIAL_INDEX) ? "nocase" : "utf8mb4_bin");
        }
        boolean isLong = column.type().equals(text()) || column.type().equals(varchar());
        if (!isLong && chances.once(5) && chances.can(Feature.DEFAULT_EXPRESSIONS)) {
            return column.defaultSql("lower('A')");
        }
        return told(column, "x", chances.pick(List.of("it's", "", "a\\b", "null", "größe")));
    }

    private Column numeric(String name) {
        Column column = Define.column(name, chances.pick(NUMBERS));
        return chances.once(6) && chances.can(Feature.DEFAULT_EXPRESSIONS)
                ? column.defaultSql("1 + 1")
                : told(column, 0, chances.pick(List.of(7, -3)));
    }

    /** A column with or without a default, and not null only with one, for rows that are there. */
    private Column told(Column column, Object one, Object other) {
        Column with = chances.coin() ? column : column.defaultTo(chances.coin() ? one : other);
        return with.defaultValue() != null && chances.coin() ? with.notNull() : with;
    }

    private Column timed(Column column) {
        boolean isDate = column.type().describe().equals("date");
        Column with = chances.coin() ? column : column.defaultSql(isDate ? "current_date" : "current_timestamp");
        return with.defaultValue() != null && chances.coin() ? with.notNull() : with;
    }

    private Column generated(String name) {
        Column column = Define.column(name, bigint())
                .generatedAs(chances.pick(List.of("n3 + 0", "n3 + 1", "coalesce(n3, 0) * 2")));
        return chances.can(Feature.VIRTUAL_COLUMNS) && chances.coin() ? column : column.stored();
    }

    private Column commented(Column column) {
        return chances.once(5) ? column.comment(chances.pick(List.of("one", "it's \\ two", "größe"))) : column;
    }

    /** Whether values of the one column can be those of the other. */
    static boolean areOfOneFamily(Column one, Column other) {
        return one.name().charAt(0) == other.name().charAt(0)
                && Objects.equals(one.collation(), other.collation())
                && one.numbering() == other.numbering()
                && one.generation() == null
                && other.generation() == null;
    }

    static boolean isNumbered(Column column) {
        return column.numbering() == Numbering.ALWAYS;
    }
}
