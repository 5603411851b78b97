package dev.retort.dialect.sqlite;

import static dev.retort.operation.TableChange.addColumn;
import static dev.retort.operation.TableChange.dropColumn;
import static dev.retort.operation.TableChange.renameColumn;
import static dev.retort.operation.TableChange.setNotNull;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.binary;
import static dev.retort.schema.Define.bool;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.expression;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.key;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.timestamp;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.uuid;
import static dev.retort.schema.Define.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.dialect.TransactionRule;
import dev.retort.dialect.UnsupportedByDialectException;
import dev.retort.operation.AlterTable;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropIndex;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameTable;
import dev.retort.operation.TableChange;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqliteSqlTest {

    private static final Table INVOICE = table(
            "invoice",
            column("id", bigint()).identity(),
            column("number", varchar(20)).notNull(),
            column("total", decimal(12, 2)).defaultTo(0),
            primaryKey("id").named("invoice_pkey"),
            check("total >= 0").named("invoice_total_check"),
            index(expression("lower(number)")).where("total > 0").named("invoice_idx"));

    private final Dialect dialect = new SqliteProvider().offline(3);

    private List<String> sql(Operation operation) {
        return dialect.compile(operation, StandingTables.of(Schema.of(INVOICE))).stream()
                .map(Statement::sql)
                .toList();
    }

    private static Operation alter(String table, TableChange... changes) {
        return new AlterTable(QualifiedName.parse(table), List.of(changes));
    }

    @Test
    void a_table_with_an_identity_numbers_its_rows_by_its_key() {
        assertThat(sql(new CreateTable(INVOICE)))
                .containsExactly(
                        "create table invoice (id integer constraint invoice_pkey primary key autoincrement, number"
                                + " varchar(20) not null, total decimal(12, 2) default 0,"
                                + " constraint invoice_total_check check (total >= 0))",
                        "create index invoice_idx on invoice ((lower(number))) where total > 0");
    }

    @Test
    void types_and_defaults_in_the_words_of_sqlite() {
        Table table = table(
                "Odd \"one\"",
                column("order", uuid()),
                column("b", binary()),
                column("c", bool()).defaultTo(true),
                column("d", timestamp()).defaultTo(LocalDateTime.of(2026, 1, 31, 12, 0)),
                column("e", timestamp()).defaultSql("current_timestamp"),
                column("f", text()).defaultSql("lower('A')"),
                column("g", integer()).defaultSql("-1"),
                unique("order", "b").named("u"));
        assertThat(sql(new CreateTable(table)))
                .containsExactly("create table \"Odd \"\"one\"\"\" (\"order\" text, b blob, c boolean default true,"
                        + " d timestamp default '2026-01-31 12:00:00', e timestamp default current_timestamp,"
                        + " f text default (lower('A')), g integer default -1, constraint u unique (\"order\", b))");
    }

    @Test
    void what_sqlite_alters_itself_is_altered_natively() {
        assertThat(sql(alter(
                        "invoice",
                        renameColumn("number", "no"),
                        addColumn(column("a", integer()).notNull().defaultTo(1)),
                        dropColumn("no"))))
                .containsExactly(
                        "alter table invoice rename column number to no",
                        "alter table invoice add column a integer default 1 not null",
                        "alter table invoice drop column no");
        assertThat(sql(new RenameTable(QualifiedName.of("invoice"), "bill")))
                .containsExactly("alter table invoice rename to bill");
        assertThat(sql(DropIndex.of(QualifiedName.of("invoice"), "invoice_idx")))
                .containsExactly("drop index invoice_idx");
    }

    @Test
    void a_rebuild_without_a_database_starts_from_the_known_table() {
        assertThat(sql(alter("invoice", renameColumn("total", "amount"), setNotNull("amount"))))
                .containsExactly(
                        "alter table invoice rename column total to amount",
                        "select 1 from invoice where amount is null limit 1",
                        "select name from sqlite_schema where type = 'trigger' and lower(tbl_name) = lower('invoice')",
                        "create table retort_new_invoice (id integer constraint invoice_pkey primary key autoincrement,"
                                + " number varchar(20) not null, amount decimal(12, 2) default 0 not null,"
                                + " constraint invoice_total_check check (amount >= 0))",
                        "insert or abort into retort_new_invoice (id, number, amount) select id, number, amount"
                                + " from invoice order by rowid",
                        "delete from sqlite_sequence where name = 'retort_new_invoice'",
                        "insert into sqlite_sequence (name, seq) select 'retort_new_invoice', seq from sqlite_sequence"
                                + " where name = 'invoice'",
                        "drop table invoice",
                        "pragma legacy_alter_table = on",
                        "alter table retort_new_invoice rename to invoice",
                        "pragma legacy_alter_table = off",
                        "create index invoice_idx on invoice ((lower(number))) where amount > 0");
    }

    @Test
    void a_rebuild_of_an_unknown_table_names_the_three_ways_out() {
        assertThat(sql(alter("other", renameColumn("a", "b"), addColumn(column("c", text())))))
                .containsExactly("alter table other rename column a to b", "alter table other add column c text");
        assertThatThrownBy(() -> sql(alter("other", setNotNull("a"))))
                .hasMessageContaining("'set not null on a' cannot be written for table other")
                .hasMessageContaining("Run the migration on the database")
                .hasMessageContaining("onlyOn(\"sqlite\"");
    }

    @Test
    void schemas_are_refused_unless_a_database_of_that_name_is_there() {
        assertThat(sql(new CreateTable(
                        table("main.a", column("b", integer()), index(key("b")).named("i")))))
                .containsExactly("create table main.a (b integer)", "create index main.i on a (b)");
        assertThatThrownBy(() -> sql(new CreateTable(table("audit.a", column("b", integer())))))
                .isInstanceOf(UnsupportedByDialectException.class)
                .hasMessageContaining("attach a database under the name 'audit'");
        Table table = table(
                "a",
                column("b", integer()),
                foreignKey("b").references("audit.c", "d").onDelete(ReferentialAction.CASCADE));
        assertThatThrownBy(() -> sql(new CreateTable(table)))
                .isInstanceOf(UnsupportedByDialectException.class)
                .hasMessageContaining("cannot reference audit.c");
    }

    @Test
    void an_identity_outside_the_key_is_refused() {
        assertThatThrownBy(() ->
                        sql(new CreateTable(table("a", column("b", bigint()).identity()))))
                .isInstanceOf(UnsupportedByDialectException.class)
                .hasMessageContaining("primaryKey(\"b\")");
        assertThatThrownBy(() ->
                        sql(alter("nowhere", addColumn(column("b", bigint()).identity()))))
                .isInstanceOf(UnsupportedByDialectException.class);
    }

    @Test
    void sql_of_the_user_that_no_transaction_takes_stands_apart() {
        SqliteClauses clauses = new SqliteClauses(SqliteTraits.traits());
        assertThat(clauses.ruleOf("vacuum")).isEqualTo(TransactionRule.APART);
        assertThat(clauses.ruleOf("/* a */ PRAGMA foreign_keys = on")).isEqualTo(TransactionRule.APART);
        assertThat(clauses.ruleOf("pragma user_version = 3")).isEqualTo(TransactionRule.WITHIN);
        assertThat(clauses.ruleOf("create table vacuum (a int)")).isEqualTo(TransactionRule.WITHIN);
    }
}
