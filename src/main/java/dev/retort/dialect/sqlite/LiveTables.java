package dev.retort.dialect.sqlite;

import dev.retort.dialect.sqlite.Standing.Pointer;
import dev.retort.dialect.sqlite.Standing.StandingIndex;
import dev.retort.error.Suggestion;
import dev.retort.reflect.ReflectionException;
import dev.retort.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tables as they stand in the database behind a connection. */
final class LiveTables {

    private static final String SAVEPOINT = "retort_look_ahead";

    private final Connection connection;

    LiveTables(Connection connection) {
        this.connection = connection;
    }

    /** Whether a database of that name is attached. */
    boolean hasDatabase(String name) {
        try {
            return !rows("select name from pragma_database_list where lower(name) = lower(?)", name)
                    .isEmpty();
        } catch (SQLException e) {
            throw unreadable("The attached databases cannot be read.", e);
        }
    }

    /** The foreign keys of other tables that point at a table. */
    List<Pointer> pointers(QualifiedName table) {
        try {
            return pointers(schema(table), table.name());
        } catch (SQLException e) {
            throw unreadable("The foreign keys to table " + table + " cannot be read.", e);
        }
    }

    /** Whether foreign keys point at a table, its own among them. */
    boolean isPointedAt(QualifiedName table) {
        String schema = schema(table);
        String sql = "select 1 from " + quoted(schema) + ".sqlite_schema m join pragma_foreign_key_list(m.name, ?) k"
                + " where m.type = 'table' and lower(k.\"table\") = lower(?) limit 1";
        try {
            return !rows(sql, schema, table.name()).isEmpty();
        } catch (SQLException e) {
            throw unreadable("The foreign keys to table " + table + " cannot be read.", e);
        }
    }

    /** The text of an index that {@code create index} made. */
    String indexText(QualifiedName table, String index) {
        String sql = "select name, sql from " + quoted(schema(table)) + ".sqlite_schema where type = 'index'"
                + " and sql is not null and lower(tbl_name) = lower(?) order by rowid";
        List<String> names = new ArrayList<>();
        try {
            for (List<@Nullable String> row : rows(sql, table.name())) {
                String name = String.valueOf(row.get(0));
                if (Token.same(name, index)) {
                    return String.valueOf(row.get(1));
                }
                names.add(name);
            }
        } catch (SQLException e) {
            throw unreadable("The indexes of table " + table + " cannot be read.", e);
        }
        throw TableChangeException.noIndex(table, index, names);
    }

    /** The triggers of a table or view, as they can be made again. */
    List<String> triggers(QualifiedName name) {
        String schema = schema(name);
        String sql = "select sql from " + quoted(schema)
                + ".sqlite_schema where type = 'trigger' and lower(tbl_name) = lower(?) order by rowid";
        List<String> triggers = new ArrayList<>();
        try {
            for (List<@Nullable String> row : rows(sql, name.name())) {
                String text = String.valueOf(row.get(0));
                triggers.add(name.schema() == null ? text : Standing.inSchema(text, "trigger", quoted(schema)));
            }
            if (!schema.equals("temp")) {
                triggers.addAll(temporaryTriggers(name.name()));
            }
        } catch (SQLException e) {
            throw unreadable("The triggers of " + name + " cannot be read.", e);
        }
        return triggers;
    }

    /** The tables whose text has a word in it somewhere. */
    List<String> tablesSaying(String word) {
        String sql = "select name from sqlite_schema where type = 'table' and instr(lower(sql), lower(?)) > 0"
                + " and lower(sql) not like 'create virtual%' order by rowid";
        try {
            return rows(sql, word.replace("\"", "\"\"")).stream()
                    .map(row -> String.valueOf(row.get(0)))
                    .toList();
        } catch (SQLException e) {
            throw unreadable("The tables cannot be read.", e);
        }
    }

    /** The views that can be read now and could not without a table or view: it is dropped, asked, and taken back. */
    List<String> viewsBrokenWithout(String kind, QualifiedName name) {
        String sql = "select name, sql from " + quoted(schema(name)) + ".sqlite_schema where type = 'view'"
                + " and lower(name) <> lower(?) order by rowid";
        List<String> views = new ArrayList<>();
        try {
            for (List<@Nullable String> row : rows(sql, name.name())) {
                String view = String.valueOf(row.get(0));
                if (Token.mentions(String.valueOf(row.get(1)), name.name()) && isReadable(name, view)) {
                    views.add(view);
                }
            }
            if (!views.isEmpty()) {
                execute("savepoint " + SAVEPOINT);
                try {
                    execute("drop " + kind + " if exists " + quoted(schema(name)) + "." + quoted(name.name()));
                    views.removeIf(view -> isReadable(name, view));
                } finally {
                    execute("rollback to " + SAVEPOINT);
                    execute("release " + SAVEPOINT);
                }
            }
        } catch (SQLException e) {
            throw unreadable("The views that read " + name + " cannot be found.", e);
        }
        return views;
    }

