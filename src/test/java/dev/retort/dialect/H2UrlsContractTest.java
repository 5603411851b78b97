package dev.retort.dialect;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Nested;

/** The contract on H2 with URLs that change what it makes of names, and what it takes itself for. */
class H2UrlsContractTest {

    private abstract static class Contract extends EngineContract {

        private final String settings;

        Contract(String settings) {
            this.settings = settings;
        }

        @Override
        Engine engine() {
            return Engine.H2;
        }

        /** One database for all cases, emptied for each. */
        @Override
        Connection connect() throws SQLException {
            String name = getClass().getSimpleName();
            Connection connection =
                    DriverManager.getConnection("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;" + settings);
            try (var statement = connection.createStatement()) {
                statement.execute("drop all objects");
            }
            return connection;
        }

        /** What a script says depends on the URL; without a connection, it is for H2's own settings. */
        @Override
        Migrator offline(Connection connection) {
            return Migrator.configure(connection);
        }
    }

    @Nested
    class NamesAsTheyStand extends Contract {

        NamesAsTheyStand() {
            super("DATABASE_TO_UPPER=FALSE");
        }
    }

    @Nested
    class LikePostgresql extends Contract {

        LikePostgresql() {
            super("MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        }
    }

    @Nested
    class LikeMysql extends Contract {

        LikeMysql() {
            super("MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        }
    }
}
