package dev.retort.run;

import static dev.retort.Target.HEAD;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.migration.TransactionMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Statements wait and take no longer than their revision, or else the run, says. */
class TimeLimitsOfRunsTest {

    private static final Duration LONG = Duration.ofMinutes(77);

    @Revision(id = "l1", message = "look", lockTimeout = "5s", statementTimeout = "7s")
    private static final class Limited implements Migration {

        private final List<String> seen = new ArrayList<>();
        private final List<String> queries;

        Limited(Engine engine) {
            this.queries = queries(engine);
        }

        @Override
        public void upgrade(Ops ops) {
            for (String query : queries) {
                ops.run(
                        "look",
                        handle -> seen.add(
                                handle.select(query).mapTo(String.class).one()));
            }
        }
    }

    @Revision(id = "l2", parent = "l1", message = "look again", lockTimeout = "0")
    private static final class WithoutEnd implements Migration {

        private final List<String> seen = new ArrayList<>();
        private final List<String> queries;

        WithoutEnd(Engine engine) {
            this.queries = queries(engine);
        }

        @Override
        public void upgrade(Ops ops) {
            for (String query : queries) {
                ops.run(
                        "look",
                        handle -> seen.add(
                                handle.select(query).mapTo(String.class).one()));
            }
        }
    }

    @Revision(id = "w1", message = "wait", lockTimeout = "1s")
    private static final class Waiting implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.addColumn("t", column("b", integer()));
        }
    }

    @Revision(id = "w2", message = "wait apart", lockTimeout = "1s")
    private static final class WaitingApart implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createIndex("t", index("a").concurrently());
        }
    }

    @Revision(id = "w3", message = "sleep", statementTimeout = "1s")
    private static final class Sleeping implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.execute("select pg_sleep(600)");
        }
    }

    private static List<String> queries(Engine engine) {
        return switch (engine) {
            case H2 ->
                List.of(
                        "select lock_timeout()",
                        "select setting_value from information_schema.settings where setting_name = 'QUERY_TIMEOUT'");
            case MARIADB -> List.of("select @@lock_wait_timeout", "select @@max_statement_time");
            case POSTGRESQL ->
                List.of("select current_setting('lock_timeout')", "select current_setting('statement_timeout')");
            case SQLITE -> List.of("select 1", "select 2");
        };
    }

    @ParameterizedTest
    @EnumSource
    void a_revision_says_its_limits_and_what_it_leaves_open_the_run_says(Engine engine) throws SQLException {
        WatchedDataSource source = new WatchedDataSource(engine.fresh());
        Limited limited = new Limited(engine);
        WithoutEnd without = new WithoutEnd(engine);

        Migrator.configure(source)
                .migrations(limited, without)
                .lockTimeout(LONG)
                .statementTimeout(LONG)
                .upgradeTo(HEAD);

        switch (engine) {
            case H2 -> {
                assertThat(limited.seen).containsExactly("5000", "7000");
                assertThat(without.seen).containsExactly("2147483647", "4620000");
            }
            case MARIADB -> {
                assertThat(limited.seen).containsExactly("5", "7.000000");
                assertThat(without.seen).containsExactly("31536000", "4620.000000");
            }
            case POSTGRESQL -> {
                assertThat(limited.seen).containsExactly("5s", "7s");
                assertThat(without.seen).containsExactly("0", "77min");
            }
            case SQLITE -> assertThat(limited.seen).containsExactly("1", "2");
        }
        assertThat(source.back()).containsExactlyInAnyOrderElementsOf(source.taken());
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void limits_hold_in_one_transaction_for_all_and_end_with_each_revision(Engine engine) throws SQLException {
        WatchedDataSource source = new WatchedDataSource(engine.fresh());
        Limited limited = new Limited(engine);
        WithoutEnd without = new WithoutEnd(engine);

        Migrator.configure(source)
                .migrations(limited, without)
                .transactions(TransactionMode.WHOLE_RUN)
                .upgradeTo(HEAD);

        assertThat(limited.seen).containsExactly("5s", "7s");
        assertThat(without.seen).containsExactly("0", "0");
        assertThat(source.back()).containsExactlyInAnyOrderElementsOf(source.taken());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void a_statement_that_waits_for_a_lock_longer_fails_and_the_connection_goes_back_as_it_came(Engine engine)
            throws SQLException {
        assertFailsWaiting(engine, new Waiting());
    }

    @Test
    void a_statement_outside_a_transaction_waits_no_longer_either() throws SQLException {
        assertFailsWaiting(Engine.POSTGRESQL, new WaitingApart());
    }

    private static void assertFailsWaiting(Engine engine, Migration migration) throws SQLException {
        TestDatabase database = engine.fresh();
        Shop.execute(database, "create table t (a int)", "insert into t values (1)");
        WatchedDataSource source = new WatchedDataSource(database);
        try (Connection other = database.connect()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("update t set a = 2");
            }

            Throwable failure = catchThrowable(
                    () -> Migrator.configure(source).migrations(migration).upgradeTo(HEAD));

            assertThat(failure).isInstanceOf(MigrationFailedException.class);
            assertThat(failure).message().containsIgnoringCase("lock");
            other.rollback();
        }
        assertThat(source.back()).containsExactlyInAnyOrderElementsOf(source.taken());
    }

    @Test
    void a_statement_that_takes_longer_fails() throws SQLException {
        Migrator migrator =
                Migrator.configure(Engine.POSTGRESQL.fresh().dataSource()).migrations(new Sleeping());
        assertThatThrownBy(() -> migrator.upgradeTo(HEAD)).hasMessageContaining("statement timeout");
    }

    @Test
    void the_plan_says_which_limits_an_engine_does_not_know() throws SQLException {
        Migrator migrator =
                Migrator.configure(Engine.SQLITE.fresh().dataSource()).migrations(new Waiting(), new Sleeping());
        assertThat(migrator.planTo("w1").steps().get(0).leftOut())
                .containsExactly("lockTimeout is left out: SQLite has no limit for waiting inside a transaction");
        assertThat(migrator.planTo("w3").steps().get(0).leftOut())
                .containsExactly("statementTimeout is left out: SQLite has no limit for all statements");
    }

    @Test
    void a_script_sets_limits_and_gives_back_the_usual_ones() {
        String script =
                Migrator.offline("postgresql", 18).migrations(new Waiting()).script("base", "head");
        assertThat(script)
                .containsSubsequence("set lock_timeout = '1000';", "alter table t", "commit;", "reset lock_timeout;");
    }
}
