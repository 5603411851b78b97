package dev.retort.dialect.sqlite;

import static dev.retort.operation.TableChange.addColumn;
import static dev.retort.operation.TableChange.addConstraint;
import static dev.retort.operation.TableChange.setDefault;
import static dev.retort.operation.TableChange.setNotNull;
import static dev.retort.operation.TableChange.setType;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a rebuild must not lose: all that the model has no word for. */
class RebuildKeepsTest {

    private Workbench bench;

    @BeforeEach
    void open() throws SQLException {
        bench = new Workbench();
    }

    @AfterEach
    void close() throws SQLException {
        bench.close();
    }

    @Test
    void the_text_of_the_table_but_for_what_changes() throws SQLException {
        bench.sql("""
                CREATE TABLE invoice (
                    [the id] INTEGER PRIMARY KEY, -- numbered, by hand
                    `number` Text COLLATE nocase NOT NULL ON CONFLICT FAIL, /* a, b) */
                    "total" any DEFAULT (1 + 2) check ("total" >= 0),
                    gross any generated always as ("total" * 1.2) stored,
                    a text, -- the a
                    UNIQUE (number collate binary, a) ON CONFLICT IGNORE
                    CHECK (a <> ',') -- no comma before
                ) STRICT""");
        bench.sql("insert into invoice (number, total, a) values ('n', 5, 'x')");
        String before = bench.text("invoice");

        bench.alter("invoice", setNotNull("a"));

        assertThat(bench.text("invoice"))
                .isEqualTo(before.replace("TABLE invoice ", "TABLE \"invoice\" ")
                        .replace("a text,", "a text not null,")
                        .replace("ON CONFLICT IGNORE\n", "ON CONFLICT IGNORE,\n"));
        assertThat(bench.query("select * from invoice")).containsExactly("1,n,5,6.0,x");
    }

    @Test
    void the_counter_of_autoincrement() throws SQLException {
        bench.sql(
                "create table a (id integer primary key autoincrement, b int)",
                "insert into a values (7, 1)",
                "insert into a values (90, 1)",
                "delete from a where id = 90");
        bench.alter("a", setNotNull("b"));
        bench.sql("insert into a (b) values (2)");
        assertThat(bench.query("select id from a")).containsExactly("7", "91");
        assertThat(bench.query("select name, seq from sqlite_sequence")).containsExactly("a,91");
    }

    @Test
    void the_counter_of_a_table_that_is_empty_now() throws SQLException {
        bench.sql(
                "create table a (id integer primary key autoincrement, b int)",
                "insert into a values (90, 1)",
                "delete from a");
        bench.alter("a", setNotNull("b"));
        bench.sql("insert into a (b) values (2)");
        assertThat(bench.query("select id from a")).containsExactly("91");
    }

    @Test
    void rowids_of_a_table_without_an_integer_key() throws SQLException {
        bench.sql("create table a (b text)", "insert into a (rowid, b) values (70, 'x'), (5, 'y')");
        bench.alter("a", setNotNull("b"));
        assertThat(bench.query("select rowid, b from a order by rowid")).containsExactly("5,y", "70,x");
    }

    @Test
    void rowids_where_columns_have_taken_some_of_their_names() throws SQLException {
        bench.sql("create table a (rowid text, oid text)", "insert into a (_rowid_, rowid, oid) values (70, 'x', 'y')");
        bench.alter("a", setNotNull("oid"));
        assertThat(bench.query("select _rowid_, rowid, oid from a")).containsExactly("70,x,y");
    }

    @Test
    void rows_where_columns_have_taken_all_names_of_the_rowid() throws SQLException {
        bench.sql("create table a (rowid text, oid text, _rowid_ text)", "insert into a values ('x', 'y', 'z')");
        bench.alter("a", setNotNull("oid"));
        assertThat(bench.query("select * from a")).containsExactly("x,y,z");
    }

    @Test
    void a_table_without_rowid() throws SQLException {
        bench.sql(
                "create table a (b text, c text, primary key (c, b)) without rowid", "insert into a values ('x', 'y')");
        bench.alter("a", setDefault("b", "z"));
        assertThat(bench.text("a"))
                .isEqualTo("CREATE TABLE \"a\" (b text default 'z', c text, primary key (c, b)) without rowid");
        assertThat(bench.query("select * from a")).containsExactly("x,y");
    }

    @Test
    void partial_and_expression_indexes() throws SQLException {
        bench.sql(
                "create table a (b text, c text)",
                "create unique index \"odd one\" on a (lower(b) desc, c collate nocase) where c is not null",
                "create index plain on a (c)");
        List<String> before = bench.textsBut("a");
        bench.alter("a", setNotNull("b"));
        assertThat(bench.textsBut("a")).isEqualTo(before);
    }

