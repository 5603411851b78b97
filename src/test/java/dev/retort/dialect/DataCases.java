package dev.retort.dialect;

import static dev.retort.dialect.ContractCase.contractCase;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.binary;
import static dev.retort.schema.Define.bool;
import static dev.retort.schema.Define.character;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.date;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.doublePrecision;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.json;
import static dev.retort.schema.Define.jsonb;
import static dev.retort.schema.Define.real;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.smallint;
import static dev.retort.schema.Define.sql;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.time;
import static dev.retort.schema.Define.timestamp;
import static dev.retort.schema.Define.timestampWithTimeZone;
import static dev.retort.schema.Define.uuid;
import static dev.retort.schema.Define.varchar;

import dev.retort.migration.Ops;
import dev.retort.operation.CustomOperation;
import dev.retort.operation.SqlWords;
import dev.retort.schema.ColumnType;
import dev.retort.schema.EnumType;
import dev.retort.schema.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows and SQL with values of every kind. */
final class DataCases {

    private static final String LONG_TEXT = "it's \"quoted\", \\ and ?\nżółć 表 😀 :name %s -- $1";

    private DataCases() {}

    static List<ContractCase> all() {
        List<ContractCase> cases = new ArrayList<>();
        cases.add(value(smallint(), 7));
        cases.add(value(integer(), Integer.MIN_VALUE));
        cases.add(value(bigint(), Long.MAX_VALUE));
        cases.add(value(decimal(12, 2), new BigDecimal("-12.50")));
        cases.add(value(decimal(12, 2), 3));
        cases.add(value(decimal(), new BigDecimal("0.125")));
        cases.add(value(real(), 1.5f));
        cases.add(value(doublePrecision(), -2.25));
        cases.add(value(bool(), true));
        cases.add(value(bool(), false));
        cases.add(value(character(3), "EUR"));
        cases.add(value(varchar(99), LONG_TEXT));
        cases.add(value(varchar(99), ""));
        cases.add(value(varchar(), "x"));
        cases.add(value(text(), LONG_TEXT));
        cases.add(value(binary(), new byte[] {0, 39, 92, (byte) 0xff}));
        cases.add(value(binary(), new byte[0]));
        cases.add(value(date(), LocalDate.of(2026, 2, 28)));
        cases.add(value(date(), LocalDate.of(1583, 1, 1)));
        cases.add(value(time(), LocalTime.of(23, 59, 59)));
        cases.add(value(time(), LocalTime.MIDNIGHT));
        cases.add(value(timestamp(), LocalDateTime.of(2026, 1, 31, 12, 30, 15, 123_456_000)));
        cases.add(value(timestamp(), LocalDateTime.of(2026, 3, 29, 2, 30)));
        cases.add(value(timestampWithTimeZone(), OffsetDateTime.parse("2026-01-31T12:30:15.5+05:30")));
        cases.add(value(timestampWithTimeZone(), OffsetDateTime.parse("2026-07-31T23:30:15Z")));
        cases.add(value(uuid(), UUID.fromString("0d6e2a54-6c0b-4d2f-9d42-0f2f5c1a9b3e")));
        cases.add(document(json(), "{\"a\": [1, \"it's\", null]}"));
        cases.add(document(jsonb(), "{\"a\": [1, \"it's\", null]}"));
        cases.addAll(statements());
        cases.addAll(RowCases.all());
        return cases;
    }

    /** Bound and as a literal the value is the same, and it is found again both ways. */
    private static ContractCase value(ColumnType type, Object value) {
        return contractCase("a value '" + (value instanceof byte[] bytes ? bytes.length + " bytes" : value) + "' of "
                        + type.describe())
                .given(ops -> ops.createTable("a", column("id", integer()), column("b", type), column("c", integer())))
                .when(ops -> ops.insertRows("a", row("id", 1, "b", value)))
                .when(ops -> ops.perform(new WithLiteral("insert into a (id, b) values (2, LITERAL)", value)))
                .when(ops -> ops.perform(new WithLiteral("update a set c = 5 where b = LITERAL", value)))
                .when(ops -> ops.execute("update a set c = c + 1 where b = ?", value))
                .oneWay()
                .answering("select count(distinct b) from a", "1")
                .answering("select c from a", "6", "6");
    }

