package dev.retort.dialect.mysql;

import static dev.retort.operation.TableChange.*;
import static dev.retort.schema.Define.*;
import static dev.retort.schema.Trigger.Event.INSERT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.dialect.UnsupportedByDialectException;
import dev.retort.operation.AlterTable;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.CreateObject;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropIndex;
import dev.retort.operation.DropObject;
import dev.retort.operation.GrantRights;
import dev.retort.operation.InsertRows;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameObject;
import dev.retort.operation.ReplaceObject;
import dev.retort.operation.RevokeRights;
import dev.retort.operation.TableChange;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Function;
import dev.retort.schema.Grant;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Operations and the SQL that MySQL 8 gets for them, as its manual has it; no server runs it here. */
class MysqlSqlTest {

    private static final QualifiedName INVOICE = QualifiedName.of("invoice");
    private static final Dialect MYSQL = new MysqlProvider().offline(8);
    private static final Table STANDING = table(
            "invoice",
            column("id", bigint()).notNull(),
            column("account_id", bigint()).notNull(),
            column("total", decimal(12, 2)).notNull().defaultTo(0).comment("in euros"),
            column("note", text()),
            primaryKey("id").named("invoice_pkey"),
            foreignKey("account_id").references("account", "id").named("invoice_account_id_fkey"),
            unique("account_id", "total").named("invoice_once"),
            check("total >= 0").named("invoice_total_check"),
            index("total").named("invoice_total_idx"));

    private static List<String> sql(Operation operation, Table... standing) {
        return MYSQL.compile(operation, StandingTables.of(Schema.of(standing))).stream()
                .map(Statement::sql)
                .toList();
    }

    private static List<String> altered(TableChange... changes) {
        return sql(new AlterTable(INVOICE, List.of(changes)), STANDING);
    }

    @Test
    void a_table_is_one_statement_with_its_indexes_and_comments() {
        Table tag = table(
                "tag",
                column("id", bigint()).identity(),
                column("label", caseInsensitiveText()).notNull(),
                column("shown", varchar(9))
                        .generatedAs("left(label, 9)")
                        .stored()
                        .notNull(),
                column("mood", enumType("mood", "glad", "it's sad")),
                column("key", uuid()),
                column("made_at", timestamp(3)).defaultSql("current_timestamp"),
                primaryKey("id").named("tag_pkey"),
                index(key("shown").prefix(3), expression("lower(shown)")).named("tag_shown"),
                comment("what invoices are about"),
                option("mysql", "engine", "InnoDB"),
                option("mariadb", "engine", "Aria"));
        assertThat(sql(new CreateTable(tag)))
                .containsExactly("create table tag (id bigint not null auto_increment,"
                        + " label varchar(255) collate utf8mb4_0900_as_ci not null,"
                        + " shown varchar(9) generated always as (left(label, 9)) stored not null,"
                        + " mood enum('glad', 'it''s sad'), `key` char(36),"
                        + " made_at datetime(3) default current_timestamp(3), primary key (id),"
                        + " index tag_shown (shown(3), (lower(shown)))) engine InnoDB"
                        + " comment 'what invoices are about'");
    }

    @Test
    void several_changes_are_one_statement_that_keeps_what_they_do_not_speak_of() {
        assertThat(altered(
                        addColumn(column("paid", bool()).notNull().defaultTo(false)),
                        setType("total", decimal(14, 2)),
                        commentOnTable("what accounts owe"),
                        renameConstraint("invoice_total_check", "invoice_not_negative"),
                        renameConstraint("invoice_once", "invoice_unique"),
                        renameConstraint("invoice_account_id_fkey", "invoice_of")))
                .containsExactly("alter table invoice add column paid boolean not null default false,"
                        + " comment = 'what accounts owe', drop constraint invoice_total_check,"
                        + " add constraint invoice_not_negative check (total >= 0),"
                        + " rename index invoice_once to invoice_unique,"
                        + " drop foreign key invoice_account_id_fkey, add constraint invoice_of foreign key"
                        + " (account_id) references account (id), modify column total decimal(14, 2) not null"
                        + " default 0 comment 'in euros'");
    }

    @Test
    void what_was_said_with_care_is_decided_by_the_table_that_stands() {
        assertThat(altered(dropColumn("nothing", ifExists()), addColumn(column("note", text()), ifNotExists())))
                .isEmpty();
        assertThat(altered(dropColumn("note", ifExists()))).containsExactly("alter table invoice drop column note");
        assertThat(sql(
                        new CreateIndex(
                                INVOICE,
                                index("total").named("invoice_total_idx").ifNotExists()),
                        STANDING))
                .isEmpty();
        assertThat(sql(new DropIndex(INVOICE, "invoice_total_idx", false, null, true, false), STANDING))
                .containsExactly("drop index invoice_total_idx on invoice");
        assertThat(sql(new DropIndex(INVOICE, "invoice_paid_idx", false, null, true, false), STANDING))
                .isEmpty();
    }

