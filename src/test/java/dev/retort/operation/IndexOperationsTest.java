package dev.retort.operation;

import static dev.retort.schema.Define.index;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.schema.DefinitionException;
import dev.retort.schema.Index;
import org.junit.jupiter.api.Test;

/** {@link CreateIndex} and {@link DropIndex}. */
class IndexOperationsTest {

    private static final Index NUMBERS = index("number").unique().named("numbers");

    @Test
    void they_are_described_by_the_name_or_by_what_was_said() {
        assertThat(new CreateIndex(Shop.INVOICE, NUMBERS).describe()).isEqualTo("create index numbers on invoice");
        assertThat(new CreateIndex(Shop.INVOICE, index("number").unique()).describe())
                .isEqualTo("create unique index (number) on invoice");
        assertThat(new DropIndex(Shop.INVOICE, "numbers", false, NUMBERS, false, false).describe())
                .isEqualTo("drop index numbers of invoice");
        assertThat(new DropIndex(Shop.INVOICE, null, true, index("number"), false, false).describe())
                .isEqualTo("drop index (number) of invoice");
    }

    @Test
    void a_created_index_is_dropped_again() {
        assertThat(new CreateIndex(Shop.INVOICE, NUMBERS).inverse())
                .containsExactly(new DropIndex(Shop.INVOICE, "numbers", false, NUMBERS, false, false));
        assertThat(new CreateIndex(Shop.INVOICE, index("number")).inverse())
                .containsExactly(new DropIndex(Shop.INVOICE, null, true, index("number"), false, false));
    }

    @Test
    void a_dropped_index_comes_back_when_it_was_said() {
        assertThat(new DropIndex(Shop.INVOICE, "numbers", false, NUMBERS, false, false).inverse())
                .containsExactly(new CreateIndex(Shop.INVOICE, NUMBERS));
    }

    @Test
    void a_dropped_index_of_which_only_the_name_was_said_is_lost() {
        assertThatThrownBy(() -> DropIndex.of(Shop.INVOICE, "numbers").inverse())
                .isInstanceOf(IrreversibleException.class)
                .hasMessage(
                        "'drop index numbers of invoice' cannot be undone, because its keys are not known here. Write"
                                + " dropIndex(\"invoice\", index(...).named(\"numbers\")), or write the downgrade by hand.");
    }

    @Test
    void a_drop_needs_a_name_or_an_index() {
        assertThatThrownBy(() -> new DropIndex(Shop.INVOICE, null, true, null, false, false))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("An index of invoice cannot be dropped. Neither its name nor what it is was said. Write"
                        + " dropIndex(\"invoice\", \"name\") or dropIndex(\"invoice\", index(...)).");
        assertThatThrownBy(() -> new DropIndex(Shop.INVOICE, " ", false, NUMBERS, false, false))
                .isInstanceOf(DefinitionException.class);
    }

    @Test
    void the_schema_after_them_has_it_or_has_it_no_more() {
        assertThat(Shop.after(new CreateIndex(Shop.INVOICE, NUMBERS)))
                .isEqualTo(Shop.SCHEMA.with(Shop.INVOICE_TABLE.with(NUMBERS)));
        assertThat(Shop.after(DropIndex.of(Shop.INVOICE, "invoice_total_idx")))
                .isEqualTo(Shop.SCHEMA.with(Shop.INVOICE_TABLE.withoutIndex("invoice_total_idx")));
    }

    @Test
    void an_index_of_a_table_that_the_schema_does_not_know_is_left_alone() {
        assertThat(Shop.after(new CreateIndex(Shop.UNKNOWN, NUMBERS))).isEqualTo(Shop.SCHEMA);
        assertThat(Shop.after(DropIndex.of(Shop.UNKNOWN, "numbers"))).isEqualTo(Shop.SCHEMA);
    }

    @Test
    void an_index_that_the_table_does_not_have_cannot_be_dropped() {
        assertThatThrownBy(() -> Shop.after(DropIndex.of(Shop.INVOICE, "numbers")))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("Table invoice has no index 'numbers'. It has 'invoice_total_idx'. Name one of these.");
    }
}
