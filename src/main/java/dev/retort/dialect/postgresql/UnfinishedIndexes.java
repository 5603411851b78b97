package dev.retort.dialect.postgresql;

import dev.retort.dialect.KnownTables;
import dev.retort.reflect.ReflectionException;
import dev.retort.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Indexes that a {@code create index concurrently} left behind when it failed: they are there, and invalid. */
final class UnfinishedIndexes {

    private static final String QUERY = """
            select from pg_catalog.pg_index i
            join pg_catalog.pg_class ic on ic.oid = i.indexrelid
            where i.indrelid = pg_catalog.to_regclass(?) and ic.relname = ? and not i.indisvalid""";

    private UnfinishedIndexes() {}

    /** Whether the table has an invalid index of that name; nobody knows where there is no database. */
    static boolean isThere(KnownTables known, QualifiedName table, String index) {
        Connection connection = known.tables().connection();
        if (connection == null) {
            return false;
        }
        try (PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setString(1, quoted(table));
            query.setString(2, index);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new ReflectionException(
                    "The indexes of table " + table + " cannot be read.", String.valueOf(e.getMessage()), "", e);
        }
    }

    private static String quoted(QualifiedName name) {
        String own = "\"" + name.name().replace("\"", "\"\"") + "\"";
        return name.schema() == null ? own : "\"" + name.schema().replace("\"", "\"\"") + "\"." + own;
    }
}
