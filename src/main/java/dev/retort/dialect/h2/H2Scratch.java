package dev.retort.dialect.h2;

import dev.retort.dialect.Scratch;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database in memory that folds names and speaks in the mode of another one; it goes with its connection. */
final class H2Scratch implements Scratch {

    private static final String SETTINGS = "select setting_name, setting_value from information_schema.settings"
            + " where setting_name in ('MODE', 'DATABASE_TO_UPPER', 'DATABASE_TO_LOWER',"
            + " 'CASE_INSENSITIVE_IDENTIFIERS', 'NON_KEYWORDS', 'DEFAULT_NULL_ORDERING')";

    private final Connection connection;

    private H2Scratch(Connection connection) {
        this.connection = connection;
    }

    static H2Scratch like(Connection other) throws SQLException {
        StringBuilder url = new StringBuilder("jdbc:h2:mem:");
        try (Statement statement = other.createStatement();
                ResultSet rows = statement.executeQuery(SETTINGS)) {
            while (rows.next()) {
                String value = rows.getString(2);
                if (value != null && !value.isBlank()) {
                    url.append(';').append(rows.getString(1)).append('=').append(value);
                }
            }
        }
        return new H2Scratch(DriverManager.getConnection(url.toString()));
    }

    @Override
    public Connection connection() {
        return connection;
    }

    /** A failed statement leaves nothing behind here. */
    @Override
    public void mark() {}

    @Override
    public void undo() {}

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
