package dev.retort.dialect.h2;

import static dev.retort.operation.TableChange.addColumn;
import static dev.retort.operation.TableChange.addConstraint;
import static dev.retort.operation.TableChange.dropColumn;
import static dev.retort.operation.TableChange.dropIdentity;
import static dev.retort.operation.TableChange.setIdentity;
import static dev.retort.schema.Define.array;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.binary;
import static dev.retort.schema.Define.cascade;
import static dev.retort.schema.Define.caseInsensitiveText;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.comment;
import static dev.retort.schema.Define.enumType;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.interval;
import static dev.retort.schema.Define.key;
import static dev.retort.schema.Define.privileges;
import static dev.retort.schema.Define.renaming;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.time;
import static dev.retort.schema.Define.timestampWithTimeZone;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.dialect.UnsupportedByDialectException;
import dev.retort.operation.AddLabel;
import dev.retort.operation.AlterTable;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.CreateObject;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropObject;
import dev.retort.operation.GrantRights;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameLabel;
import dev.retort.operation.ReplaceEnum;
import dev.retort.operation.TableChange;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words that not every engine has, and the SQL that H2 gets for them. */
class H2WordsSqlTest {

    private static final QualifiedName INVOICE = QualifiedName.of("invoice");
    private static final EnumType STATUS = enumType("status", "open", "paid");
    private static final Dialect H2 = new H2Provider().offline(2);

    private static List<String> sql(Operation operation, Table... standing) {
        Schema schema = Schema.of(List.of(standing), List.of(STATUS));
        return H2.compile(operation, StandingTables.of(schema)).stream()
                .map(Statement::sql)
                .toList();
    }

    private static List<String> altered(TableChange... changes) {
        return sql(new AlterTable(INVOICE, List.of(changes)));
    }

    @Test
    void types_have_the_spelling_that_keeps_what_they_mean() {
        Table types = table(
                "t",
                column("a", array(text())),
                column("b", interval()),
                column("c", caseInsensitiveText()),
                column("d", time(3)),
                column("e", timestampWithTimeZone(0)),
                column("f", binary(16)),
                column("g", STATUS));
        assertThat(sql(new CreateTable(types)))
                .containsExactly("create table t (a character varying array, b interval day(18) to second(6),"
                        + " c varchar_ignorecase, d time(3), e timestamp(0) with time zone, f varbinary(16),"
                        + " g enum('open', 'paid'))");
    }

    @Test
    void comments_are_said_behind_the_table() {
        Table told = table("t", column("a", integer()).comment("it's a"), comment("a table"));
        assertThat(sql(new CreateTable(told)))
                .containsExactly(
                        "create table t (a integer)",
                        "comment on table t is 'a table'",
                        "comment on column t.a is 'it''s a'");
    }

    @Test
    void a_generated_column_is_kept_and_has_no_word_for_it() {
        Table sums = table(
                "t",
                column("a", integer()),
                column("b", integer()).generatedAs("a + 1").stored());
        assertThat(sql(new CreateTable(sums)))
                .containsExactly("create table t (a integer, b integer generated always as (a + 1))");
        Table virtual =
                table("t", column("a", integer()), column("b", integer()).generatedAs("a + 1"));
        assertThatThrownBy(() -> sql(new CreateTable(virtual)))
                .isInstanceOf(UnsupportedByDialectException.class)
                .hasMessageContaining("Add stored()");
    }

    @Test
    void an_identity_goes_on_behind_the_largest_number() {
        assertThat(sql(new CreateTable(table(
                        "t",
                        column("a", bigint()).identityAlways(),
                        column("b", integer()).autoIncrement()))))
                .containsExactly("create table t (a bigint generated always as identity not null,"
                        + " b integer generated by default as identity not null)");
        assertThat(altered(setIdentity("id"), dropIdentity("id")))
                .containsExactly(
                        "alter table invoice alter column id set generated by default",
                        "alter table invoice alter column id restart with"
                                + " (select greatest(coalesce(max(id), 0), 0) + 1 from invoice)",
                        "alter table invoice alter column id drop identity");
    }

    @Test
    void null_has_a_place_and_can_count() {
        assertThat(altered(addConstraint(unique("a", "b").nullsNotDistinct().named("u"))))
                .containsExactly("alter table invoice add constraint u unique nulls not distinct (a, b)");
        assertThat(sql(new CreateIndex(
                        INVOICE, index("a").unique().nullsNotDistinct().named("i"))))
                .containsExactly("create unique nulls not distinct index i on invoice (a)");
        assertThat(sql(new CreateIndex(
                        INVOICE, index(key("a").desc().nullsLast()).named("i"))))
                .containsExactly("create index i on invoice (a desc nulls last)");
    }

    @Test
    void rows_that_are_there_are_filled_before_the_default_is_another() {
        assertThat(altered(addColumn(column("b", integer()).notNull()).filledWith(7)))
                .containsExactly(
                        "alter table invoice add column b integer default 7 not null",
                        "alter table invoice alter column b drop default");
    }

    @Test
    void a_constraint_makes_an_index_of_its_own_instead_of_the_one_it_was_to_take_over() {
        AlterTable alter = new AlterTable(
                INVOICE,
                List.of(addConstraint(unique("a").usingIndex("invoice_a").named("u"))));
        assertThat(sql(alter))
                .containsExactly("drop index invoice_a", "alter table invoice add constraint u unique (a)");
        assertThat(H2.leftOut(alter))
                .containsExactly("using index invoice_a of constraint u on invoice is left out:"
                        + " H2 has no constraints that take an index over");
    }

