package dev.retort.run;

import static dev.retort.Target.HEAD;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.binary;
import static dev.retort.schema.Define.bool;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.date;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.json;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.rowsOf;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.time;
import static dev.retort.schema.Define.timestamp;
import static dev.retort.schema.Define.timestampWithTimeZone;
import static dev.retort.schema.Define.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.dialect.Dialects;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.schema.ColumnType;
import dev.retort.schema.StoredRow;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values that a run binds and that a script writes as literals are the same ones when they are read. */
class LiteralsTest {

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    text(),
                    row -> row.text("v"),
                    List.of(
                            "",
                            " it's 'quoted', \"doubly\" and `otherwise` ",
                            "back\\slash \\' \\n \\\\",
                            "two\nlines\tand\r\nmore\r",
                            "żółć 表 😀 \u0001 \u200b",
                            "100% _ %s ? ?? :name ::text $1 $$ $a$ {d '1'} -- /* # ; \u2028",
                            "null")),
            new Kind(bigint(), row -> row.integer("v"), List.of(0L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, (long)
                    Integer.MIN_VALUE)),
            new Kind(
                    decimal(20, 4),
                    row -> stripped(row.number("v")),
                    List.of(new BigDecimal("0.0001"), new BigDecimal("-1234567890.5"), new BigDecimal("12"))),
            new Kind(bool(), row -> row.bool("v"), List.of(true, false)),
            new Kind(
                    date(),
                    row -> row.date("v"),
                    List.of(LocalDate.of(2024, 2, 29), LocalDate.of(1582, 12, 1), LocalDate.of(9999, 12, 31))),
            new Kind(
                    time(),
                    row -> LocalTime.parse(String.valueOf(row.text("v"))),
                    List.of(LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59), LocalTime.of(7, 5))),
            new Kind(
                    timestamp(),
                    row -> row.timestamp("v"),
                    List.of(
                            LocalDateTime.of(2026, 1, 31, 0, 0),
                            LocalDateTime.of(2026, 3, 29, 2, 30),
                            LocalDateTime.of(1969, 12, 31, 23, 59, 59, 123_456_000))),
            new Kind(
                    timestampWithTimeZone(),
                    row -> instant(row.timestampWithTimeZone("v")),
                    List.of(
                            OffsetDateTime.parse("2026-01-31T12:30:15.5+05:30"),
                            OffsetDateTime.parse("2026-07-31T23:59:59.000001-11:00"),
                            OffsetDateTime.parse("1999-12-31T00:00:00Z"))),
            new Kind(
                    uuid(),
                    row -> row.uuid("v"),
                    List.of(new UUID(0, 0), UUID.fromString("0d6e2a54-6c0b-4d2f-9d42-0f2f5c1a9b3e"))),
            new Kind(
                    binary(),
                    row -> hex(row.bytes("v")),
                    List.of(new byte[0], new byte[] {0, 39, 92, 63, 10, -1}, everyByte())),
            new Kind(
                    json(),
                    row -> String.valueOf(row.text("v")).replace(" ", ""),
                    List.of("{\"a\":[1,\"it's\\\\\\n\\\"?\",null]}", "[]")));

    /**
     * A type, how its values are read, and some of them.
     *
     * @param read what is compared
     */
    private record Kind(ColumnType type, Function<StoredRow, @Nullable Object> read, List<?> values) {}

    private static @Nullable Object stripped(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }

    private static @Nullable Object instant(@Nullable OffsetDateTime point) {
        return point == null ? null : point.toInstant();
    }

    private static @Nullable Object hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    private static byte[] everyByte() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    /** A table for each type, with its values, a null and the values again by an update. */
    @Revision(id = "values", message = "values of every type")
    static final class EveryValue implements Migration {
        @Override
        public void upgrade(Ops ops) {
            for (int i = 0; i < KINDS.size(); i++) {
                String table = "of_" + i;
                ops.createTable(
                        table, column("id", integer()), column("v", KINDS.get(i).type()));
                int id = 0;
                for (Object value : KINDS.get(i).values()) {
                    ops.insertRows(table, row("id", id++, "v", value));
                }
                ops.insertRows(table, row("id", id++, "v", null));
                for (Object value : KINDS.get(i).values()) {
                    ops.insertRows(table, row("id", id, "v", null));
                    ops.updateRows(rowsOf(table).set("v", value).where("id = ?", id++));
                }
            }
        }
    }

    /** Points in time that are finer than some engines keep. */
    @Revision(id = "nanos", message = "nanoseconds")
    static final class Nanoseconds implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("nano", column("a", timestamp()), column("b", timestampWithTimeZone()));
            LocalDateTime fine = LocalDateTime.of(2026, 1, 31, 23, 59, 58, 123_456_789);
            ops.insertRows("nano", row("a", fine, "b", fine.atOffset(ZoneOffset.ofHours(2))));
            fine = fine.withNano(999_999_999);
            ops.insertRows("nano", row("a", fine, "b", fine.atOffset(ZoneOffset.UTC)));
        }
    }

    private static TestDatabase byRun(Engine engine, Migration migration) {
        TestDatabase database = engine.fresh();
        Migrator.configure(database.dataSource()).migrations(migration).upgradeTo(HEAD);
        return database;
    }

    private static TestDatabase byScript(Engine engine, Migration migration) throws SQLException {
        TestDatabase database = engine.fresh();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            String script = Migrator.offline(engine.dialectName(), version)
                    .migrations(migration)
                    .script("base", "head");
            statement.setEscapeProcessing(false);
            if (engine == Engine.SQLITE) {
                // Its driver sends a whole script as an update only.
                statement.executeUpdate(script);
            } else {
                statement.execute(script);
            }
        }
        return database;
    }

    private static List<@Nullable Object> read(TestDatabase database, int kind) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select v from of_" + kind + " order by id")) {
            ResultRow row = new ResultRow(Dialects.of(connection), rows, List.of("v"), 1);
            while (rows.next()) {
                values.add(row.text("v") == null ? null : KINDS.get(kind).read().apply(row));
            }
        }
        return values;
    }

    private static Object expected(Object value) {
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        if (value instanceof OffsetDateTime point) {
            return point.toInstant();
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_run_and_a_script_write_the_values_that_were_said(Engine engine) throws SQLException {
        TestDatabase run = byRun(engine, new EveryValue());
        TestDatabase script = byScript(engine, new EveryValue());

        for (int i = 0; i < KINDS.size(); i++) {
            List<@Nullable Object> expected = new ArrayList<>();
            KINDS.get(i).values().forEach(value -> expected.add(expected(value)));
            expected.add(null);
            KINDS.get(i).values().forEach(value -> expected.add(expected(value)));
            String type = KINDS.get(i).type().describe();
            assertThat(read(run, i)).as("%s by a run", type).isEqualTo(expected);
            assertThat(read(script, i)).as("%s by a script", type).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_is_finer_than_the_engine_keeps_is_cut_alike(Engine engine) throws SQLException {
        String query = "select a, b from nano order by a";
        List<String> run = new Sql(byRun(engine, new Nanoseconds())).rows(query);

        assertThat(run).hasSize(2).allSatisfy(row -> assertThat(row).startsWith("2026-0"));
        assertThat(new Sql(byScript(engine, new Nanoseconds())).rows(query)).isEqualTo(run);
    }

    @Test
    void every_kind_of_value_is_among_them() {
        Stream<Class<?>> kinds =
                KINDS.stream().flatMap(kind -> kind.values().stream()).map(Object::getClass);
        assertThat(kinds)
                .contains(
                        String.class,
                        Long.class,
                        BigDecimal.class,
                        Boolean.class,
                        LocalDate.class,
                        LocalTime.class,
                        LocalDateTime.class,
                        OffsetDateTime.class,
                        UUID.class,
                        byte[].class);
    }
}
