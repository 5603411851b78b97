package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Feature;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The default schema of a connection, while it is another one than before. */
final class DefaultSchema {

    private final Connection connection;
    private final Dialect dialect;
    private final String before;

    private DefaultSchema(Connection connection, Dialect dialect, String before) {
        this.connection = connection;
        this.dialect = dialect;
        this.before = before;
    }

    /** Makes that schema the default one. */
    static DefaultSchema use(String schema, Connection connection, Dialect dialect) throws SQLException {
        if (!dialect.traits().has(Feature.SCHEMAS)) {
            throw unusable(
                    schema,
                    dialect.traits().product() + " has no schemas.",
                    "Leave out .schema(\"" + schema + "\").",
                    null);
        }
        String before = dialect.defaultSchema(connection);
        try {
            dialect.setDefaultSchema(connection, schema);
        } catch (SQLException e) {
            throw missing(schema, e);
        }
        DefaultSchema used = new DefaultSchema(connection, dialect, before);
        if (!dialect.hasDefaultSchema(connection)) {
            used.restore();
            throw missing(schema, null);
        }
        return used;
    }

    /** Makes the schema from before the default one again. */
    void restore() throws SQLException {
        dialect.restoreDefaultSchema(connection, before);
    }

    private static RunException missing(String schema, @Nullable SQLException cause) {
        return unusable(
                schema,
                "The database has no schema of that name, or the account may not use it.",
                "Create it first: create schema " + schema,
                cause);
    }

    private static RunException unusable(String schema, String why, String hint, @Nullable SQLException cause) {
        return new RunException(
                RunException.Reason.CONFIGURATION, "Schema '" + schema + "' cannot be used.", why, hint, cause);
    }
}
