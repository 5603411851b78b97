package dev.retort.operation;

import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.schema.DefinitionException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OnlyOnTest {

    private static final Operation INDEX =
            new CreateIndex(Shop.INVOICE, index("number").named("i"));
    private static final Operation DROP = new DropTable(Shop.INVOICE, Shop.INVOICE_TABLE);

    @Test
    void engines_are_sorted_and_operations_are_not() {
        OnlyOn only = new OnlyOn(Set.of("sqlite", "h2", "postgresql"), List.of(INDEX, DROP));

        assertThat(only.dialects()).containsExactly("h2", "postgresql", "sqlite");
        assertThat(only.operations()).containsExactly(INDEX, DROP);
    }

    @Test
    void it_is_described_by_its_operation_or_their_number() {
        assertThat(new OnlyOn(Set.of("h2", "sqlite"), List.of(INDEX)).describe())
                .isEqualTo("only on h2, sqlite: create index i on invoice");
        assertThat(new OnlyOn(Set.of("h2"), List.of(INDEX, DROP)).describe()).isEqualTo("only on h2: 2 operations");
    }

    @Test
    void it_is_undone_on_the_same_engines_last_operation_first() {
        assertThat(new OnlyOn(Set.of("h2"), List.of(INDEX, DROP)).inverse())
                .containsExactly(new OnlyOn(
                        Set.of("h2"),
                        List.of(
                                new CreateTable(Shop.INVOICE_TABLE),
                                new DropIndex(
                                        Shop.INVOICE,
                                        "i",
                                        false,
                                        index("number").named("i"),
                                        false,
                                        false))));
    }

    @Test
    void where_there_is_nothing_to_undo_nothing_is_left_of_it() {
        assertThat(new OnlyOn(
                                Set.of("h2"),
                                List.of(new ExecuteSql(sql("analyze").nothingToUndo())))
                        .inverse())
                .isEmpty();
    }

    @Test
    void it_cannot_be_undone_when_an_operation_inside_cannot() {
        assertThatThrownBy(() -> new OnlyOn(Set.of("h2"), List.of(new DropTable(Shop.INVOICE, null))).inverse())
                .isInstanceOf(IrreversibleException.class)
                .hasMessageStartingWith("'drop table invoice' cannot be undone");
    }

    @Test
    void no_engine_at_all_is_a_fault() {
        assertThatThrownBy(() -> new OnlyOn(Set.of(), List.of(INDEX)))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(
                        "Operations cannot be for no engine at all. onlyOn names none. Write onlyOn(\"postgresql\", o"
                                + " -> ...).");
    }

    @Test
    void the_schema_changes_on_the_engines_that_are_named() {
        OnlyOn only = new OnlyOn(Set.of("h2", "sqlite"), List.of(DROP));

        assertThat(SchemaAfter.of(only, Shop.SCHEMA, "sqlite").tables()).hasSize(1);
        assertThat(SchemaAfter.of(only, Shop.SCHEMA, "postgresql")).isEqualTo(Shop.SCHEMA);
    }

    @Test
    void a_scope_inside_a_scope_needs_both() {
        OnlyOn inner = new OnlyOn(Set.of("h2", "sqlite"), List.of(DROP));
        OnlyOn outer = new OnlyOn(Set.of("h2", "postgresql"), List.of(inner));

        assertThat(SchemaAfter.of(outer, Shop.SCHEMA, "h2").tables()).hasSize(1);
        assertThat(SchemaAfter.of(outer, Shop.SCHEMA, "sqlite")).isEqualTo(Shop.SCHEMA);
        assertThat(SchemaAfter.of(outer, Shop.SCHEMA, "postgresql")).isEqualTo(Shop.SCHEMA);
    }
}
