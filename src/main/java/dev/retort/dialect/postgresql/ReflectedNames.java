package dev.retort.dialect.postgresql;

import dev.retort.schema.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names of the catalog, as those see them who read a schema.
 *
 * @param schema the schema, or null for the default one, whose names are said without it
 */
record ReflectedNames(@Nullable String schema) {

    /** A name in the schema. */
    QualifiedName own(String name) {
        return new QualifiedName(schema, name);
    }

    /** A name in any schema, from three columns: the schema, whether it is the default one, the name. */
    QualifiedName any(ResultSet row, int position) throws SQLException {
        String other = row.getString(position);
        boolean inDefault = row.getBoolean(position + 1);
        boolean said = other.equals(schema) || !inDefault;
        return new QualifiedName(said ? other : null, row.getString(position + 2));
    }

    /** A name that stands with its schema only where it has to. */
    static @Nullable String visible(ResultSet row, int position) throws SQLException {
        String name = row.getString(position);
        String other = name == null ? null : row.getString(position + 1);
        return other == null ? name : new QualifiedName(other, name).toString();
    }

    /** A list of texts; empty for null. */
    static List<String> texts(ResultSet row, int position) throws SQLException {
        var array = row.getArray(position);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
