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
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection that the caller holds: it stays open, and so does the caller's transaction. */
class CallersConnectionTest {

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "SQLITE"})
    void with_autocommit_each_revision_is_committed_and_the_connection_stays_open(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        try (Connection connection = database.connect()) {
            ConnectionState before = ConnectionState.of(engine, connection);
            Shop.with(Migrator.configure(connection)).upgradeTo(HEAD);

            assertThat(connection.isClosed()).isFalse();
            assertThat(ConnectionState.of(engine, connection)).isEqualTo(before);
            assertThat(Shop.query(database, "select name, city from customer order by id"))
                    .containsExactly("Ada London", "Grace London");
            Shop.with(Migrator.configure(connection)).downgradeTo(BASE);
        }
        assertThat(Shop.query(database, "select * from retort_version")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "SQLITE"})
    void a_transaction_that_the_caller_rolls_back_leaves_nothing(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        try (Connection connection = inTransaction(database)) {
            Shop.with(Migrator.configure(connection)).upgradeTo(HEAD);
            assertThat(connection.getAutoCommit()).isFalse();
            connection.rollback();
        }
        assertThat(Shop.tables(database)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "SQLITE"})
    void a_transaction_that_the_caller_commits_holds_all_that_was_done(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        try (Connection connection = inTransaction(database);
                Statement statement = connection.createStatement()) {
            statement.execute("create table mine (id integer)");
            Migrator migrator = Shop.with(Migrator.configure(connection));
            migrator.upgradeTo("a1");
            assertThat(migrator.upgradeTo(HEAD).before()).hasToString("[a1]");
            assertThat(migrator.upgradeTo(HEAD).isUpToDate()).isTrue();
            migrator.downgradeTo("a1");
            migrator.stamp("a1");
            connection.commit();
        }
        assertThat(Shop.tables(database))
                .contains("customer id name: 2", "mine id: 0", "retort_version version_num: 1");
        assertThat(Shop.query(database, "select version_num from retort_version"))
                .containsExactly("a1");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "SQLITE"})
    void a_migration_that_fails_does_not_end_the_callers_transaction(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        try (Connection connection = inTransaction(database);
                Statement statement = connection.createStatement()) {
            statement.execute("create table mine (id integer)");
            Migrator migrator = Shop.with(Migrator.configure(connection)).migrations(new Shop.Refused());
            assertThatThrownBy(() -> migrator.upgradeTo(HEAD)).isInstanceOf(MigrationFailedException.class);
            assertThat(connection.getAutoCommit()).isFalse();
            connection.rollback();
        }
        assertThat(Shop.tables(database)).isEmpty();
    }

    @Test
    void waiting_for_another_runner_leaves_the_callers_work_in_the_transaction() throws SQLException {
        TestDatabase database = Engine.POSTGRESQL.fresh();
        try (Connection connection = inTransaction(database);
                Statement statement = connection.createStatement()) {
            statement.execute("create table mine (id integer)");
            try (RunningElsewhere held = RunningElsewhere.on(database)) {
                Migrator migrator = Shop.with(Migrator.configure(connection)).waitForLock(Duration.ofMillis(50));
                assertThat(catchThrowableOfType(RunException.class, () -> migrator.upgradeTo(HEAD))
                                .reason())
                        .isEqualTo(RunException.Reason.LOCKED);
                assertThat(held.failure()).isNull();
            }
            connection.commit();
        }
        assertThat(Shop.tables(database)).contains("mine id: 0");
    }

    @Test
    void a_named_h2_database_is_refused() throws SQLException {
        TestDatabase database = Engine.H2.fresh();
        try (Connection connection = database.connect()) {
            assertThatThrownBy(() -> Shop.with(Migrator.configure(connection)).upgradeTo(HEAD))
                    .isInstanceOf(RunException.class)
                    .hasMessage("The migration cannot run on one connection. H2 ends a transaction with each change of"
                            + " structure, so that the lock which keeps other runners out needs a connection of its own."
                            + " Give Retort a DataSource: Migrator.configure(dataSource).");
            assertThat(connection.isClosed()).isFalse();
        }
        assertThat(Shop.tables(database)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:", "jdbc:h2:mem:;MODE=PostgreSQL", "jdbc:sqlite::memory:", "jdbc:sqlite:"})
    void a_database_in_memory_without_a_name_works_through_its_connection(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            Migrator migrator = Shop.with(Migrator.configure(connection));
            migrator.upgradeTo(HEAD);
            migrator.downgradeTo("-1");
            migrator.upgradeTo(HEAD);
            assertThat(migrator.current().isAtHeads()).isTrue();
            assertThat(Shop.tables(connection)).contains("customer id name city: 2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:", "jdbc:h2:mem:;MODE=PostgreSQL", "jdbc:sqlite::memory:", "jdbc:sqlite:"})
    void a_database_in_memory_without_a_name_is_refused_through_a_data_source(String url) {
        Connections source = () -> DriverManager.getConnection(url);
        for (Migrator migrator :
                new Migrator[] {Shop.with(Migrator.configure(source)), Shop.with(Migrator.configure(source))}) {
            assertThatThrownBy(() -> migrator.upgradeTo(HEAD))
                    .isInstanceOf(RunException.class)
                    .hasMessage(
                            "The migration would be lost. Each connection to an in-memory database without a name is a"
                                    + " database of its own, and this DataSource opens a new one each time. Name it, as in"
                                    + " jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1 or jdbc:sqlite:file:shop?mode=memory&cache=shared, or"
                                    + " pass the one connection: Migrator.configure(connection).");
        }
        assertThatThrownBy(() -> Shop.with(Migrator.configure(source)).stamp("head"))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("a database of its own");
    }

    private static Connection inTransaction(TestDatabase database) throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        return connection;
    }
}
