package dev.retort.cli;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections by URL, with a driver that a class loader finds.
 *
 * <p>Not those of {@link DriverManager#getConnection}: it sees only the drivers of its caller, and when there is none for a
 * URL, it says so with the URL.
 */
final class DriverDataSource implements DataSource {

    private final @Nullable String url;
    private final @Nullable String user;
    private final @Nullable String password;
    private final ClassLoader loader;

    DriverDataSource(@Nullable String url, @Nullable String user, @Nullable String password, ClassLoader loader) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.loader = loader;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (url == null) {
            throw CommandException.usage(
                    "This command needs a database.",
                    "No URL is said.",
                    "Write --url jdbc:postgresql://localhost/shop, set the variable RETORT_URL, or say it in"
                            + " retort.properties. For a script, --sql, --dialect postgresql --dialect-version 17 do.");
        }
        return getConnection(user, password);
    }

    @Override
    public Connection getConnection(@Nullable String username, @Nullable String secret) throws SQLException {
        String address = url == null ? "" : url;
        Properties properties = new Properties();
        if (username != null) {
            properties.setProperty("user", username);
        }
        if (secret != null) {
            properties.setProperty("password", secret);
        }
        List<Driver> drivers = drivers();
        for (Driver driver : drivers) {
            Connection connection = driver.acceptsURL(address) ? driver.connect(address, properties) : null;
            if (connection != null) {
                return connection;
            }
        }
        throw noDriver(address, drivers);
    }

    private List<Driver> drivers() {
        List<Driver> drivers = new ArrayList<>();
        ServiceLoader.load(Driver.class, loader).forEach(drivers::add);
        DriverManager.drivers().forEach(drivers::add);
        return drivers;
    }

    private static CommandException noDriver(String url, List<Driver> drivers) {
        int end = url.indexOf(':', "jdbc:".length());
        if (!url.startsWith("jdbc:") || end < 0) {
            return CommandException.usage(
                    "The database cannot be reached: its URL cannot be read.",
                    "A JDBC URL is 'jdbc:', the engine, ':' and what the driver needs.",
                    "Write --url jdbc:postgresql://localhost/shop, for example.");
        }
        List<String> names = drivers.stream()
                .map(driver -> driver.getClass().getName())
                .distinct()
                .toList();
        return CommandException.failure(
                "The database cannot be reached: no driver takes a URL that begins with '" + url.substring(0, end + 1)
                        + "'.",
                names.isEmpty()
                        ? "There is no JDBC driver on the class path."
                        : "The drivers on the class path are " + String.join(", ", names) + ".",
                "Add the jar of the driver with --classpath, and check how it writes its URLs.");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter writer) {
        // Drivers write addresses to it.
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

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
        throw new SQLException("Wraps nothing.");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
