package dev.retort.dialect;

import dev.retort.reflect.Inspector;
import dev.retort.reflect.ReflectionException;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tables as they stand, whether there is a database or only a history.
 *
 * @param tables where they come from
 * @param inspectors reads them through a connection
 * @param folding what the engine makes of names
 */
public record KnownTables(StandingTables tables, Function<Connection, Inspector> inspectors, NameFolding folding) {

    /** The table, its names in the form that reflection gives; null where it is not known. */
    public @Nullable Table table(QualifiedName name) {
        Connection connection = tables.connection();
        return connection == null
                ? tables.known(name)
                : inspectors.apply(connection).table(name).orElse(null);
    }

    /** The default schema, as a migration says it; without a database the one that H2 begins with. */
    public String defaultSchema() {
        Connection connection = tables.connection();
        try {
            return connection == null ? "public" : folding.said(connection.getSchema());
        } catch (SQLException e) {
            throw new ReflectionException(
                    "The default schema of the connection cannot be read.", String.valueOf(e.getMessage()), "", e);
        }
    }

    /** Whether a name that was said means that name of a table that stands. */
    public boolean same(String said, String standing) {
        return folding.said(said).equals(folding.said(standing));
    }
}
