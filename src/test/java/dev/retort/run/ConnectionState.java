package dev.retort.run;

import dev.retort.engine.Engine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What can be set on a connection, and has to be the same when it is given back. */
record ConnectionState(boolean autoCommit, int isolation, boolean readOnly, Map<String, String> settings) {

    static ConnectionState of(Engine engine, Connection connection) throws SQLException {
        Map<String, String> settings = new TreeMap<>();
        settings.put("schema", String.valueOf(connection.getSchema()));
        for (String query : queries(engine)) {
            settings.put(query, answer(connection, query));
        }
        int isolation = connection.getTransactionIsolation();
        boolean autoCommit = connection.getAutoCommit();
        if (!autoCommit) {
            connection.rollback();
        }
        return new ConnectionState(autoCommit, isolation, connection.isReadOnly(), settings);
    }

    private static List<String> queries(Engine engine) {
        return switch (engine) {
            case H2 ->
                List.of(
                        "select lock_timeout()",
                        "select setting_value from information_schema.settings where setting_name = 'QUERY_TIMEOUT'",
                        "select schema()");
            case MARIADB ->
                List.of(
                        "select database()",
                        "select @@lock_wait_timeout",
                        "select @@innodb_lock_wait_timeout",
                        "select @@max_statement_time",
                        "select @@sql_mode",
                        "select @@time_zone");
            case POSTGRESQL ->
                List.of(
                        "show search_path",
                        "show lock_timeout",
                        "show statement_timeout",
                        "show idle_in_transaction_session_timeout");
            case SQLITE ->
                List.of(
                        "pragma foreign_keys",
                        "pragma legacy_alter_table",
                        "pragma busy_timeout",
                        "pragma defer_foreign_keys");
        };
    }

    private static String answer(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
