package dev.retort.run;

import static dev.retort.Target.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.error.RetortException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many runners on one database: one works, the others wait and find nothing to do. */
@Timeout(120)
class ConcurrencyTest {

    private static final int RUNNERS = 8;

    private static Migrator migrator(TestDatabase database) {
        Connections source = () -> DriverManager.getConnection(database.url());
        return Migrator.configure(source);
    }

    @ParameterizedTest
    @EnumSource
    void runners_that_start_at_once_apply_each_revision_once(Engine engine) throws Exception {
        TestDatabase database = engine.fresh();
        CyclicBarrier start = new CyclicBarrier(RUNNERS);
        List<Callable<RunResult>> runners = new ArrayList<>();
        for (int i = 0; i < RUNNERS; i++) {
            Migrator migrator = migrator(database).scan("quickstart.migrations");
            runners.add(() -> {
                start.await();
                return migrator.upgradeTo(HEAD);
            });
        }

        List<String> applied = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(RUNNERS);
        try {
            for (Future<RunResult> runner : threads.invokeAll(runners)) {
                RunResult result = runner.get();
                assertThat(result.after()).hasToString("[5be8207fd316]");
                result.steps().forEach(step -> applied.add(step.revision()));
            }
        } finally {
            threads.shutdown();
        }

        String[] all = {"91b0de44a7c3", "3c9a77d1e0b2", "c05d1f6e8a94", "5be8207fd316"};
        assertThat(applied).containsExactlyInAnyOrder(all);
        assertThat(Shop.query(
                        database,
                        "select revision from retort_journal where operation = 0 and state = 'DONE' order by id"))
                .containsExactly(all);
        assertThat(Shop.query(database, "select version_num from retort_version"))
                .containsExactly("5be8207fd316");
        assertThat(Shop.query(database, "select count(*) from account")).containsExactly("2");
        assertThat(Shop.query(database, "select count(*) from retort_run")).containsExactly("2");
    }

    @ParameterizedTest
    @EnumSource
    void who_comes_later_waits_says_so_and_finds_nothing_to_do(Engine engine) throws Exception {
        TestDatabase database = engine.fresh();
        List<MigrationEvent> events = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch waiting = new CountDownLatch(1);
        Migrator later = migrator(database)
                .migrations(new RunningElsewhere.Slow())
                .waitForLock(Duration.ofMinutes(1))
                .listener(event -> {
                    events.add(event);
                    if (event instanceof MigrationEvent.WaitingForLock) {
                        waiting.countDown();
                    }
                });
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<RunResult> result;
        try (RunningElsewhere first = RunningElsewhere.of(migrator(database))) {
            result = thread.submit(() -> later.upgradeTo(HEAD));
            assertThat(waiting.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(first.failure()).isNull();
        } finally {
            thread.shutdown();
        }

        assertThat(result.get().isUpToDate()).isTrue();
        assertThat(result.get().after()).hasToString("[slow]");
        assertThat(events).filteredOn(MigrationEvent.Started.class::isInstance).isEmpty();
        assertThat(events)
                .filteredOn(MigrationEvent.WaitingForLock.class::isInstance)
                .containsOnly(new MigrationEvent.WaitingForLock(Duration.ofMinutes(1)));
        assertThat(Shop.query(database, "select revision from retort_journal where operation = 0"))
                .containsExactly("slow");
    }

    @ParameterizedTest
    @EnumSource
    void who_has_waited_long_enough_says_so(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        try (RunningElsewhere first = RunningElsewhere.of(migrator(database))) {
            Migrator later = Shop.with(migrator(database)).waitForLock(Duration.ofMillis(200));

            RunException refused = catchThrowableOfType(RunException.class, () -> later.upgradeTo(HEAD));

            assertThat(refused.reason()).isEqualTo(RunException.Reason.LOCKED);
            assertThat(refused)
                    .hasMessage(
                            "The migration cannot run: another runner is at work on this database. It has held the lock"
                                    + " for longer than this one waits, 200 ms. Wait for it to end, or wait longer:"
                                    + " .waitForLock(Duration.ofMinutes(10)). Table retort_run says who it is.");
            assertThat(first.failure()).isNull();
        }
    }

    @Test
    void when_the_server_ends_the_sessions_of_a_runner_another_one_goes_on() throws SQLException {
        TestDatabase database = Engine.POSTGRESQL.fresh();
        try (RunningElsewhere first = RunningElsewhere.of(Shop.with(migrator(database)))) {
            terminateOthers(database, "true");
            Shop.with(migrator(database)).upgradeTo(HEAD);
            first.end();
            assertThat(first.failure()).isInstanceOf(RetortException.class).hasMessageContaining("connection");
        }
        assertThat(Shop.query(database, "select version_num from retort_version"))
                .containsExactly("b2");
    }

    @Test
    void a_runner_that_lost_its_lock_only_does_not_write_beside_the_next_one() throws Exception {
        TestDatabase database = Engine.POSTGRESQL.fresh();
        migrator(database).ensureVersionTable();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<RunResult> next;
        try (RunningElsewhere first = RunningElsewhere.of(migrator(database))) {
            terminateOthers(database, "query like 'do %'");
            next = thread.submit(() ->
                    migrator(database).migrations(new RunningElsewhere.Slow()).upgradeTo(HEAD));
            awaitBlocked(database);
            first.end();
            assertThat(first.failure()).isNull();
        } finally {
            thread.shutdown();
        }

        assertThat(next.get().isUpToDate()).isTrue();
        assertThat(Shop.query(database, "select revision from retort_journal where operation = 0"))
                .containsExactly("slow");
    }

    private static void terminateOthers(TestDatabase database, String condition) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet ended = statement.executeQuery("select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid() and " + condition)) {
            assertThat(ended.next()).isTrue();
        }
    }

    /** Waits until the server says that a session waits for a row of another one's transaction. */
    private static void awaitBlocked(TestDatabase database) throws Exception {
        while (Shop.query(
                        database,
                        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                .isEmpty()) {
            Thread.sleep(20);
        }
    }

    @Test
    void an_interrupted_runner_stops_waiting_and_stays_interrupted() throws SQLException {
        TestDatabase database = Engine.POSTGRESQL.fresh();
        try (RunningElsewhere first = RunningElsewhere.of(migrator(database))) {
            Thread current = Thread.currentThread();
            Migrator later = Shop.with(migrator(database)).listener(event -> {
                if (event instanceof MigrationEvent.WaitingForLock) {
                    current.interrupt();
                }
            });
            assertThatThrownBy(() -> later.upgradeTo(HEAD))
                    .isInstanceOf(RunException.class)
                    .hasMessageContaining("was interrupted while it waited for another runner");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(first.failure()).isNull();
        }
    }
}
