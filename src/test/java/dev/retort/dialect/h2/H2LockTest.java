package dev.retort.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.RunLock;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lock of a run, with two runners and one who works. */
class H2LockTest {

    private final TestDatabase database = Engine.H2.fresh();
    private final RunLock lock = new H2Provider().offline(2).lock("retort_run");

    @BeforeEach
    void the_run_table_has_its_row() throws SQLException {
        execute("create table retort_run (id integer not null primary key, epoch bigint not null)");
        execute("insert into retort_run values (0, 0), (1, 0)");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection runner() throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        return connection;
    }

    @Test
    void the_second_runner_is_refused_until_the_first_rolls_back() throws SQLException {
        try (Connection first = runner();
                Connection second = runner()) {
            assertThat(lock.tryAcquire(first)).isTrue();
            assertThat(lock.tryAcquire(second)).isFalse();
            assertThat(lock.tryAcquire(second)).isFalse();
            first.rollback();
            assertThat(lock.tryAcquire(second)).isTrue();
            second.rollback();
        }
    }

    @Test
    void a_closed_connection_leaves_no_lock_behind() throws SQLException {
        try (Connection second = runner()) {
            Connection first = runner();
            assertThat(lock.tryAcquire(first)).isTrue();
            assertThat(lock.tryAcquire(second)).isFalse();
            first.close();
            assertThat(lock.tryAcquire(second)).isTrue();
            second.rollback();
        }
    }

    @Test
    void work_on_other_connections_goes_on_and_keeps_the_lock() throws SQLException {
        try (Connection first = runner();
                Connection second = runner()) {
            assertThat(lock.tryAcquire(first)).isTrue();
            execute("create table work (id integer primary key)");
            execute("alter table work add column a integer");
            execute("create index work_idx on work (a)");
            execute("update retort_run set epoch = 1 where id = 1");
            execute("drop table work");
            assertThat(lock.tryAcquire(second)).isFalse();
            first.rollback();
        }
    }

    @Test
    void a_runner_with_an_old_snapshot_is_refused_and_tries_again() throws SQLException {
        try (Connection runner = runner();
                Statement statement = runner.createStatement()) {
            runner.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            statement.executeQuery("select count(*) from retort_run").close();
            execute("update retort_run set epoch = epoch + 1");
            assertThat(lock.tryAcquire(runner)).isFalse();
            assertThat(lock.tryAcquire(runner)).isTrue();
            runner.rollback();
        }
    }

    @Test
    void a_missing_table_or_row_is_no_refusal() throws SQLException {
        execute("delete from retort_run");
        try (Connection runner = runner()) {
            assertThatThrownBy(() -> lock.tryAcquire(runner))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("no row with id 0");
            execute("drop table retort_run");
            assertThatThrownBy(() -> lock.tryAcquire(runner))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("not found");
        }
        assertThat(lock.isInWorkTransactions()).isFalse();
    }
}