    @Test
    void a_key_to_the_default_schema_is_put_together_by_the_server() {
        Table reader = table(
                "audit.reader",
                column("id", bigint()),
                foreignKey("id").references("account", "id").named("reader_id_fkey"));
        assertThat(sql(new CreateTable(reader)))
                .containsExactly(
                        "set @retort_statement = concat('create table audit.reader (id bigint, constraint reader_id_fkey"
                                + " foreign key (id) references `', replace(database(), '`', '``'), '`.account (id))')",
                        "prepare retort_statement from @retort_statement",
                        "execute retort_statement",
                        "deallocate prepare retort_statement");
    }

    @Test
    void views_functions_and_triggers_have_its_words() {
        assertThat(sql(new ReplaceObject(
                        view("due").as("select 1 as a"), view("due").as("select 2 as a"))))
                .containsExactly("create or replace view due as select 1 as a");
        assertThat(sql(new RenameObject(SchemaObject.Kind.VIEW, QualifiedName.parse("audit.due"), null, "owed")))
                .containsExactly("rename table audit.due to audit.owed");
        Function one =
                function("one()").returns("integer").attributes("deterministic").as("return 1");
        assertThat(sql(new ReplaceObject(one, one)))
                .containsExactly(
                        "drop function one",
                        "create function one() returns integer language sql deterministic return 1");
        Trigger tell =
                trigger("tell").after(INSERT).forEachRow().as("set @a = 1").on(QualifiedName.parse("audit.event"));
        assertThat(sql(new CreateObject(tell)))
                .containsExactly("create trigger audit.tell after insert on audit.event for each row set @a = 1");
        assertThat(sql(DropObject.of(tell))).containsExactly("drop trigger audit.tell");
    }

    @Test
    void rows_that_are_not_there_yet_go_one_by_one() {
        Operation insert = new InsertRows(
                INVOICE,
                rows(row("id", 1, "note", "a"), row("id", 2, "note", "b")).skippingExisting("id"));
        assertThat(sql(insert))
                .hasSize(2)
                .containsOnly("insert into invoice (id, note) select ?, ? from dual where not exists"
                        + " (select 1 from invoice where id = ?)");
    }

    @Test
    void an_index_of_words_says_so_before_its_name_and_serves_no_foreign_key() {
        Table page = table(
                "page",
                column("topic", varchar(30)),
                column("place", point()),
                index("topic").named("page_by_topic"),
                index("topic").using("fulltext").named("page_words"),
                foreignKey("topic").references("topic", "name").named("page_topic"));
        assertThat(sql(new CreateTable(page)))
                .containsExactly("create table page (topic varchar(30), place point, constraint page_topic foreign key"
                        + " (topic) references topic (name), index page_by_topic (topic),"
                        + " fulltext index page_words (topic))");
        assertThat(sql(new CreateIndex(
                        page.name(), index("place").using("SPATIAL").named("page_places"))))
                .containsExactly("create spatial index page_places on page (place)");
        assertThat(sql(new CreateIndex(
                        page.name(), index("topic").using("gin").unique().named("page_once"))))
                .containsExactly("create unique index page_once on page (topic)");
        assertThat(sql(new DropIndex(page.name(), "page_words", false, null, false, false), page))
                .containsExactly("drop index page_words on page");
        assertThat(sql(new DropIndex(page.name(), "page_by_topic", false, null, false, false), page))
                .containsExactly("alter table page drop index page_by_topic, add index page_topic (topic)");
    }

    private static ColumnType point() {
        return sqlType("point");
    }

    @Test
    void rights_have_no_word_for_tables_and_name_users_with_their_host() {
        assertThat(sql(new GrantRights(
                        privileges("select", "show view").on("audit.event").to("clerk", "ann@localhost", "a@b.org@%"))))
                .containsExactly("grant select, show view on audit.event to clerk, `ann`@`localhost`, `a@b.org`@`%`");
        assertThat(sql(new RevokeRights(privileges("all").onSchema("audit").from("role"))))
                .containsExactly("revoke all on audit.* from role");
        assertThat(sql(new GrantRights(privileges("execute", "lock tables")
                        .onSchema("audit_log")
                        .to("public@%"))))
                .containsExactly("grant execute, lock tables on `audit\\_log`.* to `public`@`%`");
        assertThat(sql(new GrantRights(new Grant(
                        List.of("execute"), SchemaObject.Kind.FUNCTION, QualifiedName.of("due"), List.of("clerk")))))
                .containsExactly("grant execute on function due to clerk");
        for (Grant other : List.of(
                privileges("select").on("event").to("public"),
                privileges("delete history").on("event").to("clerk"),
                privileges("all", "select").on("event").to("clerk"),
                privileges("usage").onSchema("audit").to("clerk"),
                privileges("select").onSequence("number").to("clerk"),
                new Grant(List.of("all"), SchemaObject.Kind.ENUM, QualifiedName.of("mood"), List.of("clerk")))) {
            assertThatThrownBy(() -> sql(new GrantRights(other)))
                    .as(other.describe())
                    .isInstanceOf(UnsupportedByDialectException.class);
        }
    }

    @Test
    void reserved_words_are_quoted() {
        assertThat(sql(new CreateTable(table("rank", column("qualify", integer()), column("My Name", integer())))))
                .containsExactly("create table `rank` (`qualify` integer, `My Name` integer)");
    }
}
