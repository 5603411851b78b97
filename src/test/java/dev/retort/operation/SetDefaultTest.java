package dev.retort.operation;

import static dev.retort.operation.TableChange.dropDefault;
import static dev.retort.operation.TableChange.setDefault;
import static dev.retort.operation.TableChange.setDefaultSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.schema.Column;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.DefinitionException;
import org.junit.jupiter.api.Test;

class SetDefaultTest {

    @Test
    void it_is_described_by_what_is_stored() {
        assertThat(setDefault("state", "open").describe()).isEqualTo("set default of state to 'open'");
        assertThat(setDefaultSql("at", "now()").describe()).isEqualTo("set default of at to now()");
        assertThat(dropDefault("state").describe()).isEqualTo("drop default of state");
    }

    @Test
    void it_goes_back_to_the_default_that_was_said() {
        assertThat(setDefault("state", "open").was("new").inverse(Shop.INVOICE))
                .containsExactly(setDefault("state", "new").was("open"));
        assertThat(setDefaultSql("at", "now()").wasSql("current_date").inverse(Shop.INVOICE))
                .containsExactly(setDefaultSql("at", "current_date").wasSql("now()"));
    }

    @Test
    void no_default_before_is_a_state_too() {
        assertThat(setDefault("state", "open").hadNone().inverse(Shop.INVOICE))
                .containsExactly(dropDefault("state").was("open"));
        assertThat(dropDefault("state").was("open").inverse(Shop.INVOICE))
                .containsExactly(setDefault("state", "open").hadNone());
    }

    @Test
    void it_cannot_be_undone_when_the_default_before_was_not_said() {
        assertThatThrownBy(() -> dropDefault("total").inverse(Shop.INVOICE))
                .isInstanceOf(IrreversibleException.class)
                .hasMessage(
                        "'alter table invoice: drop default of total' cannot be undone, because the default before is not"
                                + " known here. Add .was(...), .wasSql(\"...\") or .hadNone() to the change, or write the downgrade"
                                + " by hand.");
    }

    @Test
    void the_table_after_it_has_the_default() {
        assertThat(Shop.after(setDefault("total", 9)).column("total").map(Column::defaultValue))
                .contains(new DefaultValue.Literal(9));
        assertThat(Shop.after(dropDefault("total"))
                        .column("total")
                        .orElseThrow()
                        .defaultValue())
                .isNull();
    }

    @Test
    void an_identity_cannot_get_a_default() {
        assertThatThrownBy(() -> Shop.after(setDefault("id", 1)))
                .isInstanceOf(DefinitionException.class)
                .hasMessageStartingWith("Column 'id' cannot be an identity and have a default.");
    }
}
