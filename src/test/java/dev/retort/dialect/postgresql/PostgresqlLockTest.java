package dev.retort.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.RunLock;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresqlLockTest {

    private final TestDatabase database = Engine.POSTGRESQL.fresh();
    private final RunLock lock = new PostgresqlLock("retort_version");

    @Test
    void one_runner_has_it_at_a_time() throws SQLException {
        try (Connection first = transaction();
                Connection second = transaction()) {
            assertThat(lock.tryAcquire(first)).isTrue();
            assertThat(lock.tryAcquire(second)).isFalse();
            assertThat(lock.tryAcquire(second)).isFalse();
        }
    }

    @Test
    void it_ends_with_the_transaction() throws SQLException {
        try (Connection first = transaction();
                Connection second = transaction()) {
            assertThat(lock.tryAcquire(first)).isTrue();
            first.rollback();
            assertThat(lock.tryAcquire(second)).isTrue();
            second.commit();
            assertThat(lock.tryAcquire(first)).isTrue();
        }
    }

    @Test
    void it_ends_with_the_connection() throws SQLException {
        try (Connection second = transaction()) {
            try (Connection first = transaction()) {
                assertThat(lock.tryAcquire(first)).isTrue();
            }
            while (!lock.tryAcquire(second)) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void an_index_is_created_concurrently_while_it_is_held() throws SQLException {
        try (Connection holder = transaction();
                Connection worker = database.connect();
                Statement statement = worker.createStatement()) {
            statement.execute("create table a (b integer)");
            assertThat(lock.tryAcquire(holder)).isTrue();
            statement.execute("set statement_timeout = '20s'");
            statement.execute("create index concurrently a_b on a (b)");
            assertThat(new PostgresqlInspector(worker).hasIndex("a", "a_b")).isTrue();
            assertThat(lock.tryAcquire(holder)).isTrue();
        }
    }

    @Test
    void it_holds_neither_snapshot_nor_transaction_number() throws SQLException {
        try (Connection holder = transaction();
                Connection observer = database.connect();
                Statement statement = observer.createStatement()) {
            assertThat(lock.tryAcquire(holder)).isTrue();
            try (ResultSet row = statement.executeQuery("select count(*), count(backend_xmin), count(backend_xid)"
                    + " from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getInt(1)).isOne();
                assertThat(row.getInt(2)).isZero();
                assertThat(row.getInt(3)).isZero();
            }
        }
    }

    @Test
    void it_can_be_taken_in_the_transaction_that_works() throws SQLException {
        try (Connection worker = transaction();
                Connection other = transaction();
                Statement statement = worker.createStatement()) {
            assertThat(lock.tryAcquire(worker)).isTrue();
            statement.execute("create table a (b integer)");
            assertThat(lock.tryAcquire(other)).isFalse();
            worker.commit();
            assertThat(lock.tryAcquire(other)).isTrue();
            assertThat(new PostgresqlInspector(other).hasTable("a")).isTrue();
        }
    }

    @Test
    void a_connection_is_not_closed_for_idleness_while_it_holds_it() throws SQLException {
        try (Connection holder = transaction();
                Statement statement = holder.createStatement()) {
            statement.execute("set idle_in_transaction_session_timeout = 12345");
            holder.commit();
            assertThat(lock.tryAcquire(holder)).isTrue();
            assertThat(show(statement, "idle_in_transaction_session_timeout")).isEqualTo("0");
            assertThat(show(statement, "transaction_timeout")).isEqualTo("0");
            holder.commit();
            assertThat(show(statement, "idle_in_transaction_session_timeout")).isEqualTo("12345ms");
        }
    }

    @Test
    void histories_of_other_names_and_schemas_have_locks_of_their_own() throws SQLException {
        try (Connection first = transaction();
                Connection second = transaction()) {
            assertThat(lock.tryAcquire(first)).isTrue();
            assertThat(new PostgresqlLock("other_version").tryAcquire(second)).isTrue();
            assertThat(new PostgresqlLock("ops.retort_version").tryAcquire(second))
                    .isTrue();
            assertThat(new PostgresqlLock("\"it's $$ odd\".\"?\"").tryAcquire(second))
                    .isTrue();
        }
    }

    @Test
    void the_default_schema_said_or_not_is_one_lock() throws SQLException {
        try (Connection first = transaction();
                Connection second = transaction()) {
            assertThat(lock.tryAcquire(first)).isTrue();
            assertThat(new PostgresqlLock("public.retort_version").tryAcquire(second))
                    .isFalse();
        }
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet row = statement.executeQuery("show " + setting)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private Connection transaction() throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        return connection;
    }
}
