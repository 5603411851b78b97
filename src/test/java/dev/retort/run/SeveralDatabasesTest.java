package dev.retort.run;

import static dev.retort.Target.HEAD;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.primaryKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One history over several databases, of one engine or of several. */
class SeveralDatabasesTest {

    private static void table(Ops ops, String name) {
        ops.createTable(name, column("id", integer()).notNull(), primaryKey("id"));
    }

    /** Reads the database, so that it is called live. */
    @Revision(id = "a1")
    static final class Start implements Migration {
        @Override
        public void upgrade(Ops ops) {
            table(ops, "account");
            ops.onlyIn("billing", billing -> table(billing, "invoice"));
            if (ops.inspect().hasTable("invoice")) {
                ops.onlyIn("billing", billing -> billing.addColumn("invoice", column("account", integer())));
            }
            ops.onlyIn("shop", shop -> table(shop, "basket"));
        }

        @Override
        public void downgrade(Ops ops) {
            ops.onlyIn("shop", shop -> shop.dropTable("basket"));
            ops.onlyIn("billing", billing -> billing.dropTable("invoice"));
            ops.dropTable("account");
        }
    }

    @Revision(id = "b2", parent = "a1")
    static final class Wish implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.onlyIn("shop", shop -> table(shop, "wish"));
        }
    }

    @Revision(id = "p1")
    static final class FirstWish implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.onlyIn("shop", shop -> table(shop, "wish"));
        }
    }

    private static Migrator migrator(TestDatabase database) {
        return Migrator.configure(database.dataSource()).migrations(new Start(), new Wish());
    }

    /** The names of the tables that are not Retort's. */
    private static List<String> tables(TestDatabase database) throws SQLException {
        return Shop.tables(database).stream()
                .map(table -> table.substring(0, table.indexOf(' ')))
                .filter(name -> !name.startsWith("retort_"))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void each_database_gets_what_is_for_it_and_rows_of_its_own(Engine engine) throws SQLException {
        TestDatabase billing = engine.fresh();
        TestDatabase shop = Engine.H2.fresh();
        migrator(billing).database("billing").upgradeTo(HEAD);
        migrator(shop).database("shop").upgradeTo(HEAD);
        assertThat(tables(billing)).containsExactly("account", "invoice");
        assertThat(tables(shop)).containsExactly("account", "basket", "wish");
        assertThat(Shop.query(billing, "select version_num from retort_version"))
                .containsExactly("b2");

        migrator(shop).database("shop").downgradeTo("base");
        assertThat(tables(shop)).isEmpty();
        migrator(billing).database("billing").downgradeTo("base");
        assertThat(tables(billing)).isEmpty();
    }

    @Test
    void plans_and_scripts_are_for_the_database_too() throws SQLException {
        TestDatabase database = Engine.H2.fresh();
        Migrator history = Migrator.configure(database.dataSource()).migrations(new FirstWish());
        assertThat(history.database("shop").planTo(HEAD).steps().get(0).sql()).hasSize(1);
        assertThat(history.database("billing").planTo(HEAD).steps().get(0).sql())
                .isEmpty();
        assertThat(history.database("shop").script("base", "head")).contains("create table wish");
        assertThat(history.database("billing").script("base", "head")).doesNotContain("create table wish");
    }

    @Test
    void a_database_without_a_name_is_left_as_it_is() throws SQLException {
        TestDatabase database = Engine.H2.fresh();
        assertThatThrownBy(() -> migrator(database).upgradeTo(HEAD))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("it is not known which database this is")
                .hasMessageContaining("Migrator.configure(dataSource).database(\"billing\")");
        assertThat(tables(database)).isEmpty();
    }
}
