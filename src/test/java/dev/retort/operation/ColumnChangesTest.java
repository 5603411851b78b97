package dev.retort.operation;

import static dev.retort.operation.TableChange.addColumn;
import static dev.retort.operation.TableChange.dropColumn;
import static dev.retort.operation.TableChange.dropNotNull;
import static dev.retort.operation.TableChange.renameColumn;
import static dev.retort.operation.TableChange.setNotNull;
import static dev.retort.operation.TableChange.setType;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.bool;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.date;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.sql;
import static dev.retort.schema.Define.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.schema.Column;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.SqlText;
import org.junit.jupiter.api.Test;

/** The changes to columns: {@link AddColumn}, {@link DropColumn}, {@link RenameColumn}, {@link SetType}, {@link SetNullable}. */
class ColumnChangesTest {

    private static final Column DUE = column("due", date());

    @Test
    void an_added_column_is_dropped_again() {
        assertThat(addColumn(DUE).describe()).isEqualTo("add column due");
        assertThat(addColumn(DUE).inverse(Shop.INVOICE)).containsExactly(new DropColumn("due", DUE));
        assertThat(Shop.after(addColumn(DUE))).isEqualTo(Shop.INVOICE_TABLE.with(DUE));
    }

    @Test
    void a_dropped_column_comes_back_when_it_was_said() {
        assertThat(dropColumn(DUE)).isEqualTo(new DropColumn("due", DUE));
        assertThat(dropColumn(DUE).describe()).isEqualTo("drop column due");
        assertThat(dropColumn(DUE).inverse(Shop.INVOICE)).containsExactly(addColumn(DUE));
    }

    @Test
    void a_dropped_column_of_which_only_the_name_was_said_is_lost() {
        assertThatThrownBy(() -> dropColumn("due").inverse(Shop.INVOICE))
                .isInstanceOf(IrreversibleException.class)
                .hasMessage(
                        "'alter table invoice: drop column due' cannot be undone, because the column's type is not known"
                                + " here. Write dropColumn(column(\"due\", ...)), or write the downgrade by hand.");
        assertThatThrownBy(() -> dropColumn(" ")).isInstanceOf(DefinitionException.class);
    }

    @Test
    void after_a_drop_the_table_has_neither_the_column_nor_what_it_was_part_of() {
        assertThat(Shop.after(dropColumn("account_id"))).isEqualTo(Shop.INVOICE_TABLE.withoutColumn("account_id"));
        assertThat(Shop.after(dropColumn("account_id")).constraint("invoice_account_id_fkey"))
                .isEmpty();
    }

    @Test
    void a_renamed_column_is_renamed_back() {
        assertThat(renameColumn("total", "amount").describe()).isEqualTo("rename column total to amount");
        assertThat(renameColumn("total", "amount").inverse(Shop.INVOICE))
                .containsExactly(renameColumn("amount", "total"));
        assertThat(Shop.after(renameColumn("total", "amount")).index("invoice_total_idx"))
                .map(index -> index.columns().get(0))
                .contains("amount");
    }

    @Test
    void a_column_cannot_get_the_name_it_has_or_that_of_another() {
        assertThatThrownBy(() -> renameColumn("total", "total"))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(
                        "Column 'total' cannot be renamed to 'total'. That is its name. Say another name, or leave the"
                                + " change out.");
        assertThatThrownBy(() -> Shop.after(renameColumn("total", "number")))
                .isInstanceOf(DefinitionException.class)
                .hasMessageStartingWith("Table invoice cannot have two columns 'number'.");
    }

    @Test
    void a_type_goes_back_to_what_was_said() {
        SetType change = setType("number", varchar(32)).using("upper(number)").was(varchar(20));

        assertThat(change)
                .isEqualTo(new SetType("number", varchar(32), SqlText.of("upper(number)"), varchar(20), null));
        assertThat(change.describe()).isEqualTo("set type of number to varchar(32)");
        assertThat(change.inverse(Shop.INVOICE))
                .containsExactly(setType("number", varchar(20)).was(varchar(32), "upper(number)"));
        assertThat(Shop.after(change).column("number"))
                .contains(column("number", varchar(32)).notNull());
    }

    @Test
    void a_type_goes_back_by_the_expression_that_was_said_for_it() {
        SetType change = setType("paid", integer())
                .using("case when paid then 1 else 0 end")
                .was(bool(), "paid = 1");

        assertThat(change.inverse(Shop.INVOICE))
                .containsExactly(
                        setType("paid", bool()).using("paid = 1").was(integer(), "case when paid then 1 else 0 end"));
        assertThat(setType("paid", integer())
                        .was(bool(), sql("paid = 1").on("sqlite", "paid"))
                        .inverse(Shop.INVOICE))
                .containsExactly(setType("paid", bool())
                        .using(sql("paid = 1").on("sqlite", "paid"))
                        .was(integer()));
    }

    @Test
    void a_type_of_which_the_one_before_was_not_said_stays() {
        assertThatThrownBy(() -> setType("number", varchar(32)).inverse(Shop.INVOICE))
                .isInstanceOf(IrreversibleException.class)
                .hasMessage(
                        "'alter table invoice: set type of number to varchar(32)' cannot be undone, because the type"
                                + " before is not known here. Write setType(\"number\", ...).was(...), or write the downgrade by"
                                + " hand.");
    }

    @Test
    void an_identity_cannot_become_a_text() {
        assertThatThrownBy(() -> Shop.after(setType("id", varchar(9)))).isInstanceOf(DefinitionException.class);
        assertThat(Shop.after(setType("id", bigint()))).isEqualTo(Shop.INVOICE_TABLE);
    }

    @Test
    void null_is_forbidden_and_allowed_by_turns() {
        assertThat(setNotNull("total").describe()).isEqualTo("set not null on total");
        assertThat(dropNotNull("total").describe()).isEqualTo("drop not null on total");
        assertThat(setNotNull("total").inverse(Shop.INVOICE)).containsExactly(dropNotNull("total"));
        assertThat(dropNotNull("total").inverse(Shop.INVOICE)).containsExactly(setNotNull("total"));
        assertThat(Shop.after(setNotNull("total")).column("total").orElseThrow().nullable())
                .isFalse();
        assertThat(Shop.after(dropNotNull("number"))
                        .column("number")
                        .orElseThrow()
                        .nullable())
                .isTrue();
    }

    @Test
    void a_column_of_the_primary_key_stays_not_null() {
        assertThat(Shop.after(dropNotNull("id"))).isEqualTo(Shop.INVOICE_TABLE);
    }

    @Test
    void a_column_needs_a_name() {
        assertThatThrownBy(() -> setNotNull("")).isInstanceOf(DefinitionException.class);
        assertThatThrownBy(() -> setType("", date())).isInstanceOf(DefinitionException.class);
        assertThatThrownBy(() -> renameColumn("a", "")).isInstanceOf(DefinitionException.class);
    }
}
