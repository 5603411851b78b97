package dev.retort.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.sqlite.SQLiteDataSource;

/** The real engines that the tests run on; nothing needs to be installed. */
public enum Engine {
    H2("h2") {
        @Override
        public TestDatabase fresh() {
            String url = "jdbc:h2:mem:" + nextName() + ";DB_CLOSE_DELAY=-1";
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(url);
            return new TestDatabase(this, url, source);
        }
    },
    MARIADB("mariadb") {
        @Override
        public TestDatabase fresh() {
            String name = nextName();
            try {
                MariadbServer.create(name);
                String url = MariadbServer.url(name);
                return new TestDatabase(this, url, new MariaDbDataSource(url));
            } catch (SQLException e) {
                throw new IllegalStateException("No new database on the test server", e);
            }
        }
    },
    POSTGRESQL("postgresql") {
        @Override
        public TestDatabase fresh() {
            return PostgresqlServer.newest().fresh();
        }
    },
    SQLITE("sqlite") {
        @Override
        public TestDatabase fresh() {
            // A connection has to ask for foreign keys; it need not wait for the disk, for nobody stops the machine.
            String file = TestDirectory.forThisRun().resolve(nextName() + ".db").toString();
            String url = "jdbc:sqlite:" + file + "?foreign_keys=on&synchronous=off";
            SQLiteDataSource source = new SQLiteDataSource();
            source.setUrl(url);
            return new TestDatabase(this, url, source);
        }
    };

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String dialectName;

    Engine(String dialectName) {
        this.dialectName = dialectName;
    }

    /** A database of this engine that nobody else has and that has no tables. */
    public abstract TestDatabase fresh();

    /** A database without tables: on a server the given one, emptied, for that is cheaper than a fresh one. */
    public TestDatabase emptied(TestDatabase used) throws SQLException {
        if (this == MARIADB) {
            try (Connection connection = used.connect()) {
                MariadbServer.empty(connection.getCatalog());
            }
            return used;
        }
        if (this != POSTGRESQL) {
            return fresh();
        }
        try (Connection connection = used.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(PostgresqlServer.EMPTY_DATABASE);
        }
        return used;
    }

    /** The name by which migrations know the engine. */
    public String dialectName() {
        return dialectName;
    }

    private static String nextName() {
        return "retort_" + DATABASES.incrementAndGet();
    }
}
