package dev.retort.dialect;

import dev.retort.reflect.Inspector;
import dev.retort.reflect.ReflectionException;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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

    /** The tables of the default schema, and of that in which an enum of that name is. */
    public List<Table> tables(QualifiedName enumName) {
        Connection connection = tables.connection();
        if (connection == null) {
            return tables.known();
        }
        Inspector inspector = inspectors.apply(connection);
        List<Table> read = new ArrayList<>(inspector.schema().tables().values());
        String schema = enumName.schema();
        if (schema != null && !same(schema, defaultSchema())) {
            read.addAll(inspector.schema(schema).tables().values());
        }
        return read;
    }

    /** The enum that the history so far leads to, whether the engine keeps it or not; null where it is not known. */
    public @Nullable EnumType enumType(QualifiedName name) {
        return tables.enumType(name);
    }

    /** The default schema, as a migration says it; without a database the one that H2 begins with. */
    public String defaultSchema() {
        Connection connection = tables.connection();
        try {
            return folding.said(connection == null ? folding.stored("PUBLIC") : connection.getSchema());
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
