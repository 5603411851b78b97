package dev.retort.operation;

import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.rows;
import static dev.retort.schema.Define.rowsFrom;
import static dev.retort.schema.Define.rowsOf;
import static dev.retort.schema.Define.sql;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.schema.DefinitionException;
import dev.retort.schema.NewRows;
import dev.retort.schema.RowsFrom;
import dev.retort.schema.RowsOf;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link InsertRows} and {@link InsertFrom} where there is none, {@link UpdateRows}, {@link DeleteRows}, {@link Backfill}. */
class RowsOperationsTest {

    private static final RowsOf PAID = rowsOf("invoice").set("total", 0).where("number = ?", "1");
    private static final RowsOf SOME = rowsOf("invoice").where("number = ?", "1");

    private static Operation inserted(UnaryOperator<NewRows> more) {
        return new InsertRows(Shop.INVOICE, more.apply(rows(row("number", "1"), row("number", "2"))));
    }

    private static Operation queried(UnaryOperator<RowsFrom> more) {
        return new InsertFrom(
                Shop.INVOICE,
                more.apply(rowsFrom("select a from b where c = ?", 1).into("number")));
    }

    @Test
    void they_are_described_without_their_values() {
        assertThat(inserted(rows -> rows.skippingExisting("number")).describe())
                .isEqualTo("insert 2 rows into invoice where there is none");
        assertThat(queried(rows -> rows).describe()).isEqualTo("insert rows of a query into invoice");
        assertThat(queried(rows -> rows.skippingExisting("number")).describe())
                .isEqualTo("insert rows of a query into invoice where there are none");
        assertThat(new UpdateRows(PAID).describe()).isEqualTo("update rows of invoice");
        assertThat(new UpdateRows(rowsOf("invoice").set("total", 0).all()).describe())
                .isEqualTo("update all rows of invoice");
        assertThat(new DeleteRows(SOME).describe()).isEqualTo("delete rows of invoice");
        assertThat(new DeleteRows(rowsOf("invoice").all()).describe()).isEqualTo("delete all rows of invoice");
        assertThat(new Backfill(PAID).describe()).isEqualTo("backfill invoice");
    }

    static List<Operation> undone_by() {
        return List.of(
                inserted(rows -> rows.undoneBy("undo ?", 1)),
                queried(rows -> rows.undoneBy("undo ?", 1)),
                new UpdateRows(PAID.undoneBy("undo ?", 1)),
                new DeleteRows(SOME.undoneBy("undo ?", 1)),
                new Backfill(PAID.undoneBy("undo ?", 1)));
    }

    @ParameterizedTest
    @MethodSource("undone_by")
    void they_are_undone_as_was_said(Operation operation) {
        assertThat(operation.inverse()).containsExactly(new ExecuteSql(sql("undo ?", 1)));
    }

    static List<Operation> left() {
        return List.of(
                inserted(rows -> rows.undoneBy("undo ?", 1).nothingToUndo()),
                queried(rows -> rows.nothingToUndo()),
                new UpdateRows(PAID.nothingToUndo()),
                new DeleteRows(SOME.nothingToUndo()),
                new Backfill(PAID.nothingToUndo()));
    }

    @ParameterizedTest
    @MethodSource("left")
    void where_there_is_nothing_to_undo_nothing_is_done(Operation operation) {
        assertThat(operation.inverse()).isEmpty();
    }

    static List<Operation> unsaid() {
        return List.of(
                inserted(rows -> rows.skippingExisting("number")),
                queried(rows -> rows),
                new UpdateRows(PAID),
                new DeleteRows(SOME),
                new Backfill(PAID));
    }

    @ParameterizedTest
    @MethodSource("unsaid")
    void the_way_back_has_to_be_said(Operation operation) {
        assertThatThrownBy(operation::inverse)
                .isInstanceOf(IrreversibleException.class)
                .hasMessageStartingWith("'" + operation.describe() + "' cannot be undone, because ");
    }

