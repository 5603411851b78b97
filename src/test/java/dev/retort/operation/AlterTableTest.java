package dev.retort.operation;

import static dev.retort.operation.TableChange.addColumn;
import static dev.retort.operation.TableChange.addConstraint;
import static dev.retort.operation.TableChange.dropColumn;
import static dev.retort.operation.TableChange.renameColumn;
import static dev.retort.operation.TableChange.setNotNull;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.date;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.schema.DefinitionException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlterTableTest {

    private static AlterTable alter(TableChange... changes) {
        return new AlterTable(Shop.INVOICE, List.of(changes));
    }

    @Test
    void it_needs_a_change() {
        assertThatThrownBy(() -> alter())
                .isInstanceOf(DefinitionException.class)
                .hasMessage("Table invoice cannot be altered by nothing. No change was said. Write"
                        + " alterTable(\"invoice\", addColumn(...), ...).");
    }

    @Test
    void it_is_described_by_its_changes() {
        assertThat(alter(renameColumn("total", "amount"), setNotNull("amount")).describe())
                .isEqualTo("alter table invoice: rename column total to amount, set not null on amount");
    }

    @Test
    void it_is_undone_by_one_operation_with_the_changes_backwards() {
        assertThat(alter(renameColumn("total", "amount"), setNotNull("amount"), addColumn(column("due", date())))
                        .inverse())
                .containsExactly(alter(
                        dropColumn(column("due", date())),
                        TableChange.dropNotNull("amount"),
                        renameColumn("amount", "total")));
    }

    @Test
    void an_index_that_a_constraint_took_over_comes_back_on_the_column_as_it_was_called_before() {
        assertThat(alter(
                                renameColumn("total", "amount"),
                                addConstraint(unique("amount").named("u").usingIndex("i")))
                        .inverse())
                .endsWith(new CreateIndex(Shop.INVOICE, index("total").unique().named("i")));
    }

    @Test
    void it_cannot_be_undone_when_one_change_cannot() {
        assertThatThrownBy(() -> alter(renameColumn("total", "amount"), dropColumn("number"))
                        .inverse())
                .isInstanceOf(IrreversibleException.class)
                .hasMessageStartingWith("'alter table invoice: drop column number' cannot be undone");
    }

    @Test
    void in_the_schema_after_it_each_change_sees_those_before_it() {
        var after = Shop.after(alter(
                renameColumn("total", "amount"),
                setNotNull("amount"),
                addColumn(column("due", date())),
                addConstraint(unique("amount", "due").named("u"))));

        assertThat(after.table(Shop.INVOICE).orElseThrow())
                .isEqualTo(Shop.INVOICE_TABLE
                        .renaming("total", "amount")
                        .changing("amount", c -> c.notNull())
                        .with(column("due", date()))
                        .with(unique("amount", "due").named("u")));
    }

    @Test
    void a_table_that_the_schema_does_not_know_is_left_alone() {
        assertThat(Shop.after(new AlterTable(Shop.UNKNOWN, List.of(setNotNull("whatever")))))
                .isEqualTo(Shop.SCHEMA);
    }

    @Test
    void a_column_that_the_table_does_not_have_is_a_fault() {
        assertThatThrownBy(() -> Shop.after(alter(setNotNull("totl"))))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(
                        "Table invoice has no column 'totl'. Its columns are id, account_id, number, total. Did you mean"
                                + " 'total'?");
    }
}
