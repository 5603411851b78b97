package dev.retort.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.schema.DefinitionException;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import org.junit.jupiter.api.Test;

class RenameTableTest {

    private static final QualifiedName ACCOUNT = QualifiedName.of("account");

    @Test
    void it_is_described_by_both_names() {
        assertThat(new RenameTable(QualifiedName.parse("audit.role"), "part").describe())
                .isEqualTo("rename table audit.role to part");
    }

    @Test
    void it_is_undone_in_the_same_schema() {
        assertThat(new RenameTable(QualifiedName.parse("audit.role"), "part").inverse())
                .containsExactly(new RenameTable(QualifiedName.parse("audit.part"), "role"));
    }

    @Test
    void a_table_cannot_get_the_name_it_has() {
        assertThatThrownBy(() -> new RenameTable(ACCOUNT, "account"))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(
                        "Table account cannot be renamed to 'account'. That is its name. Say another name, or leave the"
                                + " operation out.");
        assertThatThrownBy(() -> new RenameTable(ACCOUNT, " ")).isInstanceOf(DefinitionException.class);
    }

    @Test
    void in_the_schema_after_it_keys_of_other_tables_follow() {
        Schema after = Shop.after(new RenameTable(ACCOUNT, "customer"));

        assertThat(after.tables().keySet()).extracting(QualifiedName::name).containsExactly("customer", "invoice");
        assertThat(after.table("invoice").orElseThrow().constraint("invoice_account_id_fkey"))
                .map(key -> ((ForeignKey) key).table())
                .contains(QualifiedName.of("customer"));
        assertThat(after.table("customer").orElseThrow().constraint("account_pkey"))
                .isPresent();
    }

    @Test
    void keys_follow_a_table_that_the_schema_does_not_know() {
        Schema without = Shop.SCHEMA.without(ACCOUNT);
        Schema after = SchemaAfter.of(new RenameTable(ACCOUNT, "customer"), without, "h2");

        assertThat(after.tables()).hasSize(1);
        assertThat(after.table("invoice").orElseThrow().constraint("invoice_account_id_fkey"))
                .map(key -> ((ForeignKey) key).table())
                .contains(QualifiedName.of("customer"));
    }
}
