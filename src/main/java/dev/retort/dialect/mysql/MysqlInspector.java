package dev.retort.dialect.mysql;

import dev.retort.reflect.Inspector;
import dev.retort.reflect.ReflectionException;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the catalog of MySQL and MariaDB. */
final class MysqlInspector implements Inspector {

    private final Catalog catalog;
    private final MysqlClauses clauses;
    private final MysqlNormal normal;

    MysqlInspector(Connection connection, MysqlClauses clauses) {
        this.catalog = new Catalog(connection, clauses.engine().isMariadb());
        this.clauses = clauses;
        this.normal = new MysqlNormal(clauses);
    }

    @Override
    public Schema schema() {
        return reading(() -> whole(catalog.defaultSchema()));
    }

    @Override
    public Schema schema(String name) {
        return reading(() -> whole(normal.stored(name)));
    }

    @Override
    public List<String> schemas() {
        return reading(catalog::otherSchemas);
    }

    /** Reads that table alone. */
    @Override
    public Optional<Table> table(QualifiedName name) {
        return reading(() -> {
            String said = name.schema();
            String schema = said == null ? catalog.defaultSchema() : normal.stored(said);
            return tables(schema, normal.stored(name.name())).tables().values().stream()
                    .findFirst();
        });
    }

    private Schema whole(@Nullable String schema) throws SQLException {
        if (schema == null) {
            return Schema.empty();
        }
        CatalogObjects objects = new CatalogObjects(clauses, normal, schema, catalog.defaultSchema());
        objects.sequences(catalog.sequences(clauses, schema));
        objects.views(catalog.views(schema));
        objects.routines(catalog.routines(schema), catalog.parameters(schema));
        objects.triggers(catalog.triggers(schema));
        return tables(schema, null).withObjects(objects.objects());
    }

    private Schema tables(@Nullable String schema, @Nullable String table) throws SQLException {
        if (schema == null) {
            return Schema.empty();
        }
        CatalogTables tables = new CatalogTables(clauses, normal, schema, catalog.defaultSchema());
        tables.checks(catalog.checks(schema, table));
        tables.columns(catalog.tables(schema, table), catalog.columns(schema, table));
        tables.references(catalog.references(schema, table), catalog.rules(schema, table));
        tables.keys(catalog.keys(schema, table));
        return tables.schema();
    }

    private <T> T reading(Query<T> query) {
        try {
            return query.run();
        } catch (SQLException e) {
            throw new ReflectionException(
                    "The schema of the database cannot be read.",
                    clauses.traits().product() + " refuses a query on its information_schema: " + e.getMessage(),
                    "Let the account read information_schema.",
                    e);
        }
    }

    private interface Query<T> {
        T run() throws SQLException;
    }
}
