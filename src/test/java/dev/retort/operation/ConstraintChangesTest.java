package dev.retort.operation;

import static dev.retort.operation.TableChange.addConstraint;
import static dev.retort.operation.TableChange.dropConstraint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.schema.Constraint;
import dev.retort.schema.DefinitionException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link AddConstraint} and {@link DropConstraint}. */
class ConstraintChangesTest {

    private static final Constraint NUMBERS = unique("number").named("invoice_number_key");

    @Test
    void an_added_constraint_is_dropped_again_by_its_name() {
        assertThat(addConstraint(NUMBERS).describe()).isEqualTo("add unique (number)");
        assertThat(addConstraint(NUMBERS).inverse(Shop.INVOICE))
                .containsExactly(new DropConstraint("invoice_number_key", null, NUMBERS, false, false));
    }

    @Test
    void an_added_constraint_whose_name_is_open_is_dropped_by_what_it_says() {
        assertThat(addConstraint(check("total > 0")).inverse(Shop.INVOICE))
                .containsExactly(DropConstraint.of(check("total > 0")));
    }

    @Test
    void a_dropped_constraint_comes_back_when_it_was_said() {
        assertThat(dropConstraint(NUMBERS))
                .isEqualTo(new DropConstraint("invoice_number_key", null, NUMBERS, false, false));
        assertThat(dropConstraint(NUMBERS).inverse(Shop.INVOICE)).containsExactly(addConstraint(NUMBERS));
    }

    @Test
    void a_drop_by_columns_names_each_of_them_once() {
        assertThatThrownBy(() -> new DropConstraint.Meaning(Constraint.Kind.UNIQUE, List.of("a", "a"), null))
                .isInstanceOf(DefinitionException.class)
                .hasMessageStartingWith("A unique constraint cannot have column 'a' twice.");
    }

    @Test
    void a_drop_is_described_by_the_name_or_by_what_was_said() {
        assertThat(dropConstraint("invoice_number_key").describe()).isEqualTo("drop constraint invoice_number_key");
        assertThat(dropConstraint(unique("number")).describe()).isEqualTo("drop unique (number)");
    }

    @Test
    void a_dropped_constraint_of_which_only_the_name_was_said_is_lost() {
        assertThatThrownBy(() -> dropConstraint("invoice_number_key").inverse(Shop.INVOICE))
                .isInstanceOf(IrreversibleException.class)
                .hasMessage(
                        "'alter table invoice: drop constraint invoice_number_key' cannot be undone, because what the"
                                + " constraint says is not known here. Write"
                                + " dropConstraint(unique(...).named(\"invoice_number_key\")) or the like, or write the downgrade by"
                                + " hand.");
    }

    @Test
    void a_drop_needs_a_name_or_a_constraint() {
        assertThatThrownBy(() -> new DropConstraint(null, null, null, false, false))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("A constraint cannot be dropped. Neither its name nor what it is was said. Write"
                        + " dropConstraint(\"name\") or dropConstraint(unique(\"a\")).");
        assertThatThrownBy(() -> dropConstraint("")).isInstanceOf(DefinitionException.class);
    }

    @Test
    void the_table_after_them_has_it_or_has_it_no_more() {
        Constraint positive = check("total > 0").named("invoice_check");

        assertThat(Shop.after(addConstraint(positive))).isEqualTo(Shop.INVOICE_TABLE.with(positive));
        assertThat(Shop.after(dropConstraint("invoice_number_key")))
                .isEqualTo(Shop.INVOICE_TABLE.withoutConstraint("invoice_number_key"));
    }

    @Test
    void a_constraint_that_the_table_does_not_have_cannot_be_dropped() {
        assertThatThrownBy(() -> Shop.after(dropConstraint("invoice_key")))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("Table invoice has no constraint 'invoice_key'. It has 'invoice_pkey',"
                        + " 'invoice_account_id_fkey', 'invoice_number_key'. Name one of these.");
    }
}
