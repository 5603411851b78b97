package dev.retort.adopt;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of another tool's.
 *
 * @param connection from which it is read
 * @param quote what stands around names
 * @param schema its schema as the catalog has it, or null on engines without schemas
 * @param name its name as the catalog has it
 */
record OtherTable(
        Connection connection, String quote, @Nullable String schema, String name) {

    /** Reads a row. */
    @FunctionalInterface
    interface RowReader<T> {

        T read(Cells cells) throws SQLException;
    }

    /** The row at which a result stands, its columns called by names in lower case. */
    record Cells(ResultSet row, Map<String, Integer> positions) {

        @Nullable
        String orNull(String column) throws SQLException {
            return row.getString(position(column));
        }

        String text(String column) throws SQLException {
            String text = orNull(column);
            return text == null ? "" : text;
        }

        long number(String column) throws SQLException {
            return row.getLong(position(column));
        }

        boolean is(String column) throws SQLException {
            return row.getBoolean(position(column));
        }

        private int position(String column) {
            Integer position = positions.get(column);
            if (position == null) {
                throw new IllegalArgumentException(column);
            }
            return position;
        }
    }

    /** Its rows; refused where it lacks one of these columns, as it is then no table of the tool's. */
    <T> List<T> rows(OtherTool tool, RowReader<T> reader, String... columns) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + sql())) {
            Map<String, Integer> positions = positions(result.getMetaData());
            for (String column : columns) {
                if (!positions.containsKey(column)) {
                    throw new AdoptException(
                            AdoptException.Reason.NO_HISTORY,
                            tool,
                            "Table " + name + " has no column " + column + ", as a table of " + tool.product()
                                    + " has.",
                            "Name that tool's own table.");
                }
            }
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reader.read(new Cells(result, positions)));
            }
            return rows;
        }
    }

    private static Map<String, Integer> positions(ResultSetMetaData data) throws SQLException {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            positions.put(data.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
        }
        return positions;
    }

    private String sql() {
        return (schema == null ? "" : quoted(schema) + ".") + quoted(name);
    }

    private String quoted(String text) {
        return quote + text.replace(quote, quote + quote) + quote;
    }

    /** Whether both are the same table. */
    boolean isSame(@Nullable OtherTable other) {
        return other != null && sql().equals(other.sql());
    }
}