    static List<Operation> in_a_table_made_before() {
        RowsOf note = rowsOf("invoice").set("note", "x").all();
        return List.of(
                inserted(rows -> rows),
                queried(rows -> rows),
                new DeleteRows(SOME),
                new UpdateRows(note),
                new Backfill(note));
    }

    @ParameterizedTest
    @MethodSource("in_a_table_made_before")
    void in_a_table_that_was_created_before_them_they_go_with_it(Operation operation) {
        CreateTable create = new CreateTable(table("invoice", column("note", text())));

        assertThat(Inversion.of(List.of(create, operation))).isEqualTo(create.inverse());
    }

    @Test
    void a_column_that_was_added_before_takes_its_values_along() {
        AlterTable add = new AlterTable(Shop.INVOICE, List.of(TableChange.addColumn(column("note", text()))));
        RowsOf note = rowsOf("invoice").set("note", "x").all();

        assertThat(Inversion.of(List.of(add, new UpdateRows(note)))).isEqualTo(add.inverse());
        assertThat(Inversion.of(List.of(add, new Backfill(note)))).isEqualTo(add.inverse());
        for (Operation other : List.of(
                new UpdateRows(note.setSql("total", "1")),
                new Backfill(rowsOf("account").set("note", "x").all()),
                new DeleteRows(SOME))) {
            assertThatThrownBy(() -> Inversion.of(List.of(add, other))).isInstanceOf(IrreversibleException.class);
        }
    }

    @Test
    void after_a_column_is_renamed_its_values_are_not_known_to_be_new() {
        AlterTable add = new AlterTable(Shop.INVOICE, List.of(TableChange.addColumn(column("note", text()))));
        AlterTable rename = new AlterTable(Shop.INVOICE, List.of(TableChange.renameColumn("total", "note")));
        RowsOf note = rowsOf("invoice").set("note", "x").all();

        assertThatThrownBy(() -> Inversion.of(List.of(add, rename, new UpdateRows(note))))
                .isInstanceOf(IrreversibleException.class);
    }

    static Stream<Function<RowsOf, Operation>> kinds() {
        return Stream.of(UpdateRows::new, DeleteRows::new, Backfill::new);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void which_rows_has_to_be_said(Function<RowsOf, Operation> kind) {
        assertThatThrownBy(() -> kind.apply(rowsOf("invoice")))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("' needs to know which rows of invoice it is about")
                .hasMessageEndingWith("Write rowsOf(\"invoice\").where(\"...\"), or .all() for every row.");
    }

    @Test
    void what_a_word_cannot_do_with_rows_is_refused() {
        RowsOf batched = PAID.inBatchesOf(5);
        for (RowsOf rows : List.of(
                batched, PAID.pausing(Duration.ZERO), PAID.by("id"), PAID.reading("id"), PAID.setting("b", row -> 1))) {
            assertThatThrownBy(() -> new UpdateRows(rows))
                    .isInstanceOf(DefinitionException.class)
                    .hasMessageStartingWith(
                            "'updateRows' cannot go about the rows of invoice in batches, nor by code.");
        }
        assertThatThrownBy(() -> new DeleteRows(SOME.inBatchesOf(5))).hasMessageStartingWith("'deleteRows' cannot go");
        assertThatThrownBy(() -> new DeleteRows(PAID)).hasMessageContaining("Column 'total' is set.");
        assertThatThrownBy(() -> new UpdateRows(SOME)).hasMessageContaining("No column is set.");
        assertThatThrownBy(() -> new Backfill(SOME)).hasMessageContaining("No column is set.");
        assertThatThrownBy(() -> new Backfill(PAID.setting("b", row -> 1)))
                .hasMessageContaining("The code has no columns to read.");
        assertThatThrownBy(() -> new Backfill(PAID.by("total")))
                .hasMessageContaining("Its batches follow one another by that column.");
    }

    @Test
    void the_schema_after_them_is_the_one_before() {
        for (Operation operation : unsaid()) {
            assertThat(Shop.after(operation)).isEqualTo(Shop.SCHEMA);
        }
    }
}
