package dev.retort.dialect.postgresql;

import dev.retort.reflect.Inspector;
import dev.retort.reflect.ReflectionException;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the catalog: ten queries in one round trip, however many tables there are. */
final class PostgresqlInspector implements Inspector {

    private final Connection connection;

    PostgresqlInspector(Connection connection) {
        this.connection = connection;
    }

    /** What is made of each row of a query. */
    private record Reading(String query, Row row) {}

    /** Takes a row. */
    private interface Row {
        void read(ResultSet row) throws SQLException;
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
        ReflectedNames names = new ReflectedNames(schema);
        ReflectedTypes types = new ReflectedTypes(names);
        ReflectedIndexes indexes = new ReflectedIndexes(names);
        ReflectedTables tables = new ReflectedTables(names, types, indexes);
        ReflectedObjects objects = new ReflectedObjects(names);
        List<Reading> readings = List.of(
                new Reading(CatalogQueries.NAMESPACES, row -> {
                    names.add(row.getString(1), row.getString(2), row.getBoolean(3));
                    objects.extensions(row);
                }),
                new Reading(CatalogQueries.RELATIONS, row -> relation(row, names, tables, objects)),
                new Reading(ObjectQueries.ENUMS, types::enumType),
                new Reading(CatalogQueries.COLUMNS, tables::column),
                new Reading(CatalogQueries.INDEXES, indexes::index),
                new Reading(CatalogQueries.CONSTRAINTS, tables::constraint),
                new Reading(ObjectQueries.FUNCTIONS, objects::function),
                new Reading(ObjectQueries.TRIGGERS, objects::trigger),
                new Reading(ObjectQueries.POLICIES, objects::policy),
                new Reading(ObjectQueries.STATISTICS, objects::statistics));
        String expression = schema == null ? "pg_catalog.current_schema()" : "'" + schema.replace("'", "''") + "'";
        try {
            read(readings, expression);
        } catch (SQLException e) {
            throw new ReflectionException(
                    "The tables of " + (schema == null ? "the default schema" : "schema '" + schema + "'")
                            + " cannot be read.",
                    String.valueOf(e.getMessage()),
                    "",
                    e);
        }
        List<SchemaObject> all = new ArrayList<>(types.own());
        all.addAll(objects.objects());
        return Schema.of(tables.tables(), all);
    }

    private static void relation(ResultSet row, ReflectedNames names, ReflectedTables tables, ReflectedObjects objects)
            throws SQLException {
        String kind = row.getString(3);
        if (kind.equals("S")) {
            objects.sequence(row);
            return;
        }
        names.addRelation(row.getString(1), row.getString(2));
        if (kind.equals("r") || kind.equals("p")) {
            tables.table(row);
        } else {
            objects.view(row);
        }
    }

    private void read(List<Reading> readings, String schema) throws SQLException {
        String queries = CatalogQueries.of(
                String.join(";\n", readings.stream().map(Reading::query).toList()), schema);
        try (Statement statement = connection.createStatement()) {
            statement.execute(queries);
            for (Reading reading : readings) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        reading.row().read(rows);
                    }
                }
                statement.getMoreResults();
            }
        }
    }
}
