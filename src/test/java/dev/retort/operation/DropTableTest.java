package dev.retort.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.schema.QualifiedName;
import org.junit.jupiter.api.Test;

class DropTableTest {

    @Test
    void it_is_described_by_the_name() {
        assertThat(new DropTable(QualifiedName.parse("audit.role"), null).describe())
                .isEqualTo("drop table audit.role");
    }

    @Test
    void it_is_undone_by_creating_what_was_said() {
        assertThat(new DropTable(Shop.INVOICE, Shop.INVOICE_TABLE).inverse())
                .containsExactly(new CreateTable(Shop.INVOICE_TABLE));
    }

    @Test
    void it_cannot_be_undone_when_only_the_name_was_said() {
        DropTable drop = new DropTable(Shop.INVOICE, null);

        assertThatThrownBy(drop::inverse)
                .isInstanceOf(IrreversibleException.class)
                .hasMessage("'drop table invoice' cannot be undone, because its columns are not known here. Write"
                        + " dropTable(\"invoice\", column(...), ...), or write the downgrade by hand.")
                .extracting(e -> ((IrreversibleException) e).operation())
                .isEqualTo(drop);
    }

    @Test
    void the_schema_after_it_has_the_table_no_more() {
        assertThat(Shop.after(new DropTable(Shop.INVOICE, null))).isEqualTo(Shop.SCHEMA.without(Shop.INVOICE));
    }

    @Test
    void a_table_that_the_schema_does_not_know_may_be_dropped() {
        assertThat(Shop.after(new DropTable(Shop.UNKNOWN, null))).isEqualTo(Shop.SCHEMA);
    }
}
