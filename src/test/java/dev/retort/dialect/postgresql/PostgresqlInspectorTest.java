package dev.retort.dialect.postgresql;

import static dev.retort.schema.Define.array;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.caseInsensitiveText;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.enumType;
import static dev.retort.schema.Define.exclude;
import static dev.retort.schema.Define.expression;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.key;
import static dev.retort.schema.Define.partitionBy;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.rangeFrom;
import static dev.retort.schema.Define.sqlType;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.using;
import static dev.retort.schema.Define.varchar;
import static dev.retort.schema.Partitioning.Method.RANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.engine.CountingDataSource;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.reflect.Inspector;
import dev.retort.reflect.ReflectionException;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.EnumType;
import dev.retort.schema.Extension;
import dev.retort.schema.PartitionOf;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.RowSecurity;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresqlInspectorTest {

    private final TestDatabase database = Engine.POSTGRESQL.fresh();
    private final Connection connection;
    private final Inspector inspector;

    PostgresqlInspectorTest() throws SQLException {
        connection = database.connect();
        inspector = new PostgresqlInspector(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void views_sequences_and_temporary_tables_are_no_tables_and_partitions_are_parts_of_one() throws SQLException {
        execute(
                "create table a (b integer) partition by range (b)",
                "create table a_1 partition of a for values from (1) to (9)",
                "create view v as select * from a",
                "create materialized view m as select * from a",
                "create sequence s",
                "create temporary table t (b integer)",
                "create type p as (b integer)");
        Schema schema = inspector.schema();
        Table whole = table("a", column("b", integer()), partitionBy(RANGE, "b"));
        Table part = table("a_1", column("b", integer()))
                .withPartitionOf(
                        new PartitionOf(QualifiedName.of("a"), rangeFrom(1).to(9)));
        assertThat(schema.tables().values()).containsExactly(whole, part);
        assertThat(schema.objects().keySet()).containsExactly("materialized view m", "sequence s", "view v");
    }

    @Test
    void a_schema_is_read_under_qualified_names_even_if_it_is_the_default_one() throws SQLException {
        execute(
                "create table a (b integer constraint a_pkey primary key)",
                "create table c (b integer constraint c_b_fkey references a)",
                "create schema audit",
                "create table audit.d (b integer constraint d_b_fkey references a)");
        assertThat(inspector.table("c").orElseThrow().constraints())
                .containsExactly(foreignKey("b").references("a", "b").named("c_b_fkey"));
        assertThat(inspector.table("public.c").orElseThrow().constraints())
                .containsExactly(foreignKey("b").references("public.a", "b").named("c_b_fkey"));
        assertThat(inspector.table("audit.d").orElseThrow().constraints())
                .containsExactly(foreignKey("b").references("a", "b").named("d_b_fkey"));
        execute("set search_path = audit");
        assertThat(inspector.table("d").orElseThrow().constraints())
                .containsExactly(foreignKey("b").references("public.a", "b").named("d_b_fkey"));
    }

    @Test
    void a_table_that_is_read_alone_is_the_same_as_among_all() throws SQLException {
        execute(
                "create type mood as enum ('glad', 'sad')",
                "create schema audit",
                "create table audit.\"odd \\ 'one'\" (id integer primary key)",
                "create table a (id serial primary key, b text collate \"C\" default 'x', m mood default 'glad',"
                        + " n mood[], g integer generated always as (1 + 1) stored)",
                "comment on table a is 'all'",
                "comment on column a.b is 'some'",
                "create unique index i on a (lower(b) desc, id) include (m) where id > 0",
                "create table c (id integer generated always as identity, a_id integer references a on delete cascade,"
                        + " o integer references audit.\"odd \\ 'one'\", c_id integer unique references c (c_id),"
                        + " check (a_id > 0))",
                "create table p (d integer, k integer references a) partition by range (d)",
                "create table p_1 partition of p for values from (1) to (9)");
        for (Schema all : List.of(inspector.schema(), inspector.schema("public"), inspector.schema("audit"))) {
            for (Table table : all.tables().values()) {
                assertThat(inspector.table(table.name())).contains(table);
            }
        }
        assertThat(inspector.table("nowhere")).isEmpty();
        assertThat(inspector.table("nowhere.a")).isEmpty();
    }

    @Test
    void a_connection_without_a_default_schema_has_no_tables() throws SQLException {
        execute("create table a (b integer)", "set search_path = nowhere");
        assertThat(inspector.schema().tables()).isEmpty();
        assertThat(inspector.hasTable("public.a")).isTrue();
    }

    @Test
    void defaults_are_values_where_they_are_plain_ones() throws SQLException {
        execute(
                "create type invoice_status as enum ('open', 'paid')",
                "create table a (a varchar default 'open', b numeric default -1.50, c integer default 7, d boolean"
                        + " default true, e jsonb default '{}', f text default null, g invoice_status default 'open',"
                        + " h timestamptz default now(), i serial)");
        Table table = inspector.table("a").orElseThrow();
        assertThat(defaultOf(table, "a")).isEqualTo(new DefaultValue.Literal("open"));
        assertThat(defaultOf(table, "b")).isEqualTo(new DefaultValue.Literal(-1.5));
        assertThat(defaultOf(table, "c")).isEqualTo(new DefaultValue.Literal(7));
        assertThat(defaultOf(table, "d")).isEqualTo(new DefaultValue.Literal(true));
        assertThat(defaultOf(table, "e")).isEqualTo(new DefaultValue.Literal("{}"));
        assertThat(table.column("f").orElseThrow().defaultValue()).isNull();
        assertThat(defaultOf(table, "g")).isEqualTo(new DefaultValue.Literal("open"));
        assertThat(defaultOf(table, "h")).isEqualTo(DefaultValue.Expression.of("now()"));
        assertThat(table.column("i").orElseThrow())
                .isEqualTo(column("i", integer()).autoIncrement());
    }

    @Test
    void types_that_are_not_portable_are_said_in_the_words_of_the_engine() throws SQLException {
        execute("create table a (a integer[], b timestamp(3), c tsvector, d interval, e bit varying(5), f char, g"
                + " numeric(5), h time with time zone)");
        assertThat(inspector.table("a").orElseThrow().columns())
                .extracting(column -> column.type().describe())
                .containsExactly(
                        "integer[]",
                        "timestamp(3)",
                        "tsvector",
                        "interval",
                        "bit varying(5)",
                        "character(1)",
                        "decimal(5, 0)",
                        "time with time zone");
    }

    @Test
    void kinds_of_identity_are_told_apart_and_generated_columns_have_no_default() throws SQLException {
        execute("create table a (a bigint generated always as identity, b bigint generated by default as identity,"
                + " c bigint generated always as (a + 1) stored)");
        assertThat(inspector.table("a").orElseThrow().columns())
                .containsExactly(
                        column("a", bigint()).identityAlways(),
                        column("b", bigint()).identity(),
                        column("c", bigint()).generatedAs("a + 1").stored());
    }

    @Test
    void dropped_columns_are_gone() throws SQLException {
        execute("create table a (a integer, b varchar(5), c integer)", "alter table a drop column a");
        assertThat(inspector.table("a").orElseThrow())
                .isEqualTo(table("a", column("b", varchar(5)), column("c", integer())));
    }

    @Test
    void a_table_that_cannot_be_said_whole_is_there_all_the_same() throws SQLException {
        execute(
                "create table a (a int4range, b integer, constraint a_pkey primary key (b) include (a),"
                        + " exclude using gist (a with &&))",
                "create index a_all on a using gist (a)",
                "create index a_more on a (b) include (a)");
        Table table = inspector.table("a").orElseThrow();
        assertThat(table.constraints())
                .containsExactly(
                        primaryKey("b").include("a").named("a_pkey"),
                        exclude(using("gist"), key("a").with("&&")).named("a_a_excl"));
        assertThat(table.columns().get(0)).isEqualTo(column("a", sqlType("int4range")));
        assertThat(table.indexes())
                .extracting(index -> index.describe())
                .containsExactly("index using gist (a)", "index (b) include (a)");
    }

    @Test
    void an_index_says_of_its_keys_what_is_not_usual() throws SQLException {
        execute(
                "create table a (b text, c text collate \"C\")",
                "create index a_1 on a (b text_pattern_ops, c)",
                "create index a_2 on a (c collate \"POSIX\" desc nulls last, b)",
                "create index a_3 on a (c collate \"default\", lower(b) text_pattern_ops) include (b)");
        Table table = inspector.table("a").orElseThrow();
        assertThat(table.column("c").orElseThrow().collation()).isEqualTo("C");
        assertThat(table.indexes())
                .containsExactly(
                        index(key("b").opclass("text_pattern_ops"), key("c")).named("a_1"),
                        index(key("c").collate("POSIX").desc().nullsLast(), key("b"))
                                .named("a_2"),
                        index(
                                        key("c").collate("default"),
                                        expression("lower(b)").opclass("text_pattern_ops"))
                                .include("b")
                                .named("a_3"));
    }

    @Test
    void a_partitioned_table_says_of_its_keys_what_is_not_usual() throws SQLException {
        execute(
                "create schema audit",
                "create collation audit.\"odd, (name\" from \"C\"",
                "create table a (\"b (c\" text collate \"C\", d date, e text) partition by range"
                        + " (\"b (c\", (lower(e)) collate audit.\"odd, (name\" text_pattern_ops, (d + 1),"
                        + " (e || ')'), e collate \"POSIX\", d)");
        assertThat(inspector.table("a").orElseThrow().partitioning())
                .isEqualTo(partitionBy(
                        RANGE,
                        key("b (c"),
                        expression("lower(e)").collate("audit.odd, (name").opclass("text_pattern_ops"),
                        expression("d + 1"),
                        expression("e || ')'::text"),
                        key("e").collate("POSIX"),
                        key("d")));
    }

    @Test
    void row_security_is_two_switches() throws SQLException {
        execute(
                "create table a (b integer)",
                "create table c (b integer)",
                "create table d (b integer)",
                "create table e (b integer)",
                "alter table c enable row level security",
                "alter table d force row level security",
                "alter table e enable row level security, force row level security");
        assertThat(inspector.schema().tables().values())
                .extracting(Table::rowSecurity)
                .containsExactly(null, RowSecurity.ENABLED, RowSecurity.FORCED_WHEN_ENABLED, RowSecurity.FORCED);
    }

    @Test
    void an_index_that_was_not_finished_is_invalid() throws SQLException {
        execute("create table a (b integer)", "insert into a values (1), (1)");
        assertThatThrownBy(() -> execute("create unique index concurrently a_b on a (b)"))
                .isInstanceOf(SQLException.class);
        assertThat(inspector.table("a").orElseThrow().index("a_b").orElseThrow().isInvalid())
                .isTrue();
        execute("truncate a", "reindex index concurrently a_b");
        assertThat(inspector.table("a").orElseThrow().index("a_b").orElseThrow().isInvalid())
                .isFalse();
    }

    @Test
    void what_an_extension_made_belongs_to_it() throws SQLException {
        execute("create extension citext", "create table a (b citext)");
        Schema schema = inspector.schema();
        assertThat(schema.objects().values()).containsExactly(new Extension(QualifiedName.of("citext")));
        assertThat(schema.tables().values()).containsExactly(table("a", column("b", caseInsensitiveText())));
    }

    @Test
    void enums_of_another_schema_are_types_of_columns_and_no_objects_of_this_one() throws SQLException {
        execute(
                "create schema audit",
                "create type audit.level as enum ('low', 'high')",
                "create type audit.other as enum ('a')",
                "create table a (b audit.level, c audit.level[])");
        EnumType level = enumType("audit.level", "low", "high");
        Schema schema = inspector.schema();
        assertThat(schema.tables().values()).containsExactly(table("a", column("b", level), column("c", array(level))));
        assertThat(schema.objects()).isEmpty();
    }

    @Test
    void a_part_has_what_is_its_own() throws SQLException {
        execute(
                "create table a (b integer primary key, c integer check (c > 0)) partition by range (b)",
                "create index on a (c)",
                "create table a_1 partition of a for values from (1) to (9)",
                "alter table a_1 add constraint a_1_c_small check (c < 100)",
                "create index a_1_more on a_1 (c, b)");
        Table part = inspector.table("a_1").orElseThrow();
        assertThat(part.constraints()).containsExactly(check("c < 100").named("a_1_c_small"));
        assertThat(part.indexes()).containsExactly(index("c", "b").named("a_1_more"));
    }

    @Test
    void a_schema_is_read_in_one_round_trip_of_ten_queries_however_many_tables_it_has() throws SQLException {
        List<String> once = readingAfter("create table first (id integer primary key)");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            many.append("create table t" + i + " (id integer primary key, other_id integer references "
                    + (i == 0 ? "first" : "t" + (i - 1)) + ", name text unique check (name <> '')); create index on t"
                    + i
                    + " (other_id);");
        }
        List<String> often = readingAfter(many.toString());
        assertThat(often).isEqualTo(once).hasSize(1);
        assertThat(once.get(0).split(";\n")).hasSize(10);
    }

    private List<String> readingAfter(String sql) throws SQLException {
        execute(sql);
        CountingDataSource counting = new CountingDataSource(database.dataSource());
        try (Connection counted = counting.getConnection()) {
            assertThat(new PostgresqlInspector(counted).schema().tables()).isNotEmpty();
        }
        return counting.roundTrips();
    }

    @Test
    void a_catalog_that_cannot_be_read_is_said() throws SQLException {
        connection.close();
        assertThatThrownBy(inspector::schema)
                .isInstanceOf(ReflectionException.class)
                .hasMessageContaining("The tables of the default schema cannot be read.");
    }

    private static DefaultValue defaultOf(Table table, String column) {
        DefaultValue value = table.column(column).orElseThrow().defaultValue();
        assertThat(value).as(column).isNotNull();
        return value;
    }

    private void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
