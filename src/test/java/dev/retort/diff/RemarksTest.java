package dev.retort.diff;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.enumType;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.AlterTable;
import dev.retort.operation.SetNumbering;
import dev.retort.schema.EnumType;
import dev.retort.schema.Numbering;
import dev.retort.schema.Schema;
import dev.retort.schema.TableElement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of a difference besides its operations, and in which words they are. */
class RemarksTest {

    private static Schema t(TableElement... more) {
        TableElement[] elements = new TableElement[more.length + 2];
        elements[0] = column("id", bigint()).notNull();
        elements[1] = column("size", integer());
        System.arraycopy(more, 0, elements, 2, more.length);
        return Schema.of(table("t", elements));
    }

    private static List<String> remarks(Schema from, Schema to) {
        return Differ.between(ComparedSchema.reflected(from, from), ComparedSchema.reflected(to, to)).remarks().stream()
                .map(Remark::describe)
                .toList();
    }

    @Test
    void rows_may_break_a_check_that_says_something_else_now() {
        assertThat(remarks(
                        t(check("size > 0").named("positive")),
                        t(check("size > 1").named("positive"))))
                .containsExactly("may fail: t.positive: rows may break it.");
        assertThat(remarks(t(), t(check("SIZE > 1 and length > 2").named("positive"), column("length", integer()))))
                .containsExactly("may fail: t.positive: rows may break it.");
    }

    @Test
    void rows_may_break_a_unique_index_of_columns_that_are_there() {
        assertThat(remarks(
                        t(), t(index("size").unique().named("u"), index("size").named("i"))))
                .containsExactly("may fail: t.u: rows may break it.");
        assertThat(remarks(
                        t(),
                        t(column("length", integer()), index("length").unique().named("u"))))
                .isEmpty();
    }

    @Test
    void no_row_breaks_a_check_of_new_columns_alone() {
        assertThat(remarks(
                        t(), t(column("length", integer()), check("length > 0").named("long"))))
                .isEmpty();
    }

    @Test
    void a_key_without_a_name_is_described() {
        assertThat(remarks(t(), t(primaryKey("id"), unique("size").named("u"))))
                .containsExactly(
                        "may fail: t.primary key (id): rows may break it.", "may fail: t.u: rows may break it.");
    }

    @Test
    void rows_may_hold_a_label_that_goes_where_columns_keep_the_labels() {
        Schema said = t(column("state", enumType("state", "open", "late")));
        Schema from = t(column("state", new EnumType(null, List.of("open", "paid"))));
        Schema to = t(column("state", new EnumType(null, List.of("open", "late"))));
        SchemaDiff diff = Differ.between(ComparedSchema.reflected(from, from), new ComparedSchema(said, to, Map.of()));
        assertThat(diff.lines()).containsExactly("replace the labels of enum state by open, late");
        assertThat(diff.remarks())
                .extracting(Remark::describe)
                .containsExactly("may fail: enum state: rows may hold paid.");
    }

    @Test
    void numbers_are_given_in_the_words_of_the_author() {
        Schema from = t(primaryKey("id"));
        Schema said =
                Schema.of(table("t", column("id", bigint()).identity(), column("size", integer()), primaryKey("id")));
        Schema to = Schema.of(table(
                "t", column("id", bigint()).notNull().autoIncrement(), column("size", integer()), primaryKey("id")));
        SchemaDiff diff = Differ.between(ComparedSchema.reflected(from, from), new ComparedSchema(said, to, Map.of()));
        assertThat(((AlterTable) diff.operations().get(0)).changes())
                .containsExactly(new SetNumbering("id", Numbering.IDENTITY, null));
    }

    @Test
    void tables_with_half_of_their_columns_in_common_may_be_one() {
        Schema customer =
                Schema.of(table("customer", column("id", bigint()), column("name", text()), column("mail", text())));
        Schema client =
                Schema.of(table("client", column("id", bigint()), column("name", text()), column("email", text())));
        Schema product = Schema.of(table(
                "product",
                column("id", bigint()),
                column("name", text()),
                column("price", integer()),
                column("tax", integer())));
        assertThat(proposals(customer, client)).containsExactly("table customer to client");
        assertThat(proposals(customer, product)).isEmpty();
    }

    private static List<String> proposals(Schema from, Schema to) {
        return Differ.between(ComparedSchema.reflected(from, from), ComparedSchema.reflected(to, to))
                .proposals()
                .stream()
                .map(Rename::describe)
                .toList();
    }
}
