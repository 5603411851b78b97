package dev.retort.dialect.mysql;

import dev.retort.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The queries on information_schema, as many for a thousand tables as for one, each for one schema. */
final class Catalog {

    private final Connection connection;
    private final boolean isMariadb;

    Catalog(Connection connection, boolean isMariadb) {
        this.connection = connection;
        this.isMariadb = isMariadb;
    }

    /** A row of texts, of which some may be null. */
    record Row(List<@Nullable String> values) {

        /** The value at a position counted from 0; the empty text for null. */
        String text(int position) {
            String value = values.get(position);
            return value == null ? "" : value;
        }

        @Nullable
        String orNull(int position) {
            return values.get(position);
        }
    }

    /** The database that the connection has chosen, or null. */
    @Nullable
    String defaultSchema() throws SQLException {
        return rows("select database()").get(0).orNull(0);
    }

    /** The names of the other databases that are not the engine's own, sorted. */
    List<String> otherSchemas() throws SQLException {
        return rows(
                        "select schema_name from information_schema.schemata where schema_name not in ('information_schema',"
                                + " 'mysql', 'performance_schema', 'sys') and not (schema_name <=> database())")
                .stream()
                .map(row -> row.text(0))
                .sorted()
                .toList();
    }

    /** Sequence, start, increment, smallest and largest number, cache, 1 where it begins again; none on MySQL. */
    List<Row> sequences(MysqlClauses clauses, String schema) throws SQLException {
        List<String> queries = new ArrayList<>();
        String numbers = ", start_value, increment, minimum_value, maximum_value, cache_size, cycle_option from ";
        for (Row row : rows(
                "select table_name from information_schema.tables where table_schema = ? and table_type = 'SEQUENCE'",
                schema)) {
            QualifiedName name = new QualifiedName(schema, row.text(0));
            queries.add("select " + clauses.literal(row.text(0)) + numbers + clauses.name(name));
        }
        return queries.isEmpty() ? List.of() : rows(String.join(" union all ", queries));
    }

    /** View, query. */
    List<Row> views(String schema) throws SQLException {
        return rows("select table_name, view_definition from information_schema.views where table_schema = ?", schema);
    }

    /** Kind, name, type of the answer, body, whether it is deterministic, how it reads data, by whose rights, comment. */
    List<Row> routines(String schema) throws SQLException {
        return rows(
                "select routine_type, routine_name, dtd_identifier, routine_definition, is_deterministic, sql_data_access,"
                        + " security_type, routine_comment from information_schema.routines where routine_schema = ?"
                        + " and routine_type in ('FUNCTION', 'PROCEDURE')",
                schema);
    }

    /** Kind and name of the routine, mode, name, type; in order. */
    List<Row> parameters(String schema) throws SQLException {
        return rows(
                "select routine_type, specific_name, parameter_mode, parameter_name, dtd_identifier"
                        + " from information_schema.parameters where specific_schema = ? and ordinal_position > 0"
                        + " order by routine_type, specific_name, ordinal_position",
                schema);
    }

    /** Trigger, event, table, time, body. */
    List<Row> triggers(String schema) throws SQLException {
        return rows(
                "select trigger_name, event_manipulation, event_object_table, action_timing, action_statement"
                        + " from information_schema.triggers where trigger_schema = ?",
                schema);
    }

    /** Table, comment, collation. */
    List<Row> tables(String schema, @Nullable String table) throws SQLException {
        return rows(
                "select table_name, table_comment, table_collation from information_schema.tables where table_schema = ?"
                        + " and table_type in ('BASE TABLE', 'SYSTEM VERSIONED')" + only("table_name", table),
                schema,
                table);
    }

    /** Table, column, type, default, whether it may be null, what else it is, comment, how it is worked out, collation; in order. */
    List<Row> columns(String schema, @Nullable String table) throws SQLException {
        return rows(
                "select table_name, column_name, column_type, column_default, is_nullable, extra, column_comment,"
                        + " generation_expression, collation_name"
                        + " from information_schema.columns where table_schema = ?" + only("table_name", table)
                        + " order by table_name, ordinal_position",
                schema,
                table);
    }

    /** Table, index, whether it is not unique, column, D for falling order, expression, characters that count, kind; in order. */
    List<Row> keys(String schema, @Nullable String table) throws SQLException {
        return rows(
                "select table_name, index_name, non_unique, column_name, collation, "
                        + (isMariadb ? "null" : "expression")
                        + ", sub_part, index_type from information_schema.statistics where table_schema = ?"
                        + only("table_name", table)
                        + " order by table_name, index_name, seq_in_index",
                schema,
                table);
    }

    /** Table, foreign key, column, schema, table and column that it points at; in order. */
    List<Row> references(String schema, @Nullable String table) throws SQLException {
        return rows(
                "select table_name, constraint_name, column_name, referenced_table_schema, referenced_table_name,"
                        + " referenced_column_name from information_schema.key_column_usage where table_schema = ?"
                        + " and referenced_table_name is not null" + only("table_name", table)
                        + " order by table_name, constraint_name, ordinal_position",
                schema,
                table);
    }

    /** Table, foreign key, rule on delete, rule on update. */
    List<Row> rules(String schema, @Nullable String table) throws SQLException {
        return rows(
                "select table_name, constraint_name, delete_rule, update_rule"
                        + " from information_schema.referential_constraints where constraint_schema = ?"
                        + only("table_name", table),
                schema,
                table);
    }

    /** Table, check, condition, whether it stands at a column: {@code Column}. */
    List<Row> checks(String schema, @Nullable String table) throws SQLException {
        if (isMariadb) {
            return rows(
                    "select table_name, constraint_name, check_clause, level from information_schema.check_constraints"
                            + " where constraint_schema = ?" + only("table_name", table),
                    schema,
                    table);
        }
        return rows(
                "select t.table_name, t.constraint_name, c.check_clause, 'Table'"
                        + " from information_schema.table_constraints t join information_schema.check_constraints c"
                        + " on c.constraint_schema = t.constraint_schema and c.constraint_name = t.constraint_name"
                        + " where t.constraint_type = 'CHECK' and t.table_schema = ?" + only("t.table_name", table),
                schema,
                table);
    }

    private static String only(String column, @Nullable String table) {
        return table == null ? "" : " and " + column + " = ?";
    }

    private List<Row> rows(String query, @Nullable String... binds) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            int position = 1;
            for (String bind : binds) {
                if (bind != null) {
                    statement.setString(position++, bind);
                }
            }
            try (ResultSet result = statement.executeQuery()) {
                int width = result.getMetaData().getColumnCount();
                List<Row> rows = new ArrayList<>();
                while (result.next()) {
                    List<@Nullable String> values = new ArrayList<>();
                    for (int i = 1; i <= width; i++) {
                        values.add(result.getString(i));
                    }
                    rows.add(new Row(values));
                }
                return rows;
            }
        }
    }
}
