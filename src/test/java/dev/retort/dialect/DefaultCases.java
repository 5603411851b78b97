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
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.time;
import static dev.retort.schema.Define.timestamp;
import static dev.retort.schema.Define.timestampWithTimeZone;
import static dev.retort.schema.Define.uuid;
import static dev.retort.schema.Define.varchar;

import dev.retort.schema.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Defaults of every kind of value, and SQL expressions as defaults. */
final class DefaultCases {

    private DefaultCases() {}

    static List<ContractCase> all() {
        List<ContractCase> cases = new ArrayList<>();
        cases.add(of(smallint(), 7));
        cases.add(of(integer(), 0));
        cases.add(of(integer(), -7));
        cases.add(of(bigint(), 1));
        cases.add(of(bigint(), Long.MAX_VALUE));
        cases.add(of(decimal(12, 2), 0));
        cases.add(of(decimal(12, 2), new BigDecimal("-12.50")));
        cases.add(of(decimal(12, 2), new BigDecimal("0.5")));
        cases.add(of(decimal(), new BigDecimal("12.5")));
        cases.add(of(real(), 1.5));
        cases.add(of(doublePrecision(), -0.25));
        cases.add(of(bool(), true));
        cases.add(of(bool(), false));
        cases.add(of(character(3), "EUR"));
        cases.add(of(varchar(50), "open"));
        cases.add(of(varchar(50), ""));
        cases.add(of(varchar(50), "10"));
        cases.add(of(varchar(50), "current_timestamp"));
        cases.add(of(varchar(50), "it's a \\ \"quoted\" ? :name -- %s"));
        cases.add(of(text(), "two\nlines, żółć and 表"));
        cases.add(of(binary(), new byte[] {0, 1, (byte) 0xff}));
        cases.add(of(date(), LocalDate.of(2026, 1, 31)));
        cases.add(of(time(), LocalTime.of(12, 30)));
        cases.add(of(timestamp(), LocalDateTime.of(2026, 1, 31, 12, 30, 15)));
        cases.add(of(timestampWithTimeZone(), OffsetDateTime.parse("2026-01-31T12:30:15+02:00")));
        cases.add(of(uuid(), UUID.fromString("0d6e2a54-6c0b-4d2f-9d42-0f2f5c1a9b3e")));
        cases.add(document(json(), "{\"a\": 1}"));
        cases.add(document(jsonb(), "{}"));
        cases.add(expression(timestampWithTimeZone(), "current_timestamp"));
        cases.add(expression(timestampWithTimeZone(), "CURRENT_TIMESTAMP"));
        cases.add(expression(date(), "current_date"));
        cases.add(expression(integer(), "1 + 2").needing(Feature.DEFAULT_EXPRESSIONS));
        cases.add(expression(varchar(20), "lower('ABC')").needing(Feature.DEFAULT_EXPRESSIONS));
        return cases;
    }

    /** A row that says nothing holds the same as one that says the value. */
    private static ContractCase of(ColumnType type, Object value) {
        return contractCase("a default of " + (value instanceof byte[] ? "bytes" : "'" + value + "'") + " for "
                        + type.describe())
                .when(ops -> ops.createTable(
                        "a", column("id", integer()), column("b", type).defaultTo(value)))
                .when(ops -> ops.execute("insert into a (id) values (1)"))
                .when(ops -> ops.insertRows("a", row("id", 2, "b", value)))
                .oneWay()
                .answering("select count(distinct b) from a", "1")
                .answering("select count(b) from a", "2");
    }

    private static ContractCase document(ColumnType type, String value) {
        return contractCase("a default of '" + value + "' for " + type.describe())
                .when(ops -> ops.createTable(
                        "a", column("id", integer()), column("b", type).defaultTo(value)))
                .when(ops -> ops.execute("insert into a (id) values (1)"))
                .oneWay()
                .answering("select count(b) from a", "1");
    }

    private static ContractCase expression(ColumnType type, String sql) {
        return contractCase("a default of " + sql + " for " + type.describe())
                .when(ops -> ops.createTable(
                        "a", column("id", integer()), column("b", type).defaultSql(sql)))
                .when(ops -> ops.execute("insert into a (id) values (1)"))
                .oneWay()
                .answering("select count(b) from a", "1");
    }
}
