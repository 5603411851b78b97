package dev.retort.dialect.sqlite;

import static dev.retort.operation.TableChange.addColumn;
import static dev.retort.operation.TableChange.addConstraint;
import static dev.retort.operation.TableChange.dropColumn;
import static dev.retort.operation.TableChange.dropConstraint;
import static dev.retort.operation.TableChange.dropDefault;
import static dev.retort.operation.TableChange.dropNotNull;
import static dev.retort.operation.TableChange.renameColumn;
import static dev.retort.operation.TableChange.setDefault;
import static dev.retort.operation.TableChange.setNotNull;
import static dev.retort.operation.TableChange.setType;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.StandingTables;
import dev.retort.operation.AlterTable;
import dev.retort.operation.TableChange;
import dev.retort.schema.QualifiedName;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of one operation mean what they would mean one after the other. */
class RebuildOrderTest {

    private Workbench bench;

    @BeforeEach
    void open() throws SQLException {
        bench = new Workbench();
        bench.sql(
                "create table a (b int, c text, \"total\" int check (\"total\" > 0))",
                "create index i on a (c) where total > 5",
                "create view v as select total from a",
                "create trigger t after update of total on a begin select new.total; end",
                "insert into a values (1, 'x', 7)");
    }

    @AfterEach
    void close() throws SQLException {
        bench.close();
    }

    @Test
    void a_new_name_is_followed_by_checks_indexes_views_and_triggers() throws SQLException {
        bench.alter("a", renameColumn("total", "amount"), setNotNull("amount"));
        assertThat(bench.text("a"))
                .isEqualTo("CREATE TABLE \"a\" (b int, c text, \"amount\" int check (\"amount\" > 0) not null)");
        assertThat(bench.text("i")).isEqualTo("CREATE INDEX i on a (c) where amount > 5");
        assertThat(bench.text("v")).isEqualTo("CREATE VIEW v as select amount from a");
        assertThat(bench.text("t")).contains("update of amount").contains("new.amount");
    }

    @Test
    void a_new_name_after_other_changes_of_the_column() throws SQLException {
        bench.alter("a", setType("b", varchar(9)), setNotNull("b"), renameColumn("b", "bb"), setDefault("bb", "z"));
        assertThat(bench.text("a")).startsWith("CREATE TABLE \"a\" (bb varchar(9) not null default 'z', c text");
        assertThat(rebuilds(setType("bb", text()), setNotNull("bb"), renameColumn("bb", "b")))
                .isOne();
    }

    @Test
    void two_names_change_places() throws SQLException {
        bench.alter("a", renameColumn("b", "x"), setNotNull("c"), renameColumn("c", "b"), renameColumn("x", "c"));
        assertThat(bench.text("a")).startsWith("CREATE TABLE \"a\" (c int, b text not null, ");
        assertThat(bench.query("select c, b from a")).containsExactly("1,x");
    }

    @Test
    void a_check_over_a_new_column_that_is_renamed_afterwards() throws SQLException {
        bench.alter(
                "a",
                addColumn(column("d", integer()).notNull().defaultTo(4)),
                addConstraint(check("d > 1").named("big")),
                renameColumn("d", "e"));
        assertThat(bench.text("a")).contains("e integer default 4 not null").contains("constraint big check (e > 1)");
        assertThat(bench.query("select e from a")).containsExactly("4");
    }

    @Test
    void a_new_column_in_the_place_of_a_dropped_one_of_the_same_name() throws SQLException {
        bench.alter("a", dropColumn("b"), addColumn(column("b", text()).defaultTo("new")), setNotNull("b"));
        assertThat(bench.query("select b from a")).containsExactly("new");
        assertThat(bench.text("a")).contains("b text default 'new' not null");
    }

    @Test
    void a_new_name_that_a_dropped_column_had() throws SQLException {
        bench.alter("a", dropColumn("b"), renameColumn("c", "b"), setNotNull("b"));
        assertThat(bench.query("select b from a")).containsExactly("x");
    }

    @Test
    void a_new_column_is_filled_by_the_default_that_it_had_when_it_was_added() throws SQLException {
        bench.alter("a", addColumn(column("d", integer()).notNull().defaultTo(4)), dropDefault("d"));
        bench.alter("a", addColumn(column("e", integer()).defaultTo(4)), setDefault("e", 5), dropNotNull("d"));
        assertThat(bench.query("select d, e from a")).containsExactly("4,4");
        assertThat(bench.text("a"))
                .contains("d integer")
                .doesNotContain("d integer not null")
                .contains("e integer default 5");
    }

    @Test
    void conversions_that_build_on_each_other() throws SQLException {
        bench.alter(
                "a",
                setType("b", text()).using("b || '!'"),
                setType("b", text()).using("b || '?'"),
                addColumn(column("d", text()).defaultTo("d")),
                setType("c", text()).using("c || d || b"));
        assertThat(bench.query("select b, c, d from a")).containsExactly("1!?,xd1!?,d");
    }

    @Test
    void constraints_move_from_one_key_to_another() throws SQLException {
        bench.alter("a", addColumn(column("id", bigint()).identity()), addConstraint(primaryKey("id")));
        assertThat(bench.text("a")).contains("id integer constraint a_pkey primary key autoincrement)");
        bench.alter(
                "a",
                dropConstraint("a_pkey"),
                dropColumn("id"),
                addConstraint(primaryKey("b").named("by_b")));
        assertThat(bench.text("a")).contains("b int not null").contains("constraint by_b primary key (b)");
        assertThat(bench.query("select * from a")).containsExactly("1,x,7");
    }

    @Test
    void a_dropped_column_takes_its_constraints_and_indexes_with_it() throws SQLException {
        bench.sql("""
                create table p (id int primary key, k int unique, l int, m int, n int references a (b),
                    unique (k, l), foreign key (k) references a (b))""");
        bench.sql("create index kl on p (l, k)", "create index ll on p (l)", "insert into p values (1, 2, 3, 4, null)");
        bench.alter("p", dropColumn("k"), dropColumn("n"), dropColumn("id"));
        assertThat(bench.text("p")).isEqualTo("CREATE TABLE \"p\" (l int, m int)");
        assertThat(bench.query("select name from sqlite_schema where tbl_name = 'p' and type = 'index'"))
                .containsExactly("ll");
        assertThat(bench.query("select * from p")).containsExactly("3,4");
    }

    @Test
    void nothing_is_rebuilt_for_changes_that_change_nothing_or_that_sqlite_has_itself() throws SQLException {
        assertThat(rebuilds(dropDefault("b"), dropNotNull("b"), setType("c", text())))
                .isZero();
        assertThat(rebuilds(renameColumn("b", "d"), addColumn(column("e", text())), dropColumn("c")))
                .isZero();
        assertThat(rebuilds(
                        setNotNull("c"),
                        setType("c", varchar(5)),
                        addConstraint(unique("c")),
                        addColumn(column("e", text()).notNull().defaultSql("current_timestamp")),
                        dropColumn("b")))
                .isOne();
    }

    private int rebuilds(TableChange... changes) {
        AlterTable alter = new AlterTable(QualifiedName.of("a"), List.of(changes));
        return (int) bench.dialect.compile(alter, StandingTables.live(bench.connection)).stream()
                .filter(statement -> statement.sql().startsWith("insert "))
                .count();
    }
}