    private static ContractCase document(ColumnType type, String value) {
        return contractCase("a value '" + value + "' of " + type.describe())
                .given(ops -> ops.createTable("a", column("id", integer()), column("b", type)))
                .when(ops -> ops.insertRows("a", row("id", 1, "b", value)))
                .when(ops -> ops.perform(new WithLiteral("insert into a (id, b) values (2, LITERAL)", value)))
                .oneWay()
                .answering("select count(b) from a", "2");
    }

    private static List<ContractCase> statements() {
        return List.of(
                contractCase("nulls of every type")
                        // On PostgreSQL an extension brings one of the types.
                        .given(ops -> ops.onlyOn("postgresql", here -> here.createExtension("citext")))
                        .when(ops -> nulls(
                                ops,
                                TypeCases.TYPES.stream()
                                        .filter(type -> !(type instanceof EnumType))
                                        .toList()))
                        .oneWay()
                        .answering("select count(*) from a where c3 is null and c15 is null", "1"),
                contractCase("a null of an enum")
                        .needing(Feature.ENUMS)
                        .given(ops -> ops.createEnum(TypeCases.MOOD))
                        .when(ops -> nulls(ops, List.of(TypeCases.MOOD)))
                        .oneWay()
                        .answering("select count(*) from a where c0 is null", "1"),
                contractCase("many rows")
                        .given(DataCases::pairs)
                        .when(DataCases::insertMany)
                        .oneWay(),
                contractCase("SQL without values")
                        .given(DataCases::pairs)
                        .when(ops -> ops.execute("update pair set b = 'why? {d} :a' where a = 1"))
                        .oneWay()
                        .answering("select b from pair where a = 1", "why? {d} :a"),
                contractCase("SQL with values")
                        .given(DataCases::pairs)
                        .when(ops -> ops.execute("update pair set b = ? /* ? */ where a = ? -- ?", "y", 2))
                        .oneWay()
                        .answering("select b from pair order by a", "x", "y"),
                contractCase("SQL with a null among its values")
                        .given(DataCases::pairs)
                        .when(ops -> ops.execute("update pair set b = ? where a = ?", null, 1))
                        .oneWay()
                        .answering("select count(*) from pair where b is null", "2"),
                contractCase("SQL with a question mark in a text")
                        .given(DataCases::pairs)
                        .when(ops -> ops.execute("update pair set b = 'why?' where a = ?", 2))
                        .oneWay()
                        .answering("select b from pair order by a", "x", "why?"),
                contractCase("SQL that is undone")
                        .given(DataCases::pairs)
                        .when(ops -> ops.execute(sql("insert into pair (a, b) values (?, ?)", 3, "z")
                                .undoneBy("delete from pair where a = ?", 3))),
                contractCase("SQL that makes something of a known table")
                        .given(DataCases::pairs)
                        .when(ops -> ops.execute("create view pair_a as select a from pair"))
                        .when(ops -> ops.execute("drop view pair_a"))
                        .oneWay());
    }

    private static void nulls(Ops ops, List<ColumnType> types) {
        Map<String, @Nullable Object> nothing = new LinkedHashMap<>();
        for (int i = 0; i < types.size(); i++) {
            nothing.put("c" + i, null);
        }
        ops.createTable("a", column("b", integer()));
        for (int i = 0; i < types.size(); i++) {
            ops.addColumn("a", column("c" + i, types.get(i)));
        }
        ops.insertRows("a", new Row(nothing));
    }

    private static void insertMany(Ops ops) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            rows.add(row("b", "row " + i, "a", 100 + i));
        }
        ops.insertRows("pair", rows);
    }

    private record WithLiteral(String sql, Object value) implements CustomOperation {

        @Override
        public String describe() {
            return sql;
        }

        @Override
        public List<String> sql(SqlWords words) {
            return List.of(sql.replace("LITERAL", words.literal(value)));
        }
    }

    private static void pairs(Ops ops) {
        ops.createTable("pair", column("a", integer()), column("b", varchar(99)));
        ops.insertRows("pair", row("a", 1, "b", "x"), row("a", 2, "b", null));
    }
}
