package dev.retort.adopt;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Feature;
import dev.retort.schema.QualifiedName;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a database, found by names that are written in any case.
 *
 * <p>Other tools do not write names as Retort does: Flyway quotes its lower-case ones, so that H2 keeps them so, and Liquibase
 * says its own in capitals, which PostgreSQL folds. The catalog tells how a name is stored.
 */
final class OtherTables {

    private final Connection connection;
    private final Dialect dialect;

    OtherTables(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** The table of that name; null where there is none. */
    @Nullable
    OtherTable find(OtherTool tool, QualifiedName name) throws SQLException {
        List<OtherTable> found = named(name);
        for (OtherTable table : found) {
            if (table.name().equals(name.name())) {
                return table;
            }
        }
        if (found.size() > 1) {
            throw new AdoptException(
                    AdoptException.Reason.NO_HISTORY,
                    tool,
                    "Several tables are called " + name + ": "
                            + String.join(
                                    " and ",
                                    found.stream().map(OtherTable::name).toList()) + ".",
                    "Name the one that is meant as it is written in the database.");
        }
        return found.isEmpty() ? null : found.get(0);
    }

    /**
     * The table of that name, which has to be there.
     *
     * @param hint what to do where it is not
     */
    OtherTable require(OtherTool tool, QualifiedName name, String hint) throws SQLException {
        OtherTable table = find(tool, name);
        if (table == null) {
            throw new AdoptException(
                    AdoptException.Reason.NO_HISTORY,
                    tool,
                    name.schema() == null
                            ? "The default schema has no table " + name + "."
                            : "There is no table " + name + ".",
                    hint);
        }
        return table;
    }

    private List<OtherTable> named(QualifiedName name) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        boolean hasSchemas = dialect.traits().has(Feature.SCHEMAS);
        if (name.schema() != null && !hasSchemas) {
            return List.of();
        }
        boolean inCatalogs = hasSchemas && !data.supportsSchemasInTableDefinitions();
        String wanted = name.schema() != null || !hasSchemas
                ? name.schema()
                : inCatalogs ? connection.getCatalog() : connection.getSchema();
        List<OtherTable> tables = new ArrayList<>();
        try (ResultSet rows = data.getTables(inCatalogs ? wanted : connection.getCatalog(), null, null, null)) {
            while (rows.next()) {
                String schema = rows.getString(inCatalogs ? "TABLE_CAT" : "TABLE_SCHEM");
                String table = rows.getString("TABLE_NAME");
                boolean isThere = wanted == null || wanted.equalsIgnoreCase(schema);
                if (isThere && table.equalsIgnoreCase(name.name())) {
                    tables.add(new OtherTable(connection, dialect.traits().quote(), hasSchemas ? schema : null, table));
                }
            }
        }
        return tables;
    }
}
