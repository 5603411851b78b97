package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.engine.Engine;
import dev.retort.engine.PostgresqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.PooledConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * The contract on the majors of PostgreSQL that are supported; those between the oldest and the newest only in the profile
 * all-majors.
 *
 * @see <a href="https://www.postgresql.org/support/versioning/">the policy of PostgreSQL</a>
 */
class PostgresqlContractTest {

    abstract static class Contract extends EngineContract {

        private final int major;
        private @Nullable PooledConnection pooled;

        Contract(int major) {
            this.major = major;
        }

        @Override
        Engine engine() {
            return Engine.POSTGRESQL;
        }

        /** One connection for all cases: a new one has to read much of the catalog before it is of use. */
        @Override
        Connection connect() throws SQLException {
            if (pooled == null) {
                PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
                source.setUrl(PostgresqlServer.of(major).fresh().url());
                pooled = source.getPooledConnection();
            }
            Connection connection = pooled.getConnection();
            try (java.sql.Statement statement = connection.createStatement()) {
                // A script that failed may have left its transaction open.
                statement.execute("rollback");
                statement.execute(PostgresqlServer.EMPTY_DATABASE);
            }
            return connection;
        }

        @TestFactory
        Stream<DynamicTest> whatOtherEnginesSayInOtherWords() {
            return Stream.concat(tests(ObjectWordCases.ofPostgresql()), tests(PartitionCases.ofPostgresql()));
        }

        @AfterAll
        void disconnect() throws SQLException {
            if (pooled != null) {
                pooled.close();
            }
        }

        @Test
        void the_server_is_of_this_major() throws SQLException {
            try (Connection connection = connect()) {
                assertThat(new Executor(Dialects.of(connection), connection)
                                .query("select current_setting('server_version_num')::int / 10000"))
                        .containsExactly(String.valueOf(major));
            }
        }
    }

    @Nested
    class Postgresql15 extends Contract {

        Postgresql15() {
            super(15);
        }
    }

    @Nested
    @Tag("all-majors")
    class Postgresql16 extends Contract {

        Postgresql16() {
            super(16);
        }
    }

    @Nested
    @Tag("all-majors")
    class Postgresql17 extends Contract {

        Postgresql17() {
            super(17);
        }
    }

    @Nested
    class Postgresql18 extends Contract {

        Postgresql18() {
            super(18);
        }
    }
}
