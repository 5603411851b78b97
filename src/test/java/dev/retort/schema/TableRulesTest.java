package dev.retort.schema;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableRulesTest {

    private static final Table ACCOUNT = table("account", column("id", bigint()), column("email", text()));

    @Test
    void a_table_needs_a_column() {
        assertThatThrownBy(() -> table("audit.invoice"))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("Table audit.invoice needs a column. None was said. Add one: column(\"id\", bigint()).");
        assertThatThrownBy(() -> table("t", column("a", bigint())).withoutColumn("a"))
                .isInstanceOf(DefinitionException.class);
    }

    @Test
    void two_columns_of_one_name_are_a_fault() {
        assertThatThrownBy(() -> ACCOUNT.with(column("email", bigint())))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(
                        "Table account cannot have two columns 'email'. Its columns are id, email. Rename or remove one"
                                + " of them.");
        assertThatThrownBy(() -> ACCOUNT.renaming("id", "email")).isInstanceOf(DefinitionException.class);
    }

    @Test
    void names_of_other_case_are_other_names() {
        assertThat(ACCOUNT.with(column("Email", text())).columns()).hasSize(3);
    }

    @Test
    void two_primary_keys_are_a_fault() {
        assertThatThrownBy(() ->
                        table("t", column("a", bigint()), column("b", bigint()), primaryKey("a"), primaryKey("b")))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(
                        "Table t cannot have two primary keys. They are on (a) and (b). Make one of them unique(...).");
    }

    @Test
    void a_mistyped_column_of_a_constraint_is_a_fault_with_a_suggestion() {
        assertThatThrownBy(() -> ACCOUNT.with(unique("emial")))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("Table account has no column 'emial'. Its columns are id, email. Did you mean 'email'?");
        assertThatThrownBy(() -> ACCOUNT.with(primaryKey("ids"))).hasMessageEndingWith("Did you mean 'id'?");
        assertThatThrownBy(() -> ACCOUNT.with(foreignKey("email_").references("mail", "id")))
                .hasMessageEndingWith("Did you mean 'email'?");
    }

    @Test
    void a_column_like_no_other_gets_the_list() {
        assertThatThrownBy(() -> ACCOUNT.with(index("created_at")))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(
                        "Table account has no column 'created_at'. Its columns are id, email. Name one of these, or add"
                                + " it first.");
    }

    @Test
    void changing_renaming_and_dropping_need_the_column() {
        assertThatThrownBy(() -> ACCOUNT.changing("mail", Column::notNull))
                .hasMessageStartingWith("Table account has no column 'mail'.");
        assertThatThrownBy(() -> ACCOUNT.renaming("mail", "post"))
                .hasMessageStartingWith("Table account has no column 'mail'.");
        assertThatThrownBy(() -> ACCOUNT.withoutColumn("mail"))
                .hasMessageStartingWith("Table account has no column 'mail'.");
    }

    @Test
    void two_constraints_of_one_name_are_a_fault() {
        assertThatThrownBy(() -> ACCOUNT.with(unique("email").named("said"))
                        .with(check("id > 0").named("said")))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(
                        "Table account cannot have two constraints named 'said'. A name stands for one of them. Name the"
                                + " other one differently: .named(\"...\").");
    }

    @Test
    void two_indexes_of_one_name_are_a_fault() {
        assertThatThrownBy(() ->
                        ACCOUNT.with(index("id").named("i")).with(index("email").named("i")))
                .isInstanceOf(DefinitionException.class)
                .hasMessageStartingWith("Table account cannot have two indexes named 'i'.");
    }

    @Test
    void any_number_of_constraints_may_have_no_name_yet() {
        assertThat(ACCOUNT.with(check("id > 0")).with(check("id > 1")).constraints())
                .hasSize(2);
    }

    @Test
    void the_columns_of_another_table_are_not_known_here() {
        assertThat(ACCOUNT.with(foreignKey("id").references("other", "whatever"))
                        .constraints())
                .hasSize(1);
    }
}
