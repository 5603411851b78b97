package dev.retort.operation;

import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.schema.DefinitionException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link InsertRows}, {@link ExecuteSql} and {@link RunCode}. */
class DataOperationsTest {

    private static final InsertRows TWO =
            new InsertRows(Shop.INVOICE, List.of(row("number", "1", "total", 5), row("total", 7, "number", "2")));
    private static final RunCode.Code CODE = handle -> {};
    private static final RunCode.Code UNDO = handle -> handle.execute("select 1");

    @Test
    void rows_take_the_order_of_columns_from_the_first() {
        assertThat(TWO.columns()).containsExactly("number", "total");
        assertThat(TWO.describe()).isEqualTo("insert 2 rows into invoice");
        assertThat(new InsertRows(Shop.INVOICE, TWO.rows().subList(0, 1)).describe())
                .isEqualTo("insert 1 row into invoice");
    }

    @Test
    void rows_name_the_same_columns() {
        assertThatThrownBy(() -> new InsertRows(Shop.INVOICE, List.of(row("a", 1, "b", 2), row("a", 1))))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(
                        "The rows cannot be inserted into invoice together. The first names a, b, another one a. Name the"
                                + " same columns in each row, or insert them by two operations.");
    }

    @Test
    void no_rows_are_a_fault() {
        assertThatThrownBy(() -> new InsertRows(Shop.INVOICE, List.of()))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(
                        "No rows cannot be inserted into invoice. The list of rows is empty. Add a row: row(\"name\","
                                + " \"admin\").");
    }

    @Test
    void which_rows_were_inserted_is_not_known_on_the_way_down() {
        assertThatThrownBy(TWO::inverse)
                .isInstanceOf(IrreversibleException.class)
                .hasMessage(
                        "'insert 2 rows into invoice' cannot be undone, because which rows are the inserted ones is not"
                                + " known on the way down. Write the downgrade by hand: ops.execute(\"delete from invoice where"
                                + " ...\").");
    }

    @Test
    void sql_is_described_by_its_beginning_in_one_line() {
        assertThat(new ExecuteSql(sql("  analyze\n\t invoice ")).describe()).isEqualTo("execute analyze invoice");
        assertThat(new ExecuteSql(sql("x".repeat(60))).describe()).isEqualTo("execute " + "x".repeat(60));
        assertThat(new ExecuteSql(sql("x".repeat(61))).describe()).isEqualTo("execute " + "x".repeat(57) + "...");
    }

    @Test
    void sql_does_not_show_its_values() {
        assertThat(new ExecuteSql(sql("update account set secret = ?", "swordfish")).describe())
                .doesNotContain("swordfish");
    }

    @Test
    void sql_is_undone_as_was_said() {
        assertThat(new ExecuteSql(sql("analyze").undoneBy("vacuum ?", 1)).inverse())
                .containsExactly(new ExecuteSql(sql("vacuum ?", 1)));
        assertThat(new ExecuteSql(sql("analyze").nothingToUndo()).inverse()).isEmpty();
    }

    @Test
    void sql_of_which_nothing_was_said_cannot_be_undone() {
        assertThatThrownBy(() -> new ExecuteSql(sql("delete from invoice")).inverse())
                .isInstanceOf(IrreversibleException.class)
                .hasMessage("'execute delete from invoice' cannot be undone, because Retort does not read SQL. Write"
                        + " sql(\"...\").undoneBy(\"...\") or sql(\"...\").nothingToUndo(), or write the downgrade by"
                        + " hand.");
    }

    @Test
    void code_says_what_it_does() {
        assertThat(new RunCode("split names", CODE, null).describe()).isEqualTo("run split names");
        assertThatThrownBy(() -> new RunCode(" ", CODE, null))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("Code needs a few words that say what it does. ' ' is blank. Write ops.run(\"split"
                        + " person.name\", handle -> ...).");
    }

    @Test
    void code_is_undone_by_code() {
        assertThat(new RunCode("split names", CODE, UNDO).inverse())
                .containsExactly(new RunCode("undo: split names", UNDO, CODE));
        assertThatThrownBy(() -> new RunCode("split names", CODE, null).inverse())
                .isInstanceOf(IrreversibleException.class)
                .hasMessage(
                        "'run split names' cannot be undone, because Retort does not read code. Write ops.run(\"split"
                                + " names\", handle -> ..., undo -> ...), or write the downgrade by hand.");
    }

    @Test
    void the_schema_after_them_is_the_one_before() {
        assertThat(Shop.after(TWO)).isEqualTo(Shop.SCHEMA);
        assertThat(Shop.after(new ExecuteSql(sql("drop table invoice")))).isEqualTo(Shop.SCHEMA);
        assertThat(Shop.after(new RunCode("drop everything", CODE, null))).isEqualTo(Shop.SCHEMA);
    }
}
