package dev.retort.run;

import dev.retort.engine.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Sends a script as a client such as psql does: statement by statement, each by itself unless the script says begin. */
final class OneByOne {

    private OneByOne() {}

    static void send(String script, TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : List.of(script.split(";\n"))) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }
}
