package dev.retort.dialect.postgresql;

import dev.retort.dialect.KnownTables;
import dev.retort.reflect.ReflectionException;
import dev.retort.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What statements outside a transaction left behind when they were stopped: an index of {@code create index concurrently}
 * that is there and invalid, a part of {@code detach partition concurrently} that no longer takes rows and still is a part.
 */
final class Unfinished {

    private static final String INDEX = """
            select from pg_catalog.pg_index i
            join pg_catalog.pg_class ic on ic.oid = i.indexrelid
            where i.indrelid = pg_catalog.to_regclass(?) and ic.relname = ? and not i.indisvalid""";

    private static final String DETACHMENT = """
            select from pg_catalog.pg_inherits
            where inhrelid = pg_catalog.to_regclass(?) and inhdetachpending""";

    private Unfinished() {}

    /** Whether the table has an invalid index of that name; nobody knows where there is no database. */
    static boolean index(KnownTables known, QualifiedName table, String index) {
        return isThere(known, "The indexes of table " + table, INDEX, quoted(table), index);
    }

    /** Whether a detachment of the part has begun and not ended; nobody knows where there is no database. */
    static boolean detachment(KnownTables known, QualifiedName part) {
        return isThere(known, "The state of partition " + part, DETACHMENT, quoted(part));
    }

    private static boolean isThere(KnownTables known, String what, String sql, String... values) {
        Connection connection = known.tables().connection();
        if (connection == null) {
            return false;
        }
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new ReflectionException(what + " cannot be read.", String.valueOf(e.getMessage()), "", e);
        }
    }

    private static String quoted(QualifiedName name) {
        String own = "\"" + name.name().replace("\"", "\"\"") + "\"";
        return name.schema() == null ? own : "\"" + name.schema().replace("\"", "\"\"") + "\"." + own;
    }
}
