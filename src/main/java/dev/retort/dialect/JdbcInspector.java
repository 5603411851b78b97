package dev.retort.dialect;

import dev.retort.reflect.Inspector;
import dev.retort.reflect.ReflectionException;
import dev.retort.schema.Column;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what every driver tells: tables, their columns and their primary keys.
 *
 * <p>It is what a dialect has until it has an inspector of its own: enough to run migrations, and to find what is there;
 * no defaults, no other constraints, no indexes, nothing that is no table.
 */
final class JdbcInspector implements Inspector {

    private final Connection connection;
    private final NormalForm form;

    JdbcInspector(Connection connection, NormalForm form) {
        this.connection = connection;
        this.form = form;
    }

    @Override
    public Schema schema() {
        return reading(database -> everything(database, connection.getSchema()));
    }

    @Override
    public Schema schema(String name) {
        return reading(database -> {
            for (String stored : stored(database)) {
                if (form.name(stored).equals(form.name(name))) {
                    return everything(database, stored);
                }
            }
            return Schema.empty();
        });
    }

    @Override
    public List<String> schemas() {
        return reading(database -> {
            String own = connection.getSchema();
            return stored(database).stream()
                    .filter(stored -> !stored.equals(own) && !stored.equalsIgnoreCase("information_schema"))
                    .map(form::name)
                    .sorted()
                    .toList();
        });
    }

    private static List<String> stored(DatabaseMetaData database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = database.getSchemas()) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_SCHEM"));
            }
        }
        return names;
    }

    private Schema everything(DatabaseMetaData database, @Nullable String schema) throws SQLException {
        String catalog = connection.getCatalog();
        Map<String, List<TableElement>> elements = new LinkedHashMap<>();
        try (ResultSet rows = database.getTables(catalog, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                elements.put(rows.getString("TABLE_NAME"), new ArrayList<>());
            }
        }
        try (ResultSet rows = database.getColumns(catalog, schema, "%", "%")) {
            while (rows.next()) {
                List<TableElement> table = elements.get(rows.getString("TABLE_NAME"));
                if (table != null) {
                    table.add(column(rows));
                }
            }
        }
        for (Map.Entry<String, List<TableElement>> table : elements.entrySet()) {
            try (ResultSet rows = database.getPrimaryKeys(catalog, schema, table.getKey())) {
                primaryKey(rows, table.getValue());
            }
        }
        String said = Objects.equals(schema, connection.getSchema()) || schema == null ? null : form.name(schema);
        List<Table> tables = new ArrayList<>();
        elements.forEach((name, parts) -> tables.add(Table.of(new QualifiedName(said, form.name(name)), parts)));
        return Schema.of(tables).normal();
    }

    private Column column(ResultSet row) throws SQLException {
        boolean nullable = row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
        return Column.of(form.name(row.getString("COLUMN_NAME")), form.type(type(row)))
                .withNullable(nullable);
    }

    private static String type(ResultSet row) throws SQLException {
        String name = row.getString("TYPE_NAME");
        return switch (row.getInt("DATA_TYPE")) {
            case Types.CHAR, Types.VARCHAR, Types.VARBINARY -> name + "(" + row.getInt("COLUMN_SIZE") + ")";
            case Types.DECIMAL, Types.NUMERIC ->
                name + "(" + row.getInt("COLUMN_SIZE") + ", " + row.getInt("DECIMAL_DIGITS") + ")";
            default -> name;
        };
    }

    private void primaryKey(ResultSet rows, List<TableElement> table) throws SQLException {
        Map<Integer, String> columns = new TreeMap<>();
        String name = null;
        while (rows.next()) {
            columns.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            name = rows.getString("PK_NAME");
        }
        if (!columns.isEmpty()) {
            PrimaryKey key = PrimaryKey.of(form.names(List.copyOf(columns.values())));
            table.add(name == null ? key : key.named(form.name(name)));
        }
    }

    private <T> T reading(Query<T> query) {
        try {
            return query.run(connection.getMetaData());
        } catch (SQLException e) {
            throw new ReflectionException(
                    "The schema of the database cannot be read.",
                    "Its driver answers: " + e.getMessage(),
                    "Let the user read the catalog of the database.",
                    e);
        }
    }

    private interface Query<T> {
        T run(DatabaseMetaData database) throws SQLException;
    }
}
