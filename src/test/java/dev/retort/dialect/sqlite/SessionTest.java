package dev.retort.dialect.sqlite;

import static dev.retort.operation.TableChange.setNotNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Session;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.operation.AlterTable;
import dev.retort.operation.Operation;
import dev.retort.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTest {

    private final Dialect dialect = new SqliteProvider().offline(3);
    private final TestDatabase database = Engine.SQLITE.fresh();
    private final Operation rebuild = new AlterTable(QualifiedName.of("parent"), List.of(setNotNull("a")));

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void send(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection connectToParent() throws SQLException {
        Connection connection = database.connect();
        send(
                connection,
                "create table parent (id integer primary key, a int)",
                "create table child (parent_id int references parent (id))");
        return connection;
    }

    @Test
    void foreign_keys_are_off_only_while_a_table_that_others_point_at_may_be_rebuilt() throws SQLException {
        try (Connection connection = connectToParent();
                Session session = dialect.session(connection)) {
            session.begin(List.of(), true);
            assertThat(ask(connection, "pragma foreign_keys")).isEqualTo("1");
            session.commit();
            session.begin(List.of(rebuild), true);
            assertThat(ask(connection, "pragma foreign_keys")).isEqualTo("0");
            session.commit();
            assertThat(ask(connection, "pragma foreign_keys")).isEqualTo("1");
            session.begin(List.of(), false);
            assertThat(ask(connection, "pragma foreign_keys")).isEqualTo("0");
            session.rollback();
            assertThat(ask(connection, "pragma foreign_keys")).isEqualTo("1");
            session.begin(List.of(new AlterTable(QualifiedName.of("child"), List.of(setNotNull("parent_id")))), true);
            assertThat(ask(connection, "pragma foreign_keys")).isEqualTo("1");
        }
    }

    @Test
    void pragmas_go_back_as_they_came() throws SQLException {
        try (Connection connection = connectToParent()) {
            send(connection, "pragma legacy_alter_table = on");
            try (Session session = dialect.session(connection)) {
                session.begin(List.of(rebuild), true);
                assertThat(ask(connection, "pragma legacy_alter_table")).isEqualTo("0");
                send(connection, "pragma legacy_alter_table = on", "create table a (b int)");
            }
            assertThat(ask(connection, "pragma legacy_alter_table")).isEqualTo("1");
            assertThat(ask(connection, "pragma foreign_keys")).isEqualTo("1");
            assertThat(ask(connection, "select count(*) from sqlite_schema where name = 'a'"))
                    .isEqualTo("0");
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    void a_rebuild_that_fails_half_way_leaves_the_newer_manner_of_renaming() throws SQLException {
        try (Connection connection = connectToParent();
                Session session = dialect.session(connection)) {
            session.begin(List.of(rebuild), true);
            send(connection, "pragma legacy_alter_table = on");
            session.rollback();
            assertThat(ask(connection, "pragma legacy_alter_table")).isEqualTo("0");
        }
    }

    @Test
    void one_writes_at_a_time_and_the_other_is_told_that_it_is_busy() throws SQLException {
        try (Connection one = connectToParent();
                Connection other = database.connect();
                Session first = dialect.session(one);
                Session second = dialect.session(other)) {
            send(other, "pragma busy_timeout = 10");
            first.begin(List.of(), true);
            assertThatThrownBy(() -> second.begin(List.of(rebuild), false))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            busy -> assertThat(dialect.lock("retort_version").isBusy(busy))
                                    .isTrue());
            assertThat(ask(other, "pragma foreign_keys")).isEqualTo("1");
            first.commit();
            second.begin(List.of(rebuild), true);
            second.commit();
        }
    }

    @Test
    void the_lock_is_the_transaction_that_works() throws SQLException {
        try (Connection connection = database.connect()) {
            assertThat(dialect.lock("retort_version").isInWorkTransactions()).isTrue();
            assertThat(dialect.lock("retort_version").tryAcquire(connection)).isTrue();
        }
    }

    @Test
    void a_script_turns_foreign_keys_off_around_a_rebuild() {
        assertThat(dialect.scriptTransaction().begin(List.of())).containsExactly("begin immediate");
        assertThat(dialect.scriptTransaction().commit(List.of())).containsExactly("commit");
        assertThat(dialect.scriptTransaction().begin(List.of(rebuild)))
                .containsExactly("pragma foreign_keys = off", "begin immediate");
        assertThat(dialect.scriptTransaction().commit(List.of(rebuild)))
                .containsExactly("commit", "pragma foreign_keys = on");
    }
}
