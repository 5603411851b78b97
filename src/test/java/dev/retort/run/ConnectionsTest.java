package dev.retort.run;

import static dev.retort.Target.BASE;
import static dev.retort.Target.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every connection that is taken is given back as it came. */
class ConnectionsTest {

    @ParameterizedTest
    @EnumSource
    void connections_go_back_as_they_came(Engine engine) throws SQLException {
        for (WatchedDataSource.Preparation preparation : preparations(engine)) {
            TestDatabase database = engine.fresh();
            Shop.execute(database, engine == Engine.SQLITE ? "select 1" : "create schema elsewhere");
            WatchedDataSource source = new WatchedDataSource(database, preparation);
            Migrator migrator = Shop.with(Migrator.configure(source));

            migrator.upgradeTo(HEAD);
            migrator.upgradeTo(HEAD);
            migrator.downgradeTo("-1");
            migrator.planTo("head");
            migrator.current();
            migrator.stamp("head");
            migrator.restamp("a1");
            migrator.downgradeTo(BASE);

            assertAllBack(source);
        }
    }

    @ParameterizedTest
    @EnumSource
    void connections_go_back_as_they_came_from_a_migration_that_fails(Engine engine) throws SQLException {
        for (WatchedDataSource.Preparation preparation : preparations(engine)) {
            TestDatabase database = engine.fresh();
            Shop.execute(database, engine == Engine.SQLITE ? "select 1" : "create schema elsewhere");
            WatchedDataSource source = new WatchedDataSource(database, preparation);
            Migrator migrator = Shop.with(Migrator.configure(source)).migrations(new Shop.Refused());

            assertThatThrownBy(() -> migrator.upgradeTo(HEAD)).isInstanceOf(MigrationFailedException.class);

            assertAllBack(source);
        }
    }

    private static List<WatchedDataSource.Preparation> preparations(Engine engine) {
        List<WatchedDataSource.Preparation> all = new ArrayList<>();
        all.add(connection -> {});
        all.add(connection -> connection.setAutoCommit(false));
        all.add(connection -> connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE));
        all.add(connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            connection.setAutoCommit(false);
        });
        switch (engine) {
            case H2 -> all.add(connection -> execute(connection, "set schema elsewhere", "set lock_timeout 4711"));
            case MARIADB ->
                all.add(connection -> execute(connection, "set lock_wait_timeout = 4711", "set time_zone = '+02:00'"));
            case POSTGRESQL ->
                all.add(connection -> execute(
                        connection,
                        "set search_path = elsewhere, public",
                        "set lock_timeout = 4711",
                        "set statement_timeout = 47110",
                        "set idle_in_transaction_session_timeout = 47110"));
            case SQLITE -> {
                all.add(connection -> execute(connection, "pragma foreign_keys = on"));
                all.add(connection ->
                        execute(connection, "pragma legacy_alter_table = on", "pragma busy_timeout = 4711"));
                all.add(connection -> {
                    execute(connection, "pragma foreign_keys = on", "pragma legacy_alter_table = on");
                    connection.setAutoCommit(false);
                });
            }
        }
        return all;
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void assertAllBack(WatchedDataSource source) throws SQLException {
        assertThat(source.out()).isZero();
        assertThat(source.taken()).isNotEmpty();
        assertThat(source.back()).containsExactlyInAnyOrderElementsOf(source.taken());
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MARIADB", "POSTGRESQL"})
    void a_schema_that_is_said_does_not_stay_on_the_connections(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        Shop.execute(database, "create schema shop", "create schema elsewhere");
        WatchedDataSource source = new WatchedDataSource(database, connection -> {
            execute(
                    connection,
                    switch (engine) {
                        case H2 -> "set schema elsewhere";
                        case MARIADB -> "use elsewhere";
                        default -> "set search_path = elsewhere, public";
                    });
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
        });

        Shop.with(Migrator.configure(source)).schema("shop").upgradeTo(HEAD);

        assertAllBack(source);
        assertThat(Shop.query(database, "select name from shop.customer order by id"))
                .containsExactly("Ada", "Grace");
    }

    @ParameterizedTest
    @EnumSource
    void connections_are_given_back_when_the_lock_is_refused(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        Migrator.configure(database.dataSource()).ensureVersionTable();
        WatchedDataSource source = new WatchedDataSource(
                database,
                connection -> execute(connection, engine == Engine.SQLITE ? "pragma busy_timeout = 0" : "select 1"));
        try (RunningElsewhere held = RunningElsewhere.on(database)) {
            Migrator migrator = Shop.with(Migrator.configure(source)).waitForLock(Duration.ZERO);

            RunException refused = catchThrowableOfType(RunException.class, () -> migrator.upgradeTo(HEAD));

            assertThat(refused.reason()).isEqualTo(RunException.Reason.LOCKED);
            assertThat(refused)
                    .hasMessageContaining("another runner is at work on this database")
                    .hasMessageContaining("retort_run says who it is");
            assertAllBack(source);
            assertThatThrownBy(() -> migrator.stamp("head")).isInstanceOf(RunException.class);
            assertAllBack(source);
            assertThat(held.failure()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_jdbi_gives_handles_that_are_closed(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        WatchedDataSource source = new WatchedDataSource(database);

        Shop.with(Migrator.configure(Jdbi.create(source))).upgradeTo(HEAD);

        assertAllBack(source);
        assertThat(Shop.query(database, "select city from customer")).containsExactly("London", "London");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "SQLITE"})
    void a_jdbi_over_one_connection_is_used_like_the_connection(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        try (Connection connection = database.connect()) {
            Shop.with(Migrator.configure(Jdbi.create(connection))).upgradeTo(HEAD);
            assertThat(connection.isClosed()).isFalse();
        }
        assertThat(Shop.query(database, "select city from customer")).containsExactly("London", "London");
    }

    @Test
    void a_jdbi_over_one_connection_is_refused_on_h2_in_time() throws SQLException {
        TestDatabase database = Engine.H2.fresh();
        try (Connection connection = database.connect()) {
            Migrator migrator = Shop.with(Migrator.configure(Jdbi.create(connection)));
            assertThatThrownBy(() -> migrator.upgradeTo(HEAD))
                    .isInstanceOf(RunException.class)
                    .hasMessageContaining("two are needed");
            assertThat(connection.isClosed()).isFalse();
        }
        assertThat(Shop.tables(database)).isEmpty();
    }
}
