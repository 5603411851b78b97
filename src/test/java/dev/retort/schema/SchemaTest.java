package dev.retort.schema;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SchemaTest {

    private static final Table ACCOUNT = table("account", column("id", bigint()));
    private static final Table INVOICE = table("shop.invoice", column("id", bigint()));

    @Test
    void tables_are_sorted_by_name_however_they_are_said() {
        Schema schema = Schema.of(INVOICE, ACCOUNT);

        assertThat(schema.tables().values()).containsExactly(ACCOUNT, INVOICE);
        assertThat(schema).isEqualTo(Schema.of(List.of(ACCOUNT, INVOICE)));
    }

    @Test
    void tables_are_found_by_name() {
        Schema schema = Schema.of(INVOICE, ACCOUNT);

        assertThat(schema.table("shop.invoice")).contains(INVOICE);
        assertThat(schema.table(QualifiedName.of("account"))).contains(ACCOUNT);
        assertThat(schema.table("invoice")).isEmpty();
    }

    @Test
    void a_table_is_added_or_put_in_the_place_of_its_name() {
        Table other = table("account", column("id", text()));

        assertThat(Schema.empty().with(ACCOUNT)).isEqualTo(Schema.of(ACCOUNT));
        assertThat(Schema.of(ACCOUNT, INVOICE).with(other)).isEqualTo(Schema.of(other, INVOICE));
    }

    @Test
    void a_table_is_taken_away_if_it_is_there() {
        assertThat(Schema.of(ACCOUNT).without(QualifiedName.of("account"))).isEqualTo(Schema.empty());
        assertThat(Schema.of(ACCOUNT).without(QualifiedName.of("other"))).isEqualTo(Schema.of(ACCOUNT));
    }

    @Test
    void a_schema_does_not_change_with_the_map_it_was_made_of() {
        TreeMap<QualifiedName, Table> tables = new TreeMap<>();
        tables.put(ACCOUNT.name(), ACCOUNT);
        Schema schema = new Schema(tables, Map.of());
        tables.clear();

        assertThat(schema).isEqualTo(Schema.of(ACCOUNT));
        assertThatThrownBy(() -> schema.tables().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void the_normal_form_is_that_of_every_table() {
        Table one = table("t", column("a", bigint()), column("b", bigint()), index("a"), index("b"));
        Table other = table("t", column("a", bigint()), column("b", bigint()), index("b"), index("a"));

        assertThat(Schema.of(one, ACCOUNT).normal())
                .isEqualTo(Schema.of(ACCOUNT, other).normal());
    }

    @Test
    void two_tables_of_one_name_are_a_fault() {
        assertThatThrownBy(() -> Schema.of(ACCOUNT, INVOICE, ACCOUNT))
                .isInstanceOf(DefinitionException.class)
                .hasMessage("A schema cannot have two tables account. Both were said. Rename or remove one of them.");
    }
}
