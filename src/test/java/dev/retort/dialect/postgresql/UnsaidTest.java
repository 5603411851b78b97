package dev.retort.dialect.postgresql;

import static dev.retort.schema.Define.array;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.key;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.sqlType;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.engine.Engine;
import dev.retort.engine.PostgresqlServer;
import dev.retort.engine.TestDatabase;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the catalog knows and there are no words for: it is left out, and in the way of nothing else. */
class UnsaidTest {

    static List<Integer> majors() {
        return PostgresqlServer.majors();
    }

    @ParameterizedTest
    @MethodSource("majors")
    void objects_that_there_are_no_words_for_are_left_out(int major) throws SQLException {
        Schema schema = read(
                PostgresqlServer.of(major).fresh(),
                "create table a (id integer primary key, b text)",
                "create materialized view m as select id, b from a",
                "create unique index m_id on m (id) include (b)",
                "create index m_b on m (lower(b)) include (id)",
                "create domain word as text check (value <> '')",
                "create type pair as (a integer, b text)",
                "create type span as range (subtype = float8)",
                "create aggregate total (integer) (sfunc = int4pl, stype = integer)",
                "create operator === (leftarg = integer, rightarg = integer, function = int4eq)",
                "create collation nocase (provider = icu, locale = 'und-u-ks-level2', deterministic = false)",
                "create text search configuration words (copy = english)",
                "create rule r as on delete to a do also select 1",
                "create statistics s1 on b, (lower(b)) from a",
                "create statistics s2 on id, b, (lower(b)) from a",
                "create statistics s3 on (lower(b)) from a",
                "create foreign data wrapper elsewhere",
                "create server other foreign data wrapper elsewhere",
                "create foreign table f (a integer check (a > 0)) server other",
                "create publication everything for table a",
                "comment on materialized view m is 'm'",
                "grant select (b) on a to public");
        assertThat(schema.tables().values())
                .containsExactly(table(
                        "a",
                        column("id", integer()),
                        column("b", text()),
                        primaryKey("id").named("a_pkey")));
        assertThat(schema.objects().keySet()).containsExactly("materialized view m");
    }

    @Test
    void types_that_there_are_no_words_for_are_types_of_columns_by_their_names() throws SQLException {
        Schema schema = read(
                Engine.POSTGRESQL.fresh(),
                "create domain word as text check (value <> '')",
                "create type pair as (a integer, b text)",
                "create type span as range (subtype = float8)",
                "create type blank as enum ('a', '')",
                "create type no_label as enum ()",
                "create table a (a word, b pair, c span, d blank, e no_label, f word[], g blank[])");
        assertThat(schema.objects()).isEmpty();
        assertThat(schema.table("a").orElseThrow().columns())
                .containsExactly(
                        column("a", sqlType("word")),
                        column("b", sqlType("pair")),
                        column("c", sqlType("span")),
                        column("d", sqlType("blank")),
                        column("e", sqlType("no_label")),
                        column("f", array(sqlType("word"))),
                        column("g", array(sqlType("blank"))));
    }

    @ParameterizedTest
    @MethodSource("majors")
    void a_table_is_read_without_what_there_are_no_words_for(int major) throws SQLException {
        Schema schema = read(
                PostgresqlServer.of(major).fresh(),
                "create unlogged table a (id integer generated always as identity (start with 100 increment by 5)"
                        + " primary key with (fillfactor = 50), b text compression pglz,"
                        + " constraint a_id_check check (id > 0) no inherit)",
                "alter table a alter column b set storage external, alter column b set statistics 500,"
                        + " alter column b set (n_distinct = 5)",
                "alter table a replica identity full",
                "alter table a cluster on a_pkey",
                "create index a_b_idx on a (b text_pattern_ops)",
                "create table c (d integer) inherits (a)");
        assertThat(schema.tables().values())
                .containsExactly(
                        table(
                                "a",
                                column("id", integer()).identityAlways(),
                                column("b", text()),
                                primaryKey("id").named("a_pkey"),
                                check("id > 0").named("a_id_check"),
                                index(key("b").opclass("text_pattern_ops")).named("a_b_idx")),
                        table("c", column("id", integer()).notNull(), column("b", text()), column("d", integer())));
    }

    private static Schema read(TestDatabase database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            return new PostgresqlInspector(connection).schema();
        }
    }
}