    private boolean isReadable(QualifiedName beside, String view) {
        String sql = "select 1 from " + quoted(schema(beside)) + "." + quoted(view) + " limit 0";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeQuery().close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private List<Pointer> pointers(String schema, String table) throws SQLException {
        List<Pointer> pointers = new ArrayList<>();
        String sql = "select m.name, k.\"to\" from " + quoted(schema)
                + ".sqlite_schema m join pragma_foreign_key_list(m.name, ?) k"
                + " where m.type = 'table' and lower(k.\"table\") = lower(?) and lower(m.name) <> lower(?)";
        for (List<@Nullable String> row : rows(sql, schema, table, table)) {
            pointers.add(new Pointer(String.valueOf(row.get(0)), row.get(1)));
        }
        return pointers;
    }

    /**
     * The table as it will stand after statements that have not been sent yet: they are tried, without the rows, and taken
     * back. SQLite alone knows how it rewrites a check, a trigger or a view for a new name.
     */
    Standing after(List<dev.retort.dialect.Statement> before, QualifiedName table) {
        try {
            if (before.isEmpty()) {
                return standing(table);
            }
            execute("savepoint " + SAVEPOINT);
            try {
                for (dev.retort.dialect.Statement statement : before) {
                    boolean isCopy = statement.sql().startsWith("insert ");
                    if (statement.refusal() == null && !isCopy) {
                        execute(statement.sql());
                    }
                }
                return standing(table);
            } finally {
                execute("rollback to " + SAVEPOINT);
                execute("release " + SAVEPOINT);
            }
        } catch (SQLException e) {
            throw unreadable("Table " + table + " cannot be altered.", e);
        }
    }

    private Standing standing(QualifiedName table) throws SQLException {
        String schema = schema(table);
        String stored = null;
        TableText text = null;
        List<StandingIndex> indexes = new ArrayList<>();
        List<String> triggers = new ArrayList<>();
        List<String> statistics = new ArrayList<>();
        List<Dependent> dependents = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        List<String> tables = new ArrayList<>();
        String all = "select type, name, tbl_name, sql from " + quoted(schema) + ".sqlite_schema order by rowid";
        for (List<@Nullable String> row : rows(all)) {
            String type = String.valueOf(row.get(0));
            String name = String.valueOf(row.get(1));
            String sql = row.get(3);
            taken.add(Token.key(name));
            boolean belongs = Token.same(String.valueOf(row.get(2)), table.name());
            if (type.equals("table")) {
                tables.add(name);
            }
            if (type.equals("view") || type.equals("trigger")) {
                dependents.add(new Dependent(type, name, String.valueOf(sql)));
            }
            if (name.startsWith("sqlite_stat")) {
                statistics.add(name);
            }
            if (sql != null && belongs && type.equals("table")) {
                stored = name;
                text = TableText.of(sql);
            } else if (sql != null && belongs && type.equals("index")) {
                indexes.add(new StandingIndex(name, sql));
            } else if (sql != null && belongs && type.equals("trigger")) {
                triggers.add(table.schema() == null ? sql : Standing.inSchema(sql, "trigger", quoted(schema)));
            }
        }
        if (stored == null || text == null) {
            throw missing(table, tables);
        }
        if (!schema.equals("temp")) {
            triggers.addAll(temporaryTriggers(stored));
        }
        boolean legacy = rows("pragma legacy_alter_table").get(0).contains("1");
        return new Standing(
                table, text, indexes, triggers, pointers(schema, stored), dependents, taken, statistics, true, legacy);
    }

    /** Triggers that only this connection has. */
    private List<String> temporaryTriggers(String table) throws SQLException {
        List<String> triggers = new ArrayList<>();
        String sql =
                "select sql from temp.sqlite_schema where type = 'trigger' and lower(tbl_name) = lower(?) order by rowid";
        for (List<@Nullable String> row : rows(sql, table)) {
            triggers.add(Standing.inSchema(String.valueOf(row.get(0)), "trigger", "temp"));
        }
        return triggers;
    }

    private static TableChangeException missing(QualifiedName table, List<String> tables) {
        String nearest = Suggestion.nearest(table.name(), tables);
        return new TableChangeException(
                "Table " + table + " cannot be altered.",
                "The database has no table of that name.",
                nearest == null ? "Create it first." : "Did you mean '" + nearest + "'?");
    }

    private static String schema(QualifiedName table) {
        String schema = table.schema();
        return schema == null ? "main" : schema;
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows of a query, as text. */
    List<List<@Nullable String>> rows(String sql, String... values) throws SQLException {
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    List<@Nullable String> row = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        row.add(result.getString(i));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static ReflectionException unreadable(String what, SQLException e) {
        return new ReflectionException(what, String.valueOf(e.getMessage()), "", e);
    }
}