    @Test
    void triggers_views_and_keys_that_point_at_it() throws SQLException {
        bench.sql(
                "create table a (id integer primary key, b text, parent int references a (id))",
                "create table log (what text)",
                "create table child (a_id int references a (id) on delete cascade)",
                "create view v as select b, id from a",
                "create trigger own after update on a begin insert into log values (new.b); end",
                "create trigger other after insert on child begin insert into log select b from a; end",
                "create trigger through instead of insert on v begin insert into a values (new.id, new.b, 1); end",
                "insert into a values (1, 'x', null), (2, 'y', 1)",
                "insert into child values (1)");
        List<String> before = bench.textsBut("a");
        bench.sql("pragma foreign_keys = on", "delete from log");

        bench.alter("a", setNotNull("b"));

        assertThat(bench.textsBut("a")).isEqualTo(before);
        assertThat(bench.query("select * from child")).containsExactly("1");
        assertThat(bench.query("select * from log")).isEmpty();
        assertThat(bench.query("pragma foreign_keys")).containsExactly("1");
        assertThat(bench.query("pragma legacy_alter_table")).containsExactly("0");
        bench.sql("update a set b = 'z' where id = 2", "insert into v values ('w', 3)");
        assertThat(bench.query("select * from log")).containsExactly("z");
        assertThat(bench.query("select * from v order by id")).containsExactly("x,1", "z,2", "w,3");
        bench.sql("delete from a where id = 3", "delete from a where id = 2", "delete from a where id = 1");
        assertThat(bench.query("select * from child")).isEmpty();
    }

    @Test
    void a_temporary_trigger_of_the_connection() throws SQLException {
        bench.sql(
                "create table a (b text)",
                "create table log (what text)",
                "create temp trigger t after insert on a begin insert into log values (new.b); end");
        bench.alter("a", setNotNull("b"));
        bench.sql("insert into a values ('x')");
        assertThat(bench.query("select * from log")).containsExactly("x");
    }

    @Test
    void the_statistics_of_analyze() throws SQLException {
        bench.sql("create table a (b text)", "create index i on a (b)", "insert into a values ('x')", "analyze");
        List<String> before = bench.query("select * from sqlite_stat1");
        bench.alter("a", setNotNull("b"));
        assertThat(before).isNotEmpty();
        assertThat(bench.query("select * from sqlite_stat1")).isEqualTo(before);
    }

    @Test
    void a_check_that_calls_its_columns_by_the_table() throws SQLException {
        bench.sql("create table a (b int check (a.b > 0), c text)");
        bench.alter("a", setNotNull("c"));
        assertThat(bench.text("a")).isEqualTo("CREATE TABLE \"a\" (b int check (b > 0), c text not null)");
    }

    @Test
    void rows_that_a_conflict_clause_would_let_vanish() throws SQLException {
        bench.sql("create table a (b text unique on conflict ignore)", "insert into a values ('1'), ('01')");
        assertThat(catchThrowable(() -> bench.alter("a", setType("b", integer()))))
                .hasMessageContaining("UNIQUE");
        assertThat(bench.query("select * from a")).containsExactly("1", "01");
        assertThat(bench.query("select name from sqlite_schema where name like 'retort%'"))
                .isEmpty();
    }

    @Test
    void values_whose_new_type_does_not_fit_them() throws SQLException {
        bench.sql("create table a (b text)", "insert into a values ('12'), ('x'), ('1.5'), (x'ff'), (null)");
        bench.alter("a", setType("b", integer()));
        assertThat(bench.query("select quote(b) from a")).containsExactly("12", "'x'", "1.5", "X'FF'", "NULL");
    }

    @Test
    void another_table_of_the_temporary_name() throws SQLException {
        bench.sql(
                "create table a (b text)",
                "create table retort_new_a (c text)",
                "insert into retort_new_a values ('x')");
        bench.alter("a", setNotNull("b"));
        assertThat(bench.query("select * from retort_new_a")).containsExactly("x");
        assertThat(bench.text("a")).contains("not null");
    }

    @Test
    void an_attached_database_apart() throws SQLException {
        bench.sql(
                "attach ':memory:' as other",
                "create table a (b text)",
                "create table other.a (id integer primary key autoincrement, b text)",
                "create index other.i on a (b)",
                "create trigger other.t after insert on a begin select 1; end",
                "insert into other.a (b) values ('x')");
        bench.alter("other.a", setNotNull("b"), addColumn(column("c", text())));
        assertThat(bench.query("select * from other.a")).containsExactly("1,x,null");
        assertThat(bench.query("select name from other.sqlite_schema where tbl_name = 'a' order by name"))
                .containsExactly("a", "i", "t");
        assertThat(bench.text("a")).isEqualTo("CREATE TABLE a (b text)");
    }

    @Test
    void a_broken_view_that_has_nothing_to_do_with_it() throws SQLException {
        bench.sql("create table a (b text)", "create view v as select c from gone");
        bench.alter("a", setNotNull("b"), addConstraint(check("b <> ''")));
        assertThat(bench.text("v")).isEqualTo("CREATE VIEW v as select c from gone");
    }

    @Test
    void violations_that_were_there_before() throws SQLException {
        bench.sql(
                "create table p (id integer primary key)",
                "create table a (b int references p (id), c text, d int)",
                "insert into a values (5, 'x', null)",
                "pragma foreign_keys = on");
        bench.alter(
                "a", setNotNull("c"), addConstraint(foreignKey("d").references("p", "id")), setType("c", varchar(9)));
        assertThat(bench.query("select * from a")).containsExactly("5,x,null");
    }
}
