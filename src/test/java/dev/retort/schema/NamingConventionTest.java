package dev.retort.schema;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.expression;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.key;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.unique;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The names that migrations of all times rely on: an expectation here is never changed, only added. */
class NamingConventionTest {

    private static final NamingConvention STANDARD = NamingConvention.standard();

    @Test
    void each_kind_has_the_name_that_postgresql_gives() {
        assertThat(name("invoice", primaryKey("id"))).isEqualTo("invoice_pkey");
        assertThat(name("invoice", unique("number"))).isEqualTo("invoice_number_key");
        assertThat(name("invoice", foreignKey("account_id").references("account", "id")))
                .isEqualTo("invoice_account_id_fkey");
        assertThat(name("invoice", check("total >= 0"))).isEqualTo("invoice_check");
        assertThat(name("invoice", index("account_id"))).isEqualTo("invoice_account_id_idx");
    }

    @Test
    void several_columns_stand_in_their_order() {
        assertThat(name("invoice", primaryKey("b", "a"))).isEqualTo("invoice_pkey");
        assertThat(name("invoice", unique("b", "a"))).isEqualTo("invoice_b_a_key");
        assertThat(name("invoice", foreignKey("b", "a").references("t", "x", "y")))
                .isEqualTo("invoice_b_a_fkey");
        assertThat(name("invoice", index("b", "a"))).isEqualTo("invoice_b_a_idx");
    }

    @Test
    void an_expression_stands_as_expr() {
        assertThat(name("invoice", index(expression("lower(number)")))).isEqualTo("invoice_expr_idx");
        assertThat(name("invoice", index(key("a").desc(), expression("b"), expression("c"))))
                .isEqualTo("invoice_a_expr_expr_idx");
    }

    @Test
    void unique_and_partial_indexes_are_indexes() {
        assertThat(name("invoice", index("number").unique().where("deleted is null")))
                .isEqualTo("invoice_number_idx");
    }

    @Test
    void the_schema_of_the_table_is_no_part_of_the_name() {
        assertThat(name("audit.invoice", unique("number"))).isEqualTo("invoice_number_key");
        assertThat(name("audit.\"v1.2\"", index("number"))).isEqualTo("v1.2_number_idx");
    }

    @Test
    void names_are_neither_folded_nor_mended() {
        assertThat(name("My Invoices", unique("Number"))).isEqualTo("My Invoices_Number_key");
    }

    @Test
    void a_name_that_was_said_stays() {
        assertThat(name("invoice", unique("number").named("no_doubles"))).isEqualTo("no_doubles");
        assertThat(name("invoice", index("number").named("i"))).isEqualTo("i");
    }

    @Test
    void doubles_in_one_table_are_numbered() {
        Table table = STANDARD.name(table(
                "t",
                column("a", bigint()),
                check("a > 0"),
                check("a > 1"),
                check("a > 2"),
                foreignKey("a").references("x", "id"),
                foreignKey("a").references("y", "id"),
                index("a"),
                index(key("a").desc())));

        assertThat(names(table))
                .containsExactly("t_check", "t_check1", "t_check2", "t_a_fkey", "t_a_fkey1", "t_a_idx", "t_a_idx1");
    }

    @Test
    void a_name_that_was_said_later_is_not_given_before() {
        Table table = STANDARD.name(table(
                "t",
                column("a", bigint()),
                check("a > 0"),
                check("a > 1").named("t_check"),
                index("a").named("t_check1")));

        assertThat(names(table)).containsExactly("t_check2", "t_check", "t_check1");
    }

    @Test
    void an_index_does_not_get_the_name_of_a_constraint() {
        Table table = STANDARD.name(table(
                "t",
                column("a", bigint()),
                column("a_key", bigint()),
                unique("a").named("t_a_key_idx"),
                index("a_key")));

        assertThat(names(table)).containsExactly("t_a_key_idx", "t_a_key_idx1");
    }

