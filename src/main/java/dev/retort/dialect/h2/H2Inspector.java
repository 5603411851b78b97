package dev.retort.dialect.h2;

import dev.retort.dialect.CatalogRow;
import dev.retort.reflect.Inspector;
import dev.retort.reflect.ReflectionException;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the catalog of H2. */
final class H2Inspector implements Inspector {

    /** The second is there under MODE=PostgreSQL. */
    private static final Set<String> OWN_SCHEMAS = Set.of("INFORMATION_SCHEMA", "PG_CATALOG");

    private final H2Catalog catalog;
    private final H2Clauses clauses;
    private final H2Normal normal;

    H2Inspector(Connection connection, H2Clauses clauses, H2Normal normal) {
        this.clauses = clauses;
        this.catalog = new H2Catalog(connection);
        this.normal = normal;
    }

    @Override
    public Schema schema() {
        return reading(() -> {
            String schema = catalog.defaultSchema();
            return everything(schema, schema);
        });
    }

    @Override
    public Schema schema(String name) {
        return reading(() -> {
            String stored = stored(name, catalog.schemas());
            return stored == null ? Schema.empty() : everything(stored, catalog.defaultSchema());
        });
    }

    @Override
    public List<String> schemas() {
        return reading(() -> {
            String own = catalog.defaultSchema();
            List<String> names = new ArrayList<>();
            for (CatalogRow row : catalog.schemas()) {
                String stored = row.text(0);
                if (!stored.equals(own) && !OWN_SCHEMAS.contains(stored.toUpperCase(Locale.ROOT))) {
                    names.add(normal.name(stored));
                }
            }
            Collections.sort(names);
            return names;
        });
    }

    /** Reads that table alone. */
    @Override
    public Optional<Table> table(QualifiedName name) {
        return reading(() -> {
            String said = name.schema();
            String schema = said == null ? catalog.defaultSchema() : stored(said, catalog.schemas());
            String table = schema == null ? null : stored(name.name(), catalog.tables(schema));
            return schema == null || table == null
                    ? Optional.<Table>empty()
                    : tables(schema, catalog.defaultSchema(), table).stream()
                            .map(Table::normal)
                            .findFirst();
        });
    }

    /** The stored name that the said one means. */
    private @Nullable String stored(String said, List<CatalogRow> names) {
        for (CatalogRow row : names) {
            if (normal.name(row.text(0)).equals(normal.name(said))) {
                return row.text(0);
            }
        }
        return null;
    }

    private Schema everything(String schema, String defaultSchema) throws SQLException {
        H2Objects objects = new H2Objects(clauses, normal, schema, defaultSchema);
        objects.sequences(catalog.sequences(schema));
        objects.views(catalog.views(schema));
        objects.functions(catalog.functions(schema));
        List<CatalogRow> triggers = catalog.triggers(schema);
        objects.triggers(
                triggers,
                triggers.stream().anyMatch(H2Objects::hasReadableSource)
                        ? TriggerSources.of(catalog.script(schema))
                        : Map.of());
        return Schema.of(tables(schema, defaultSchema, null), objects.objects()).normal();
    }

    private List<Table> tables(String schema, String defaultSchema, @Nullable String table) throws SQLException {
        H2Tables tables = new H2Tables(normal, schema, defaultSchema);
        tables.columns(catalog.tables(schema), catalog.columns(schema, table));
        tables.indexes(catalog.indexes(), catalog.indexColumns());
        tables.constraints(
                catalog.constraints(), catalog.keyColumns(), catalog.references(schema), catalog.conditions(schema));
        return tables.tables();
    }

    private static <T> T reading(Query<T> query) {
        try {
            return query.run();
        } catch (SQLException e) {
            throw new ReflectionException(
                    "The schema of the database cannot be read.",
                    "H2 refuses a query on its INFORMATION_SCHEMA: " + e.getMessage(),
                    "Leave OLD_INFORMATION_SCHEMA out of the URL, and let the user read INFORMATION_SCHEMA.",
                    e);
        }
    }

    private interface Query<T> {
        T run() throws SQLException;
    }
}
