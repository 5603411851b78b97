package dev.retort.hibernate;

import dev.retort.schema.Namespace;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlText;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.InitCommand;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UserDefinedType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what Hibernate would create: the tables of all namespaces, and what else stands beside them. */
final class SchemaReading {

    private static final Logger LOG = LoggerFactory.getLogger(HibernateSchema.class);
    private final Metadata metadata;
    private final ReadFor target;
    private final StoredNames names;
    private final SqlStringGenerationContext context;
    private final List<SchemaObject> objects = new ArrayList<>();

    SchemaReading(Metadata metadata, ReadFor target) {
        this.metadata = metadata;
        this.target = target;
        this.names = new StoredNames(metadata, target);
        Database database = metadata.getDatabase();
        this.context = SqlStringGenerationContextImpl.fromExplicit(database.getJdbcEnvironment(), database, null, null);
    }

    Schema schema() {
        if (metadata instanceof MetadataImplementor implementor) {
            // It asks for the order of a creation even where the application only validates.
            implementor.orderColumns(true);
        }
        TableReading tables = new TableReading(metadata, target, names, namedTypes());
        List<dev.retort.schema.Table> read = new ArrayList<>();
        metadata.getDatabase().getNamespaces().forEach(namespace -> {
            for (UserDefinedType type : namespace.getDependencyOrderedUserDefinedTypes()) {
                throw new HibernateSchemaException(
                        "Type " + type.getName() + " cannot be read.",
                        "A schema has no types made of several columns (@Struct).",
                        "Map the embeddable to columns of its table or to JSON, @JdbcTypeCode(SqlTypes.JSON).");
            }
            for (Table table : namespace.getTables()) {
                if (table.isPhysicalTable() && table.isView()) {
                    objects.add(new View(names.table(table), SqlText.of(viewQuery(table)), false));
                } else if (table.isPhysicalTable()) {
                    read.add(tables.read(table));
                    warnOfRows(table);
                }
            }
            namespace.getSequences().forEach(sequence -> objects.add(Sequences.read(sequence, names, target)));
        });
        Set<QualifiedName> schemas = new TreeSet<>();
        read.forEach(table -> addSchema(schemas, table.name()));
        objects.forEach(object -> addSchema(schemas, object.name()));
        schemas.forEach(name -> objects.add(new Namespace(name)));
        return Schema.of(read, objects);
    }

    private static void addSchema(Set<QualifiedName> schemas, QualifiedName name) {
        String schema = name.schema();
        if (schema != null) {
            schemas.add(QualifiedName.of(schema));
        }
    }

    private static String viewQuery(Table view) {
        String query = view.getViewQuery();
        return query == null ? "" : query;
    }

    /** The objects that mappings need besides tables, of which a schema has enums. */
    private NamedTypes namedTypes() {
        NamedTypes types = new NamedTypes(names);
        for (AuxiliaryDatabaseObject object : metadata.getDatabase().getAuxiliaryDatabaseObjects()) {
            if (object.appliesToDialect(metadata.getDatabase().getDialect())) {
                for (String sql : object.sqlCreateStrings(context)) {
                    if (!types.add(sql)) {
                        LOG.warn("Not part of the schema, write it in a migration: {}", sql);
                    }
                }
            }
        }
        objects.addAll(types.enums());
        return types;
    }

    /** Hibernate 6 has no other way to ask for the statements. Hibernate fills the tables that stand for sequences where the engine has none; a schema has no rows. */
    @SuppressWarnings("deprecation")
    private void warnOfRows(Table table) {
        for (InitCommand command : table.getInitCommands(context)) {
            for (String sql : command.getInitCommands()) {
                LOG.warn("Not part of the schema, write it in a migration: {}", sql);
            }
        }
    }
}
