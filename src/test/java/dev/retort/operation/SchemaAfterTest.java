package dev.retort.operation;

import static dev.retort.operation.TableChange.renameColumn;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.sql;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemaAfterTest {

    private static final QualifiedName ACCOUNT = QualifiedName.of("account");

    @Test
    void operations_are_applied_in_their_order() {
        Table role = table("role", column("id", bigint()));
        Schema after = SchemaAfter.of(
                List.of(
                        new CreateTable(role),
                        new RenameTable(role.name(), "part"),
                        new AlterTable(QualifiedName.of("part"), List.of(renameColumn("id", "number"))),
                        new ExecuteSql(sql("analyze"))),
                Schema.empty(),
                "h2");

        assertThat(after).isEqualTo(Schema.of(table("part", column("number", bigint()))));
    }

    @Test
    void nothing_changes_by_no_operation() {
        assertThat(SchemaAfter.of(List.of(), Shop.SCHEMA, "h2")).isSameAs(Shop.SCHEMA);
    }

    @Test
    void a_columns_new_name_is_followed_by_keys_of_other_tables() {
        Schema after = Shop.after(new AlterTable(ACCOUNT, List.of(renameColumn("id", "number"))));

        assertThat(after.table(Shop.INVOICE).orElseThrow().constraint("invoice_account_id_fkey"))
                .contains(
                        foreignKey("account_id").references("account", "number").named("invoice_account_id_fkey"));
    }

    @Test
    void names_that_columns_exchange_are_followed_too() {
        Table pair = table("pair", column("a", bigint()), column("b", bigint()), primaryKey("a", "b"));
        Table user = table(
                "user",
                column("x", bigint()),
                column("y", bigint()),
                foreignKey("x", "y").references("pair", "a", "b"));
        Schema after = SchemaAfter.of(
                new AlterTable(
                        pair.name(), List.of(renameColumn("a", "c"), renameColumn("b", "a"), renameColumn("c", "b"))),
                Schema.of(pair, user),
                "h2");

        assertThat(after.table("pair").orElseThrow().primaryKey()).isEqualTo(primaryKey("b", "a"));
        assertThat(after.table("user").orElseThrow().constraints())
                .containsExactly(foreignKey("x", "y").references("pair", "b", "a"));
    }

    @Test
    void a_column_of_a_table_that_is_not_known_is_followed_by_those_that_are() {
        Schema after = SchemaAfter.of(
                new AlterTable(ACCOUNT, List.of(renameColumn("id", "number"))), Shop.SCHEMA.without(ACCOUNT), "h2");

        assertThat(after.table(Shop.INVOICE).orElseThrow().constraint("invoice_account_id_fkey"))
                .contains(
                        foreignKey("account_id").references("account", "number").named("invoice_account_id_fkey"));
    }

    @Test
    void keys_to_a_table_of_the_same_name_in_another_schema_do_not_follow() {
        Table other = table("audit.account", column("id", bigint()), primaryKey("id"));
        Schema before = Shop.SCHEMA.with(other);

        assertThat(SchemaAfter.of(new RenameTable(other.name(), "person"), before, "h2")
                        .table(Shop.INVOICE))
                .contains(Shop.INVOICE_TABLE);
        assertThat(SchemaAfter.of(new AlterTable(other.name(), List.of(renameColumn("id", "n"))), before, "h2")
                        .table(Shop.INVOICE))
                .contains(Shop.INVOICE_TABLE);
    }

    @Test
    void a_table_that_is_not_known_stays_unknown() {
        assertThat(Shop.after(new RenameTable(Shop.UNKNOWN, "known"))).isEqualTo(Shop.SCHEMA);
        assertThat(Shop.after(new AlterTable(Shop.UNKNOWN, List.of(renameColumn("a", "b")))))
                .isEqualTo(Shop.SCHEMA);
        assertThat(Shop.after(new DropTable(Shop.UNKNOWN, null))).isEqualTo(Shop.SCHEMA);
    }

    @Test
    void an_engine_has_what_was_said_for_it() {
        Operation fast = new AlterTable(Shop.INVOICE, List.of(TableChange.addColumn(column("searched", text()))));
        List<Operation> operations = List.of(new OnlyOn(Set.of("postgresql"), List.of(fast)));

        assertThat(SchemaAfter.of(operations, Shop.SCHEMA, "postgresql"))
                .isEqualTo(Shop.SCHEMA.with(Shop.INVOICE_TABLE.with(column("searched", text()))));
        assertThat(SchemaAfter.of(operations, Shop.SCHEMA, "h2")).isEqualTo(Shop.SCHEMA);
    }
}
