package dev.retort.run;

import static dev.retort.Target.BASE;
import static dev.retort.Target.HEAD;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.error.RetortException;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.schema.NamingConvention;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a migrator can be told, and that the run heeds it. */
class SettingsTest {

    @ParameterizedTest
    @CsvSource({
        "H2, ops.my_version",
        "MARIADB, ops.my_version",
        "POSTGRESQL, ops.my_version",
        "H2, my_version",
        "MARIADB, my_version",
        "POSTGRESQL, my_version",
        "SQLITE, my_version"
    })
    void the_history_is_kept_under_the_name_that_is_said(Engine engine, String name) throws SQLException {
        TestDatabase database = engine.fresh();
        Shop.execute(database, name.contains(".") ? "create schema ops" : "select 1");
        Migrator migrator = Shop.with(Migrator.configure(database.dataSource())).versionTable(name);

        migrator.upgradeTo(HEAD);

        assertThat(Shop.query(database, "select version_num from " + name)).containsExactly("b2");
        assertThat(Shop.query(
                        database,
                        "select revision from " + name.replace("version", "journal") + " where operation = 0"))
                .containsExactly("a1", "b2");
        assertThat(migrator.upgradeTo(HEAD).isUpToDate()).isTrue();
        migrator.downgradeTo(BASE);
        assertThat(Shop.query(database, "select count(*) from " + name)).containsExactly("0");
        assertThat(Shop.tables(database))
                .noneMatch(table -> table.startsWith("retort") || table.startsWith("customer"));
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MARIADB", "POSTGRESQL"})
    void tables_and_history_stand_in_the_schema_that_is_said(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        Shop.execute(database, "create schema shop");
        Migrator inShop = Shop.with(Migrator.configure(database.dataSource())).schema("shop");
        Migrator inDefault = Shop.with(Migrator.configure(database.dataSource()));

        inShop.upgradeTo(HEAD);
        assertThat(inShop.current().isAtHeads()).isTrue();
        assertThat(inDefault.current().ids()).isEmpty();
        inDefault.upgradeTo("a1");

        assertThat(Shop.query(database, "select version_num from shop.retort_version"))
                .containsExactly("b2");
        assertThat(Shop.query(database, "select version_num from retort_version"))
                .containsExactly("a1");
        inShop.downgradeTo(BASE);
        assertThat(Shop.query(database, "select count(*) from customer")).containsExactly("2");
    }

    @ParameterizedTest
    @CsvSource({
        "H2, The database has no schema of that name",
        "MARIADB, The database has no schema of that name",
        "POSTGRESQL, The database has no schema of that name",
        "SQLITE, SQLite has no schemas."
    })
    void a_schema_that_is_not_there_is_refused(Engine engine, String why) throws SQLException {
        TestDatabase database = engine.fresh();
        Migrator migrator = Shop.with(Migrator.configure(database.dataSource())).schema("shop");
        assertThatThrownBy(() -> migrator.upgradeTo(HEAD))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("Schema 'shop' cannot be used.")
                .hasMessageContaining(why);
        assertThatThrownBy(migrator::current).isInstanceOf(RunException.class);
        assertThat(Shop.tables(database)).isEmpty();
    }

    @Revision(id = "n1")
    static final class LeavesNamesOpen implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable(
                    "named",
                    column("id", bigint()).notNull(),
                    primaryKey("id"),
                    unique("id").named("mine"));
            ops.createTable(
                    "open",
                    column("id", bigint()).notNull(),
                    column("code", bigint()),
                    primaryKey("id"),
                    unique("code"));
        }
    }

    /** Says the kind first. */
    private static final class Prefixed implements NamingConvention {

        @Override
        public String primaryKey(String table, List<String> columns) {
            return "pk_" + table;
        }

        @Override
        public String unique(String table, List<String> columns) {
            return "uq_" + table;
        }

        @Override
        public String foreignKey(String table, List<String> columns) {
            return "fk_" + table;
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
            return "ix_" + table;
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_naming_convention_of_ones_own_names_what_migrations_leave_open(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        List<String> sql = new ArrayList<>();
        Migrator.configure(database.dataSource())
                .migrations(new LeavesNamesOpen())
                .naming(new Prefixed())
                .listener(event -> {
                    if (event instanceof MigrationEvent.StatementSent sent) {
                        sql.add(sent.sql());
                    }
                })
                .upgradeTo(HEAD);
        assertThat(sql.toString()).contains("constraint uq_open").contains("constraint mine");
        if (engine != Engine.MARIADB) {
            // MariaDB has no names for primary keys.
            assertThat(sql.toString()).contains("constraint pk_named").contains("constraint pk_open");
        }
        assertThat(Shop.tables(database)).contains("open id code: 0");
    }

    @Revision(id = "p1", message = "read region")
    static final class ReadsParameter implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("region", column("id", bigint()));
            ops.execute("insert into region values (?)", Long.valueOf(ops.parameter("region")));
        }

        @Override
        public void downgrade(Ops ops) {
            ops.dropTable("region");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_parameter_is_read_and_its_name_is_in_the_journal(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        Migrator.configure(database.dataSource())
                .migrations(new ReadsParameter())
                .parameter("region", "4711")
                .upgradeTo(HEAD);
        assertThat(Shop.query(database, "select id from region")).containsExactly("4711");
        assertThat(Shop.query(database, "select parameters from retort_journal where operation = 0"))
                .singleElement()
                .asString()
                .startsWith("region=")
                .doesNotContain("4711");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_parameter_that_is_missing_stops_the_run_before_its_first_step(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        Migrator migrator = Shop.with(Migrator.configure(database.dataSource()))
                .migrations(new ReadsParameter())
                .parameter("regoin", "1");
        assertThatThrownBy(() -> migrator.upgradeTo("heads"))
                .isInstanceOf(MissingParameterException.class)
                .hasMessageContaining("The parameter 'region' that a migration reads has no value.")
                .hasMessageContaining(".parameter(\"region\", ...)");
        assertThat(Shop.tables(database)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_listener_hears_what_happens_in_order(Engine engine) {
        List<String> events = new ArrayList<>();
        Migrator migrator =
                Shop.with(Migrator.configure(engine.fresh().dataSource())).listener(event -> events.add(told(event)));

        migrator.upgradeTo(HEAD);

        assertThat(events.stream().filter(event -> !event.startsWith("sent")))
                .containsExactly("planned 2", "started a1", "done a1", "started b2", "done b2");
        assertThat(events).element(2).asString().startsWith("sent create table customer");
        assertThat(events).anyMatch("sent update customer set city = ?"::equals);
        events.clear();
        migrator.upgradeTo(HEAD);
        assertThat(events).isEmpty();
        Migrator refused = migrator.migrations(new Shop.Refused());
        assertThatThrownBy(() -> refused.upgradeTo(HEAD)).isInstanceOf(MigrationFailedException.class);
        assertThat(events).startsWith("planned 1", "started c3").endsWith("failed c3");
    }

    private static String told(MigrationEvent event) {
        if (event instanceof MigrationEvent.Planned planned) {
            return "planned " + planned.plan().steps().size();
        }
        if (event instanceof MigrationEvent.Started started) {
            return "started " + started.step().migration().id();
        }
        if (event instanceof MigrationEvent.StatementSent sent) {
            return "sent " + sent.sql();
        }
        if (event instanceof MigrationEvent.Done done) {
            return "done " + done.step().migration().id();
        }
        return event instanceof MigrationEvent.Failed failed
                ? "failed " + failed.step().migration().id()
                : "waiting";
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_listener_that_throws_stops_the_run_and_the_next_one_goes_on(Engine engine) throws SQLException {
        for (String when : List.of("planned", "started b2", "sent alter", "sent create", "done a1")) {
            TestDatabase database = engine.fresh();
            WatchedDataSource source = new WatchedDataSource(database);
            Migrator migrator = Shop.with(Migrator.configure(source));
            Migrator heard = migrator.listener(event -> {
                if (told(event).startsWith(when)) {
                    throw new IllegalStateException("The listener threw");
                }
            });

            assertThatThrownBy(() -> heard.upgradeTo(HEAD)).as(when).hasMessageContaining("The listener threw");

            assertThat(source.out()).as(when).isZero();
            migrator.upgradeTo(HEAD);
            assertThat(Shop.tables(database)).as(when).contains("customer id name city: 2");
        }
    }

    @Test
    void migrations_are_made_by_the_function_that_is_given() throws SQLException {
        TestDatabase database = Engine.H2.fresh();
        List<String> made = new ArrayList<>();
        Migrator migrator = Migrator.configure(database.dataSource())
                .migrations(ReadsParameter.class)
                .parameter("region", "1")
                .instances(type -> {
                    made.add(type.getSimpleName());
                    return new ReadsParameter();
                });
        migrator.upgradeTo(HEAD);
        assertThat(made).containsOnly("ReadsParameter");
        made.clear();
        migrator.upgradeTo(HEAD);
        assertThat(made).isEmpty();

        Migrator none = migrator.instances(type -> {
            throw new IllegalStateException("No such bean");
        });
        assertThatThrownBy(() -> none.downgradeTo(BASE))
                .isInstanceOf(RetortException.class)
                .hasMessageContaining("No such bean");
        assertThat(Shop.query(database, "select id from region")).containsExactly("1");
    }
}
