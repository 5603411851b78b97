package dev.retort.dialect.postgresql;

import dev.retort.reflect.Inspector;
import dev.retort.reflect.ReflectionException;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the catalog: ten queries in one round trip, however many tables there are; six for one table. */
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
        return read(null, null);
    }

    @Override
    public Schema schema(String name) {
        return read(name, null);
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

    /** The table alone, however many others there are. */
    @Override
    public Optional<Table> table(QualifiedName name) {
        return read(name.schema(), name.name()).table(name);
    }

    private Schema read(@Nullable String schema, @Nullable String table) {
        ReflectedNames names = new ReflectedNames(schema);
        ReflectedTypes types = new ReflectedTypes(names);
        ReflectedIndexes indexes = new ReflectedIndexes(names);
        ReflectedTables tables = new ReflectedTables(names, types, indexes);
        ReflectedObjects objects = new ReflectedObjects(names);
        List<Reading> readings = new ArrayList<>(List.of(
                new Reading(CatalogQueries.NAMESPACES, row -> {
                    names.add(row.getString(1), row.getString(2), row.getBoolean(3));
                    objects.extensions(row);
                }),
                new Reading(CatalogQueries.RELATIONS, row -> relation(row, names, tables, objects)),
                new Reading(ObjectQueries.ENUMS, types::enumType),
                new Reading(CatalogQueries.COLUMNS, tables::column),
                new Reading(CatalogQueries.INDEXES, indexes::index),
                new Reading(CatalogQueries.CONSTRAINTS, tables::constraint)));
        if (table == null) {
            readings.add(new Reading(ObjectQueries.FUNCTIONS, objects::function));
            readings.add(new Reading(ObjectQueries.TRIGGERS, objects::trigger));
            readings.add(new Reading(ObjectQueries.POLICIES, objects::policy));
            readings.add(new Reading(ObjectQueries.STATISTICS, objects::statistics));
        }
        String expression = schema == null ? "pg_catalog.current_schema()" : literal(schema);
        try {
            read(readings, expression, table == null ? null : literal(table));
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

    /** A text as SQL, whatever a setting of the server makes of backslashes. */
    private static String literal(String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        return text.contains("\\") ? " E" + quoted.replace("\\", "\\\\") : quoted;
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

    private void read(List<Reading> readings, String schema, @Nullable String table) throws SQLException {
        String queries = CatalogQueries.of(
                String.join(";\n", readings.stream().map(Reading::query).toList()), schema, table);
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
