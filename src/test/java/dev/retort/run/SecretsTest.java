package dev.retort.run;

import static dev.retort.Target.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.when;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.error.RetortException;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A password shows in no message and in no table, whatever fails. */
class SecretsTest {

    private static final String CANARY = "canary-4711";

    private static void assertCannotBeReached(Throwable failure) {
        assertThat(failure)
                .isInstanceOf(RunException.class)
                .hasMessageStartingWith("The database cannot be reached. No connection could be opened (")
                .hasMessageEndingWith("Check that the database is up, and its address and account.");
        assertThat(((RunException) failure).reason()).isEqualTo(RunException.Reason.CONNECTION);
        assertThat(failure.getMessage()).doesNotContain(CANARY).doesNotContain("jdbc:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:1/shop?user=me&password=" + CANARY,
                "jdbc:h2:tcp://localhost:1/shop;USER=me;PASSWORD=" + CANARY,
                "jdbc:h2:mem:shop;NO_SUCH_SETTING=" + CANARY,
                "jdbc:sqlite:/no/such/directory/" + CANARY + ".db",
                "jdbc:nobody://me:" + CANARY + "@localhost/shop"
            })
    void a_database_that_cannot_be_reached(String url) {
        Connections source = () -> DriverManager.getConnection(url);
        assertCannotBeReached(
                catchThrowable(() -> Shop.with(Migrator.configure(source)).upgradeTo(HEAD)));
        assertCannotBeReached(catchThrowable(
                () -> Shop.with(Migrator.configure(Jdbi.create(source))).upgradeTo(HEAD)));
        assertCannotBeReached(
                catchThrowable(() -> Shop.with(Migrator.configure(source)).current()));
        assertCannotBeReached(
                catchThrowable(() -> Shop.with(Migrator.configure(source)).stamp("head")));
        assertCannotBeReached(
                catchThrowable(() -> Shop.with(Migrator.configure(source)).script("base", "head")));
    }

    @Test
    void a_data_source_that_throws_what_no_driver_throws() throws SQLException {
        DataSource source = mock();
        when(source.getConnection()).thenThrow(new IllegalStateException("jdbc:x?password=" + CANARY));
        assertCannotBeReached(
                catchThrowable(() -> Shop.with(Migrator.configure(source)).upgradeTo(HEAD)));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_connection_that_is_lost_in_the_middle(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        Connections source = () -> {
            Connection connection = spy(database.connect());
            SQLException lost = new SQLException("I/O error on jdbc:x://me:" + CANARY + "@host", "08006");
            when(connection.createStatement()).thenThrow(lost);
            when(connection.prepareStatement(anyString())).thenThrow(lost);
            return connection;
        };
        Throwable failure =
                catchThrowable(() -> Shop.with(Migrator.configure(source)).upgradeTo(HEAD));
        assertThat(failure).isInstanceOf(RetortException.class);
        assertThat(failure.getMessage()).doesNotContain(CANARY).contains("connection");
    }

    @Revision(id = "p1", message = "make an account")
    static final class ReadPassword implements Migration {
        @Override
        public void upgrade(Ops ops) {
            String password = ops.parameter("password");
            ops.createTable("vault", dev.retort.schema.Define.column("secret", dev.retort.schema.Define.varchar(40)));
            ops.execute("insert into vault (secret) values (?)", password);
            ops.execute("insert into vault (nothing) values (?)", password);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_parameter_whose_statement_fails(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        StringBuilder events = new StringBuilder();
        Migrator migrator = Migrator.configure(database.dataSource())
                .migrations(new ReadPassword())
                .listener(events::append)
                .parameter("password", CANARY);

        Throwable failure = catchThrowable(() -> migrator.upgradeTo(HEAD));

        assertThat(failure).isInstanceOf(MigrationFailedException.class);
        assertThat(failure.getMessage()).doesNotContain(CANARY);
        assertThat(events.toString()).doesNotContain(CANARY);
        if (Shop.tables(database).stream().anyMatch(table -> table.startsWith("retort_journal"))) {
            List<String> journal = Shop.query(database, "select * from retort_journal");
            assertThat(journal.toString()).doesNotContain(CANARY);
        }
    }
}