    @Test
    void a_name_that_is_too_long_is_cut_as_postgresql_cuts_it() {
        assertThat(name("t".repeat(58), primaryKey("id"))).isEqualTo("t".repeat(58) + "_pkey");
        assertThat(name("t".repeat(59), primaryKey("id"))).isEqualTo("t".repeat(58) + "_pkey");
        assertThat(name("book_reservation_notices_of_a_branch", unique("replaced_reservation_id")))
                .isEqualTo("book_reservation_notices_of_a_branc_replaced_reservation_id_key");
        assertThat(name("t".repeat(40), unique("a".repeat(40))))
                .isEqualTo("t".repeat(29) + "_" + "a".repeat(29) + "_key");
        assertThat(name("t", foreignKey("a".repeat(60), "b").references("o", "a", "b")))
                .isEqualTo("t_" + "a".repeat(56) + "_fkey");
    }

    @Test
    void a_character_of_several_bytes_is_not_cut_in_two() {
        assertThat(name("ü".repeat(29), primaryKey("id"))).isEqualTo("ü".repeat(29) + "_pkey");
        assertThat(name("ü".repeat(30), primaryKey("id"))).isEqualTo("ü".repeat(29) + "_pkey");
        assertThat(name("a" + "😀".repeat(20), primaryKey("id"))).isEqualTo("a" + "😀".repeat(14) + "_pkey");
    }

    @Test
    void a_numbered_name_is_cut_too() {
        Table table = STANDARD.name(table("t".repeat(57), column("a", bigint()), check("a > 0"), check("a > 1")));

        assertThat(names(table)).containsExactly("t".repeat(57) + "_check", "t".repeat(56) + "_check1");
    }

    @Test
    void no_two_names_of_a_table_are_equal_and_none_is_too_long() {
        long seed = Long.getLong("retort.seed", 20_261_123L);
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            List<String> names = names(STANDARD.name(crowded(random)));
            assertThat(names)
                    .as("seed %d", seed)
                    .doesNotHaveDuplicates()
                    .allSatisfy(name -> assertThat(name.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(63));
        }
    }

    @Test
    void a_convention_of_the_users_own_is_shortened_and_numbered_too() {
        Table table = new Prefixes()
                .name(table(
                        "t",
                        column("a", bigint()),
                        primaryKey("a"),
                        unique("a"),
                        check("a > 0"),
                        check("a > 1"),
                        index("a"),
                        index(key("a").desc())));

        assertThat(names(table)).containsExactly("pk_t", "uq_t_a", "ck_t", "ck_t1", "ix_t_a", "ix_t_a1");
        assertThat(new Prefixes()
                        .name(QualifiedName.of("t".repeat(70)), primaryKey("a"))
                        .name())
                .isEqualTo("pk_" + "t".repeat(51) + "_71b5e872");
    }

    private static Table crowded(Random random) {
        String column = (random.nextBoolean() ? "a" : "名").repeat(1 + random.nextInt(40));
        List<TableElement> elements = new ArrayList<>(List.of(column(column, bigint()), primaryKey(column)));
        for (int i = random.nextInt(12); i >= 0; i--) {
            elements.add(
                    switch (random.nextInt(5)) {
                        case 0 -> unique(column);
                        case 1 -> check("a > " + i);
                        case 2 -> foreignKey(column).references("other", "id");
                        case 3 -> index(expression("a + " + i));
                        default -> index(column);
                    });
        }
        return Table.of(QualifiedName.of("t".repeat(1 + random.nextInt(60))), elements);
    }

    private static @Nullable String name(String table, Constraint constraint) {
        return STANDARD.name(QualifiedName.parse(table), constraint).name();
    }

    private static @Nullable String name(String table, Index index) {
        return STANDARD.name(QualifiedName.parse(table), index).name();
    }

    private static List<String> names(Table table) {
        return Stream.concat(
                        table.constraints().stream().map(Constraint::name),
                        table.indexes().stream().map(Index::name))
                .map(String::valueOf)
                .toList();
    }

    private static final class Prefixes implements NamingConvention {

        @Override
        public String primaryKey(String table, List<String> columns) {
            return "pk_" + table;
        }

        @Override
        public String unique(String table, List<String> columns) {
            return "uq_" + table + "_" + String.join("_", columns);
        }

        @Override
        public String foreignKey(String table, List<String> columns) {
            return "fk_" + table + "_" + String.join("_", columns);
        }

        @Override
        public String check(String table) {
            return "ck_" + table;
        }

        @Override
        public String exclude(String table, List<String> keys) {
            return "ex_" + table + "_" + String.join("_", keys);
        }

        @Override
        public String index(String table, List<String> keys) {
            return "ix_" + table + "_" + String.join("_", keys);
        }
    }
}
