package dev.retort.dialect.h2;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.bool;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.date;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.sqlType;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.timestamp;
import static dev.retort.schema.Define.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.Expressions;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.engine.Engine;
import dev.retort.operation.CreateTable;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was said and what H2 made of it, in the form in which they compare. */
class H2ReadBackTest {

    private Connection connection;
    private Dialect dialect;

    @BeforeEach
    void connect() throws SQLException {
        connection = Engine.H2.fresh().connect();
        dialect = Dialects.of(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private Schema created(Table table) throws SQLException {
        for (Statement statement : dialect.compile(new CreateTable(table), StandingTables.live(connection))) {
            execute(statement.sql());
        }
        return dialect.inspector(connection).schema();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Table checked(String condition) {
        return table(
                "t",
                column("a", integer()),
                column("b", bigint()),
                column("d", decimal(10, 2)),
                column("v", varchar(10)),
                column("paid", bool()),
                column("value", integer()),
                column("Mixed", integer()),
                column("due", date()),
                column("at", timestamp()),
                check(condition).named("c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d >= 0",
                "d >= 0 and d < 100 or d = 1.5",
                "v in ('open', 'paid', 'it''s', 'ä')",
                "v in ('open')",
                "5 < a",
                "A > B",
                "a <> 1 AND b != 2",
                "not (a > 1 and b > 2)",
                "not (a is null or v like 'x%')",
                "a - (b - 1) > 0",
                "a - b - 1 > 0",
                "((a + b) + 1) > 0",
                "a * (b + 1) % 7 = 0",
                "-a > -1",
                "paid",
                "not paid",
                "paid = true or a is not null",
                "length(v) > 3 and coalesce(a, 0) < 5",
                "lower(trim(v)) = v",
                "v || 'x' = 'y' || v",
                "a not in (1, 2) and v not like '_x%' and a not between 1 and 2",
                "d between 0 and 100.5",
                "due >= date '2020-01-01'",
                "due >= '2020-01-01' and due < current_date",
                "\"VALUE\" > \"Mixed\"",
                "cast(v as int) > 3",
                "a > 1 + 2 * 3",
                "a > b or (a = 1 and b = 2) or paid"
            })
    void a_check_is_read_back_as_it_was_meant(String condition) throws SQLException {
        Schema meant = dialect.normal(Schema.of(checked(condition)));
        assertThat(created(checked(condition))).isEqualTo(meant);
        assertThat(dialect.normal(meant)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a >= 0   AND (\"D\" >= CAST(0 AS NUMERIC(1))) | a >= 0 and d >= 0",
                "not ((a = 1))                              | a <> 1",
                "case when a > 1 then 1 else 2 end = 1      | case when a > 1 then 1 else 2 end = 1",
                "extract(YEAR from \"AT\") > 2000           | extract(year from at) > 2000",
                "a > (b)                                    | a > b",
            })
    void a_check_has_a_form_of_its_own(String said, String normal) {
        assertThat(Expressions.normal(clauses(), said)).isEqualTo(normal);
    }

    private static H2Clauses clauses() {
        return new H2Clauses(new H2Provider().offline(2).traits());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enum('a', 'It''s')",
                "integer array",
                "tinyint",
                "geometry",
                "numeric(10)",
                "numeric",
                "varchar(20)",
                "VARCHAR",
                "text",
                "blob",
                "clob(1000)",
                "int4",
                "float",
                "float(10)",
                "decfloat(20)",
                "timestamp(3)",
                "timestamp(9) with time zone",
                "time",
                "time(6)",
                "time(3) with time zone",
                "binary(5)",
                "varbinary(16)",
                "interval day(3) to second(4)",
                "varchar_ignorecase(10)"
            })
    void a_type_of_the_engine_is_read_back_as_it_was_meant(String type) throws SQLException {
        Table meant = table("t", column("a", sqlType(type)));
        assertThat(created(meant)).isEqualTo(dialect.normal(Schema.of(meant)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "varchar(9)   # 'x'                        # Literal[value=x]",
                "integer      # '7'                        # Literal[value=7]",
                "decimal(5,2) # -1.50                      # Literal[value=-1.5]",
                "boolean      # 1                          # Literal[value=true]",
                "date         # '2026-01-31'               # Literal[value=2026-01-31]",
                "varchar(9)   # upper('a') || user         # Expression[sql='A' || current_user]",
                "timestamp    # CURRENT_TIMESTAMP          # Expression[sql=current_timestamp]",
                "uuid         # random_uuid()              # Expression[sql=random_uuid()]",
                "json         # json '{ \"a\" : \"ä b\" }' # Literal[value={\"a\":\"ä b\"}]",
                "varbinary    # x'00FF'                    # Expression[sql=x'00ff']",
                "integer      # null                       # null"
            })
    void a_default_in_sql_is_read_back_as_it_was_meant(String type, String said, String normal) throws SQLException {
        Table meant = table("t", column("a", sqlType(type)).defaultSql(said));
        Schema schema = created(meant);
        assertThat(schema).isEqualTo(dialect.normal(Schema.of(meant)));
        DefaultValue value =
                schema.table("t").orElseThrow().column("a").orElseThrow().defaultValue();
        assertThat(String.valueOf(value)).isEqualTo(normal);
    }
}
