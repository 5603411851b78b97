package dev.retort.dialect.postgresql;

import dev.retort.reflect.Inspector;
import dev.retort.reflect.ReflectionException;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the catalog: three queries in one round trip, however many tables there are. */
final class PostgresqlInspector implements Inspector {

    private final Connection connection;

    PostgresqlInspector(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Schema schema() {
        return read(null);
    }

    @Override
    public Schema schema(String name) {
        return read(name);
    }

    @Override
    public List<String> schemas() {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(CatalogQueries.SCHEMAS)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new ReflectionException("The schemas cannot be read.", String.valueOf(e.getMessage()), "", e);
        }
    }

    private Schema read(@Nullable String schema) {
        String expression = schema == null ? "pg_catalog.current_schema()" : "'" + schema.replace("'", "''") + "'";
        String queries = String.join(";\n", CatalogQueries.COLUMNS, CatalogQueries.CONSTRAINTS, CatalogQueries.INDEXES)
                .replace("SCHEMA", expression);
        ReflectedTables tables = new ReflectedTables(schema);
        try (Statement statement = connection.createStatement()) {
            statement.execute(queries);
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    tables.column(rows);
                }
            }
            statement.getMoreResults();
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    tables.constraint(rows);
                }
            }
            statement.getMoreResults();
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    tables.indexKey(rows);
                }
            }
        } catch (SQLException e) {
            throw new ReflectionException(
                    "The tables of " + (schema == null ? "the default schema" : "schema '" + schema + "'")
                            + " cannot be read.",
                    String.valueOf(e.getMessage()),
                    "",
                    e);
        }
        return tables.schema();
    }
}
