package dev.retort.dialect.sqlite;

import static dev.retort.operation.TableChange.addColumn;
import static dev.retort.operation.TableChange.addConstraint;
import static dev.retort.operation.TableChange.dropColumn;
import static dev.retort.operation.TableChange.dropConstraint;
import static dev.retort.operation.TableChange.dropPrimaryKey;
import static dev.retort.operation.TableChange.setNotNull;
import static dev.retort.operation.TableChange.setType;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.sql;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.UnsupportedByDialectException;
import dev.retort.operation.AlterTable;
import dev.retort.operation.DropTable;
import dev.retort.operation.ExecuteSql;
import dev.retort.operation.TableChange;
import dev.retort.schema.QualifiedName;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is refused says why, and leaves everything as it was. */
class RefusalTest {

    private Workbench bench;

    @BeforeEach
    void open() throws SQLException {
        bench = new Workbench();
    }

    @AfterEach
    void close() throws SQLException {
        bench.close();
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(String table, TableChange... changes)
            throws SQLException {
        List<String> schema = bench.query("select * from sqlite_schema");
        List<String> rows = bench.query("select * from a");
        var refusal = assertThatThrownBy(() -> bench.alter(table, changes));
        assertThat(bench.query("select * from sqlite_schema")).isEqualTo(schema);
        assertThat(bench.query("select * from a")).isEqualTo(rows);
        assertThat(bench.query("pragma legacy_alter_table")).containsExactly("0");
        return refusal;
    }

    @Test
    void not_null_where_rows_hold_null() throws SQLException {
        bench.sql("create table a (b int)", "insert into a values (null)");
        refused("a", setNotNull("b")).hasMessageContaining("Column 'b' of a is null in some of its rows");
    }

    @Test
    void a_second_primary_key() throws SQLException {
        bench.sql("create table a (b integer primary key, c int not null)");
        refused("a", addConstraint(primaryKey("c").named("k")))
                .hasMessage(
                        "Table a cannot have two primary keys. It has primary key (b). Drop that one before, in the same"
                                + " alterTable: dropPrimaryKey().");
        bench.alter("a", dropPrimaryKey(), addConstraint(primaryKey("c").named("k")));
        assertThat(bench.table("a").constraints())
                .containsExactly(primaryKey("c").named("k"));
    }

    @Test
    void a_constraint_of_a_name_that_another_one_has() throws SQLException {
        bench.sql("create table a (b int, constraint n check (b > 0))");
        refused("a", addConstraint(unique("b").named("N")))
                .hasMessage(
                        "Table a cannot have two constraints named 'N'. It has check (b > 0) of that name. Drop that one"
                                + " before, or name the other one differently: .named(\"...\").");
        bench.alter("a", dropConstraint("n"), addConstraint(unique("b").named("n")));
        assertThat(bench.table("a").constraints()).containsExactly(unique("b").named("n"));
    }

    @Test
    void a_new_column_without_null_or_default_where_there_are_rows() throws SQLException {
        bench.sql("create table a (b int)");
        bench.alter("a", addColumn(column("c", text()).notNull()));
        bench.sql("insert into a values (1, 'x')");
        refused("a", addColumn(column("d", text()).notNull())).hasMessageContaining("Table a has rows");
    }

    @Test
    void a_dropped_column_that_something_still_names() throws SQLException {
        bench.sql(
                "create table a (b int unique, c int, d int, e int, f int, g int, h int, i int, j int, k int,"
                        + " check (\"c\" > 0))",
                "create index on_d on a (\"d\" + 1)",
                "create index on_e on a (b) where e > 0",
                "create view reads_f as select f as x from a",
                "create view reads_g as select \"g\" from a",
                "create table log (f int, g int, h int, k int)",
                "create trigger sets_h after insert on log begin update or ignore a set (b, h) = (1, 2); end",
                "create trigger after_i after update of b, i on a begin select 1; end",
                "create trigger fills_j after insert on log begin insert into a (b, j) values (1, 1); end",
                "create trigger reads_k after update on a begin select new.k; end",
                "insert into a values (1, 1, 1, 1, 1, 1, 1, 1, 1, 1)");
        for (String column : List.of("c", "d", "e", "f", "k")) {
            refused("a", dropColumn(column)).hasMessageContaining("after drop column: no such column: ");
            refused("a", setType("b", text()), dropColumn(column)).hasMessageContaining("no such column: ");
        }
        refused("a", dropColumn("g")).hasMessageContaining("The view reads_g names it.");
        refused("a", dropColumn("h")).hasMessageContaining("The trigger sets_h names it.");
        refused("a", dropColumn("i")).hasMessageContaining("The trigger after_i names it.");
        refused("a", dropColumn("j")).hasMessageContaining("The trigger fills_j names it.");
        bench.alter("log", dropColumn("g"), dropColumn("h"), dropColumn("k"));
    }

    @Test
    void a_dropped_column_that_foreign_keys_of_other_tables_point_at() throws SQLException {
        bench.sql(
                "create table a (b int unique, c int primary key)",
                "create table x (y int references a (b))",
                "create table z (y int references a)");
        refused("a", dropColumn("b")).hasMessageContaining("A foreign key of x points at it");
        refused("a", dropColumn("c")).hasMessageContaining("A foreign key of z points at it");
    }

    @Test
    void new_constraints_that_rows_break() throws SQLException {
        bench.sql("create table p (id int primary key)", "create table a (b int, c int)");
        bench.sql("insert into a values (1, 1), (1, 2)");
        refused("a", addConstraint(unique("b"))).hasMessageContaining("UNIQUE constraint failed");
        refused("a", addConstraint(check("c < 2"))).hasMessageContaining("CHECK constraint failed");
        refused("a", addConstraint(foreignKey("b").references("p", "id")))
                .hasMessageContaining("Table a has rows whose new foreign key points at no row");
        bench.sql("pragma foreign_keys = on");
        refused("a", addConstraint(foreignKey("b").references("p", "id")))
                .hasMessageContaining("Table a has rows whose new foreign key points at no row");
    }

    @Test
    void names_that_are_not_there() throws SQLException {
        bench.sql("create table a (b int constraint small check (b < 9))");
        refused("a", setNotNull("bb")).hasMessageContaining("has no column 'bb'");
        refused("a", dropConstraint("smal")).hasMessageContaining("Did you mean 'small'?");
        refused("aa", setNotNull("b")).hasMessageContaining("Did you mean 'a'?");
        refused("a", dropColumn("b"), setNotNull("b")).hasMessageContaining("has no column 'b'");
    }

    @Test
    void an_identity_outside_the_key() throws SQLException {
        bench.sql("create table a (id integer primary key autoincrement, b int)");
        refused("a", addColumn(column("c", bigint()).identity())).isInstanceOf(UnsupportedByDialectException.class);
        bench.sql("create table b (id integer constraint k primary key autoincrement, b int)");
        refused("b", dropConstraint("k"))
                .isInstanceOf(UnsupportedByDialectException.class)
                .hasMessageContaining("identity columns outside the primary key");
        refused("b", setType("id", text())).hasMessageContaining("cannot become text");
    }

    @Test
    void the_key_of_a_table_that_has_no_rowid() throws SQLException {
        bench.sql("create table a (b int constraint k primary key) without rowid");
        refused("a", dropConstraint("k")).hasMessageContaining("WITHOUT ROWID");
    }

    @Test
    void a_commit_that_leaves_rows_pointing_at_nothing() throws SQLException {
        bench.sql(
                "create table p (id int primary key, q int)",
                "create table a (b int references p (id) on delete cascade, c int)",
                "insert into p values (1, 1)",
                "insert into a values (1, 2)",
                "pragma foreign_keys = on");
        assertThatThrownBy(() -> bench.perform(
                        new AlterTable(QualifiedName.of("p"), List.of(setNotNull("q"))),
                        new ExecuteSql(sql("delete from p"))))
                .isInstanceOf(ForeignKeyViolationException.class)
                .hasMessageContaining("Row 1 of table a points at no row of p.");
        assertThat(bench.query("select * from p")).containsExactly("1,1");
        assertThat(bench.query("pragma foreign_keys")).containsExactly("1");
    }

    @Test
    void a_rebuild_while_foreign_keys_that_point_at_the_table_are_enforced() throws SQLException {
        bench.sql(
                "create table a (id int primary key, b int)",
                "create table c (a int references a (id) on delete cascade)",
                "insert into a values (1, 2)",
                "insert into c values (1)",
                "pragma foreign_keys = on",
                "begin");
        assertThatThrownBy(() -> bench.sendWithoutSession("a", setNotNull("b")))
                .hasMessageContaining("turn pragma foreign_keys off before the transaction");
        bench.sql("commit");
        assertThat(bench.query("select * from c")).containsExactly("1");
    }

    @Test
    void the_end_of_a_table_that_others_point_at() throws SQLException {
        bench.sql(
                "create table a (id int primary key)",
                "create table c (a int references a (id) on delete cascade)",
                "insert into a values (1)",
                "insert into c values (1)",
                "pragma foreign_keys = on");
        assertThatThrownBy(() -> bench.perform(new DropTable(QualifiedName.of("a"), null)))
                .hasMessageContaining("Table a cannot be dropped");
        assertThat(bench.query("select * from c")).containsExactly("1");
    }
}
