package dev.retort.dialect.sqlite;

import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.enumType;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.option;
import static dev.retort.schema.Define.renaming;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.retort.operation.AddLabel;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropObject;
import dev.retort.operation.RenameLabel;
import dev.retort.operation.ReplaceEnum;
import dev.retort.operation.ReplaceObject;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.View;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What views and enums must not lose when they change. */
class ObjectsKeepTest {

    private static final EnumType STATE = enumType("state", "open", "paid", "void");

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
    void a_view_that_is_replaced_keeps_the_triggers_on_it() throws SQLException {
        bench.sql(
                "create table invoice (total int)",
                "create view large as select total from invoice where total > 9",
                "create trigger through instead of insert on large begin insert into invoice values (new.total); end");
        List<String> before = bench.textsBut("large");
        View was = view("large").as("select total from invoice where total > 9");

        bench.perform(new ReplaceObject(view("large").as("select total from invoice where total > 5"), was));

        assertThat(bench.textsBut("large")).isEqualTo(before);
        bench.sql("insert into large values (7)", "insert into large values (3)");
        assertThat(bench.query("select total from large")).containsExactly("7");
        assertThat(bench.query("select total from invoice order by 1")).containsExactly("3", "7");
    }

    @Test
    void a_view_that_others_read_is_not_dropped_under_them() throws SQLException {
        bench.sql("create table a (b int)", "create view v as select b from a", "create view w as select b from v");

        Throwable refused =
                catchThrowable(() -> bench.perform(DropObject.of(view("v").as("select b from a"))));

        assertThat(refused).hasMessageContaining("w");
        assertThat(bench.query("select name from sqlite_schema where type = 'view'"))
                .containsExactly("v", "w");
    }

    @Test
    void a_new_label_is_taken_by_all_columns_of_the_enum_and_no_row_changes() throws SQLException {
        create("invoice");
        create("receipt");

        bench.perform(new AddLabel(QualifiedName.of("state"), "late", null, "open", false));

        assertThat(bench.query("select id, state from invoice")).containsExactly("1,open", "2,paid");
        bench.sql("insert into invoice values (3, 'late')", "insert into receipt values (3, 'late')");
        assertThat(catchThrowable(() -> bench.sql("insert into receipt values (4, 'lost')")))
                .hasMessageContaining("CHECK");
        assertThat(bench.query("select name from sqlite_schema where type = 'index' and name like '%state%'"))
                .containsExactly("invoice_state_idx", "receipt_state_idx");
    }

    @Test
    void rows_follow_a_label_that_is_renamed_and_one_that_is_replaced() throws SQLException {
        create("invoice");
        create("receipt");

        bench.perform(new RenameLabel(QualifiedName.of("state"), "paid", "settled"));
        assertThat(bench.query("select state from invoice order by id")).containsExactly("open", "settled");

        bench.perform(new ReplaceEnum(
                enumType("state", "open", "settled", "void"),
                enumType("state", "closed", "open"),
                List.of(renaming("settled", "closed"))));
        assertThat(bench.query("select state from invoice order by id")).containsExactly("open", "closed");
        assertThat(bench.query("select state from receipt order by id")).containsExactly("open", "closed");
    }

    @Test
    void a_label_that_rows_hold_is_not_taken_from_them() throws SQLException {
        create("invoice");

        Throwable refused = catchThrowable(
                () -> bench.perform(new ReplaceEnum(STATE, enumType("state", "open", "void"), List.of())));

        assertThat(refused).isNotNull();
        assertThat(bench.query("select state from invoice order by id")).containsExactly("open", "paid");
        bench.sql("update invoice set state = 'paid'");
    }

    @Test
    void a_strict_table_refuses_what_its_types_do_not_take() throws SQLException {
        bench.perform(new CreateTable(table("a", column("b", integer()), option("sqlite", "strict", "true"))));

        assertThat(catchThrowable(() -> bench.sql("insert into a values ('x')")))
                .hasMessageContaining("cannot store TEXT value in INTEGER column");
    }

    private void create(String table) throws SQLException {
        bench.perform(new CreateTable(
                table(table, column("id", integer()), column("state", STATE).notNull(), index("state"))));
        bench.sql("insert into " + table + " values (1, 'open'), (2, 'paid')");
    }
}
