package dev.retort.run;

import static dev.retort.Target.BASE;
import static dev.retort.Target.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteConfig;

/** Connections and accounts that may only read: an up-to-date database is none the worse, all else is refused. */
class ReadOnlyTest {

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "SQLITE"})
    void a_connection_that_may_only_read(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        assertOnlyReads(database, () -> readOnly(database));
    }

    private static Connection readOnly(TestDatabase database) throws SQLException {
        if (database.engine() == Engine.SQLITE) {
            SQLiteConfig config = new SQLiteConfig();
            config.setReadOnly(true);
            return config.createConnection(database.url());
        }
        Connection connection = database.connect();
        connection.setReadOnly(true);
        return connection;
    }

    @Test
    void a_postgresql_database_whose_transactions_are_read_only() throws SQLException {
        TestDatabase database = Engine.POSTGRESQL.fresh();
        Connections source = () -> {
            Connection connection = database.connect();
            try (Statement statement = connection.createStatement()) {
                statement.execute("set default_transaction_read_only = on");
            }
            return connection;
        };
        assertOnlyReads(database, source);
    }

    @Test
    void a_postgresql_account_without_the_right_to_write() throws SQLException {
        TestDatabase database = Engine.POSTGRESQL.fresh();
        String account = "reader_of_" + database.url().replaceAll(".*/(\\w+)\\?.*", "$1");
        Shop.execute(
                database,
                "create role " + account + " login",
                "alter default privileges grant select on tables to " + account,
                "revoke create on schema public from public");
        String url = database.url().replace("user=postgres", "user=" + account);
        assertOnlyReads(database, () -> DriverManager.getConnection(url));
    }

    @Test
    void an_h2_file_that_is_opened_for_reading(@TempDir Path directory) throws SQLException {
        String url = "jdbc:h2:" + directory.resolve("shop");
        Connections source = () -> DriverManager.getConnection(url);
        TestDatabase database = new TestDatabase(Engine.H2, url, source);
        assertOnlyReads(database, () -> DriverManager.getConnection(url + ";ACCESS_MODE_DATA=r"));
    }

    private static void assertOnlyReads(TestDatabase database, Connections readOnly) throws SQLException {
        Migrator reader = Shop.with(Migrator.configure(readOnly));
        Migrator writer = Shop.with(Migrator.configure(database.dataSource()));
        writer.ensureVersionTable();
        writer.restamp("base");
        assertRefused(database, () -> reader.upgradeTo(HEAD));
        assertRefused(database, () -> reader.stamp("head"));

        writer.upgradeTo(HEAD);
        assertThat(reader.upgradeTo(HEAD).isUpToDate()).isTrue();
        assertThat(reader.current().isAtHeads()).isTrue();
        assertThat(reader.planDownTo("-1").toString()).isNotEmpty();
        assertRefused(database, () -> reader.downgradeTo(BASE));
    }

    private static void assertRefused(TestDatabase database, Runnable run) throws SQLException {
        List<String> before = Shop.tables(database);
        RunException refused = catchThrowableOfType(RunException.class, run::run);
        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(RunException.Reason.READ_ONLY);
        assertThat(refused).hasMessageContaining("The database cannot be migrated. ");
        assertThat(Shop.tables(database)).isEqualTo(before);
    }
}
