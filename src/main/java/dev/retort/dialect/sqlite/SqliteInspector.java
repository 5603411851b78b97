package dev.retort.dialect.sqlite;

import dev.retort.reflect.Inspector;
import dev.retort.reflect.ReflectionException;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The schema of an SQLite database, read by one query from the texts that it keeps: they say all that the pragmas say,
 * and the names and checks that these leave out.
 */
final class SqliteInspector implements Inspector {

    private final LiveTables tables;

    SqliteInspector(Connection connection) {
        this.tables = new LiveTables(connection);
    }

    @Override
    public Schema schema() {
        return read(null);
    }

    @Override
    public Schema schema(String name) {
        return tables.hasDatabase(name) ? read(name) : Schema.empty();
    }

    /** The databases that are attached to the connection. */
    @Override
    public List<String> schemas() {
        try {
            return tables
                    .rows("select name from pragma_database_list where name not in ('main', 'temp') order by name")
                    .stream()
                    .map(row -> String.valueOf(row.get(0)))
                    .toList();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static ReflectionException unreadable(SQLException e) {
        return new ReflectionException(
                "The schema of the database cannot be read.", String.valueOf(e.getMessage()), "", e);
    }

    private Schema read(@Nullable String schema) {
        String database = schema == null ? "main" : schema;
        Map<String, TableText> texts = new LinkedHashMap<>();
        Map<String, List<Index>> indexes = new LinkedHashMap<>();
        List<SchemaObject> objects = new ArrayList<>();
        try {
            // Virtual tables and their shadows are not tables of Retort's kind. Tables come before their indexes.
            String sql = "select m.type, m.name, m.tbl_name, m.sql from \"" + database.replace("\"", "\"\"")
                    + "\".sqlite_schema m join pragma_table_list l on l.schema = ? and l.name = m.tbl_name"
                    + " where l.type in ('table', 'view') and m.sql is not null"
                    + " and m.tbl_name not like 'sqlite\\_%' escape '\\' order by m.type desc, m.rowid";
            for (List<@Nullable String> row : tables.rows(sql, Token.key(database))) {
                String table = Token.key(String.valueOf(row.get(2)));
                String text = String.valueOf(row.get(3));
                if ("table".equals(row.get(0))) {
                    texts.put(table, TableText.of(text));
                    indexes.put(table, new ArrayList<>());
                } else if ("view".equals(row.get(0))) {
                    objects.add(ObjectReading.view(schema, text));
                } else if ("trigger".equals(row.get(0))) {
                    objects.add(ObjectReading.trigger(schema, text));
                } else {
                    List<Index> own = indexes.get(table);
                    if (own != null) {
                        own.add(IndexReading.index(String.valueOf(row.get(1)), isUnique(text), text));
                    }
                }
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
        List<Table> read = new ArrayList<>();
        texts.forEach((key, text) ->
                read.add(new TableReading(new QualifiedName(schema, text.name()), text, other -> keyOf(texts, other))
                        .table(indexes.getOrDefault(key, List.of()))));
        return Schema.of(read, objects);
    }

    private static List<String> keyOf(Map<String, TableText> texts, String table) {
        TableText text = texts.get(Token.key(table));
        return text == null ? List.of() : text.key();
    }

    private static boolean isUnique(String sql) {
        return Token.of(sql).get(1).isWord("unique");
    }
}
