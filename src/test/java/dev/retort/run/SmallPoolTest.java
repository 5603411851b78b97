package dev.retort.run;

import static dev.retort.Target.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pools that give fewer connections than the run would like: never a hang. */
@Timeout(60)
class SmallPoolTest {

    private static @Nullable Duration limit(boolean waitsForEver) {
        return waitsForEver ? null : Duration.ofMillis(300);
    }

    @ParameterizedTest
    @CsvSource({"POSTGRESQL, true", "POSTGRESQL, false", "SQLITE, true", "SQLITE, false"})
    void one_connection_suffices_where_the_lock_can_be_in_the_transactions_of_the_work(
            Engine engine, boolean waitsForEver) throws SQLException {
        TestDatabase database = engine.fresh();
        SmallPool pool = new SmallPool(database.dataSource(), 1, limit(waitsForEver));
        Migrator migrator = Shop.with(Migrator.configure(pool));

        migrator.upgradeTo(HEAD);

        assertThat(Shop.query(database, "select version_num from retort_version"))
                .containsExactly("b2");
        assertThat(migrator.upgradeTo(HEAD).isUpToDate()).isTrue();
        pool.awaitFree(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void one_connection_is_refused_on_h2(boolean waitsForEver) throws SQLException {
        TestDatabase database = Engine.H2.fresh();
        SmallPool pool = new SmallPool(database.dataSource(), 1, limit(waitsForEver));

        RunException refused = catchThrowableOfType(
                RunException.class, () -> Shop.with(Migrator.configure(pool)).upgradeTo(HEAD));

        assertThat(refused.reason()).isEqualTo(RunException.Reason.POOL_TOO_SMALL);
        assertThat(refused)
                .hasMessageStartingWith("The migration cannot run: the pool gives one connection, and two are needed."
                        + " On H2 the lock that keeps other runners out stays on a connection of its own")
                .hasMessageEndingWith("Let the pool have at least 2 connections, or give the migration a DataSource"
                        + " without a pool.");
        pool.awaitFree(1);
        assertThat(Shop.tables(database)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void two_connections_suffice_on_every_engine(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        SmallPool pool = new SmallPool(database.dataSource(), 2, null);

        Shop.with(Migrator.configure(pool)).upgradeTo(HEAD);

        pool.awaitFree(2);
        assertThat(Shop.query(database, "select version_num from retort_version"))
                .containsExactly("b2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:", "jdbc:sqlite::memory:"})
    void a_pool_of_the_one_connection_to_a_database_in_memory_works(String url) throws SQLException {
        try (Connection only = DriverManager.getConnection(url)) {
            SmallPool pool = new SmallPool(
                    (Connections) () -> (Connection) java.lang.reflect.Proxy.newProxyInstance(
                            getClass().getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (proxy, method, arguments) ->
                                    method.getName().equals("close") ? null : method.invoke(only, arguments)),
                    1,
                    Duration.ofMillis(300));
            Shop.with(Migrator.configure(pool)).upgradeTo(HEAD);
            assertThat(Shop.tables(only)).contains("customer id name city: 2");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void a_second_connection_that_comes_too_late_is_given_back(Engine engine) throws Exception {
        WatchedDataSource watched = new WatchedDataSource(engine.fresh());
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(1);
        Connections late = () -> {
            if (asked.incrementAndGet() > 1) {
                await(ended);
            }
            return watched.getConnection();
        };
        Migrator migrator = Shop.with(Migrator.configure(late));

        if (engine == Engine.H2) {
            assertThatThrownBy(() -> migrator.upgradeTo(HEAD))
                    .isInstanceOf(RunException.class)
                    .hasMessageContaining("no second one came within");
        } else {
            migrator.upgradeTo(HEAD);
        }
        ended.countDown();

        while (watched.back().size() < 2) {
            Thread.sleep(10);
        }
        assertThat(watched.taken()).hasSize(2);
        assertThat(watched.out()).isZero();
    }

    private static void await(CountDownLatch latch) throws SQLException {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                throw new SQLException("The run did not end");
            }
        } catch (InterruptedException e) {
            throw new SQLException(e);
        }
    }
}