    @Test
    void a_key_is_checked_at_once_and_for_all_rows() {
        TableChange late = addConstraint(foreignKey("a")
                .references("account", "id")
                .initiallyDeferred()
                .notValid()
                .named("f"));
        assertThat(altered(late))
                .containsExactly("alter table invoice add constraint f foreign key (a) references account (id)");
        assertThat(H2.leftOut(new AlterTable(INVOICE, List.of(late))))
                .containsExactly(
                        "not valid of constraint f on invoice is left out:"
                                + " H2 has no constraints that are not valid yet",
                        "deferrable of constraint f on invoice is left out:" + " H2 has no deferrable foreign keys");
    }

    @Test
    void a_column_is_dropped_with_the_keys_that_point_at_it() {
        Table invoice = table(
                "invoice",
                column("a", integer()),
                column("b", integer()),
                unique("a", "b").named("u"));
        assertThat(sql(new AlterTable(INVOICE, List.of(dropColumn("a", cascade()))), invoice))
                .containsExactly("alter table invoice drop constraint u cascade", "alter table invoice drop column a");
    }

    @Test
    void a_label_is_added_to_each_column_of_the_enum() {
        Table invoice = table(
                "invoice",
                column("a", STATUS),
                column("b", array(STATUS)),
                column("c", enumType("other", "open", "paid")),
                column("d", varchar(9)));
        AddLabel add = new AddLabel(STATUS.name(), "void", null, "open", false);
        assertThat(sql(add, invoice))
                .containsExactly(
                        "alter table invoice alter column a set data type enum('open', 'void', 'paid')",
                        "alter table invoice alter column b set data type enum('open', 'void', 'paid') array");
        assertThat(sql(new AddLabel(STATUS.name(), "paid", null, null, true), invoice))
                .isEmpty();
    }

    @Test
    void a_label_is_renamed_in_the_rows_and_the_default() {
        Table invoice = table("invoice", column("a", STATUS).notNull().defaultTo("open"));
        assertThat(sql(new RenameLabel(STATUS.name(), "open", "due"), invoice))
                .containsExactly(
                        "alter table invoice alter column a set data type character varying",
                        "update invoice set a = case a when 'open' then 'due' end where a in ('open')",
                        "alter table invoice alter column a set data type enum('due', 'paid')",
                        "alter table invoice alter column a set default 'due'");
    }

    @Test
    void a_label_that_goes_must_not_be_in_rows() {
        Table invoice = table("invoice", column("a", STATUS));
        EnumType after = enumType("status", "paid", "void");
        assertThat(sql(new ReplaceEnum(STATUS, after, List.of()), invoice))
                .containsExactly(
                        "select a from invoice where a in ('open')",
                        "alter table invoice alter column a set data type enum('paid', 'void')");
        assertThat(sql(new ReplaceEnum(STATUS, after, List.of(renaming("open", "void"))), invoice))
                .hasSize(3)
                .contains("update invoice set a = case a when 'open' then 'void' end where a in ('open')");
    }

    @Test
    void a_label_that_a_check_or_an_array_has_is_not_renamed() {
        RenameLabel rename = new RenameLabel(STATUS.name(), "open", "due");
        Table checked = table("t", column("a", STATUS), check("a <> 'open'").named("c"));
        assertThatThrownBy(() -> sql(rename, checked))
                .isInstanceOf(UnsupportedByDialectException.class)
                .hasMessageContaining("Drop the constraint before");
        assertThatThrownBy(() -> sql(rename, table("t", column("a", array(STATUS)))))
                .isInstanceOf(UnsupportedByDialectException.class)
                .hasMessageContaining("addLabel");
    }

    @Test
    void labels_that_nobody_said_are_not_changed() {
        RenameLabel rename = new RenameLabel(QualifiedName.of("unknown"), "open", "due");
        assertThatThrownBy(() -> sql(rename))
                .isInstanceOf(UnsupportedByDialectException.class)
                .hasMessageContaining("replaceEnum(before, after)");
    }

    @Test
    void an_enum_itself_takes_no_statement() {
        assertThat(sql(new CreateObject(STATUS))).isEmpty();
        assertThat(sql(DropObject.of(STATUS))).isEmpty();
    }

    @Test
    void rights_that_h2_has_are_given_and_others_refused() {
        assertThat(sql(new GrantRights(
                        privileges("select", "insert").on("invoice").to("reader", "public"))))
                .containsExactly(
                        "grant select, insert on invoice to reader", "grant select, insert on invoice to public");
        assertThat(sql(new GrantRights(privileges("all").onSchema("audit").to("reader"))))
                .containsExactly("grant all on schema audit to reader");
        for (GrantRights other : List.of(
                new GrantRights(privileges("usage").onSchema("audit").to("reader")),
                new GrantRights(privileges("truncate").on("invoice").to("reader")))) {
            assertThatThrownBy(() -> sql(other))
                    .isInstanceOf(UnsupportedByDialectException.class)
                    .hasMessageContaining("select, insert, update, delete and all");
        }
    }

    @Test
    void a_sequence_takes_no_default_with_it() {
        DropObject drop =
                new DropObject(SchemaObject.Kind.SEQUENCE, QualifiedName.of("s"), null, null, null, false, true);
        assertThatThrownBy(() -> sql(drop))
                .isInstanceOf(UnsupportedByDialectException.class)
                .hasMessageContaining("Drop the default first");
    }
}
