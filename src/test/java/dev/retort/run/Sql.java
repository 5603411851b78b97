package dev.retort.run;

import dev.retort.Migrator;
import dev.retort.dialect.Dialects;
import dev.retort.engine.TestDatabase;
import dev.retort.migration.Migration;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A test database with short words for asking and changing it. */
record Sql(TestDatabase database) {

    @SafeVarargs
    @SuppressWarnings("varargs")
    final Migrator migrator(Class<? extends Migration>... classes) {
        return Migrator.configure(database.dataSource()).migrations(classes);
    }

    void run(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String ask(String query) throws SQLException {
        return rows(query).get(0);
    }

    /** The rows, values separated by spaces. */
    List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    row.append(i == 1 ? "" : " ").append(found.getString(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    /** The tables, without those of the history. */
    List<String> tables() {
        return allTables().stream().filter(name -> !name.startsWith("retort_")).toList();
    }

    List<String> allTables() {
        try (Connection connection = database.connect()) {
            return Dialects.of(connection).inspector(connection).schema().tables().keySet().stream()
                    .map(Object::toString)
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
