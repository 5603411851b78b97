package dev.retort.messages;

import static dev.retort.schema.Define.*;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Connections that a run cannot work with, and a lock that another runner has. */
final class LockMessages {

    /** Gives one connection and then refuses. */
    private static final class PoolOfOne implements DataSource {

        private final DataSource behind;
        private boolean given;

        PoolOfOne(DataSource behind) {
            this.behind = behind;
        }

        @Override
        public synchronized Connection getConnection() throws SQLException {
            if (given) {
                throw new SQLException("The pool is exhausted");
            }
            given = true;
            return behind.getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public @Nullable PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("Wraps nothing");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }

    private LockMessages() {}

    static void collect(Messages messages) throws Exception {
        messages.of(
                "a database that is down",
                () -> on(h2("jdbc:h2:mem:nowhere;IFEXISTS=TRUE")).upgradeTo("head"));
        messages.of(
                "a database in memory without a name",
                () -> on(h2("jdbc:h2:mem:")).upgradeTo("head"));
        messages.of(
                "a pool of one connection on H2",
                () -> on(new PoolOfOne(Engine.H2.fresh().dataSource())).upgradeTo("head"));
        messages.of("one connection on H2", () -> {
            try (Connection connection = Engine.H2.fresh().connect()) {
                said(Migrator.configure(connection)).upgradeTo("head");
            }
        });
        messages.of("a transaction of the caller's on H2", () -> {
            try (Connection connection = Engine.H2.fresh().connect()) {
                connection.setAutoCommit(false);
                said(Migrator.configure(connection)).upgradeTo("head");
            }
        });
        messages.of("a database that may only be read", () -> {
            Shop shop = Shop.on(Engine.SQLITE);
            SQLiteConfig config = new SQLiteConfig();
            config.setReadOnly(true);
            SQLiteDataSource readOnly = new SQLiteDataSource(config);
            readOnly.setUrl(shop.database().url());
            on(readOnly).upgradeTo("head");
        });
        messages.of("another runner at work", () -> {
            Shop shop = Shop.on(Engine.SQLITE);
            try (Connection other = shop.database().connect();
                    Statement statement = other.createStatement()) {
                statement.execute("begin immediate");
                on(shop.database().dataSource())
                        .waitForLock(Duration.ofMillis(1))
                        .upgradeTo("head");
            }
        });
    }

    private static DataSource h2(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        return source;
    }

    private static Migrator on(DataSource source) {
        return said(Migrator.configure(source));
    }

    private static Migrator said(Migrator migrator) {
        return migrator.migrations(new Said.CreateAccount(ops -> ops.createTable("a", column("id", bigint()))));
    }
}
