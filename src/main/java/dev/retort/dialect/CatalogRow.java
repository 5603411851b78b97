package dev.retort.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a catalog: texts, of which some may be null.
 *
 * @param values the texts, in the order of the query
 */
public record CatalogRow(List<@Nullable String> values) {

    /** Copies the list. */
    public CatalogRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** The value at a position counted from 0; the empty text for null. */
    public String text(int position) {
        String value = values.get(position);
        return value == null ? "" : value;
    }

    /** The value at a position counted from 0. */
    public @Nullable String orNull(int position) {
        return values.get(position);
    }

    /** Whether it is a yes, as a word of the standard or as a boolean. */
    public boolean is(int position) {
        return text(position).equalsIgnoreCase("YES") || text(position).equalsIgnoreCase("TRUE");
    }

    /** The rows of a query with these texts for its {@code ?}. */
    public static List<CatalogRow> rows(Connection connection, String query, String... binds) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < binds.length; i++) {
                statement.setString(i + 1, binds[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                int width = result.getMetaData().getColumnCount();
                List<CatalogRow> rows = new ArrayList<>();
                while (result.next()) {
                    List<@Nullable String> values = new ArrayList<>();
                    for (int i = 1; i <= width; i++) {
                        values.add(result.getString(i));
                    }
                    rows.add(new CatalogRow(values));
                }
                return rows;
            }
        }
    }
}
