package dev.retort.autogenerate;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Feature;
import dev.retort.diff.ComparedSchema;
import dev.retort.schema.ArrayType;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.Namespace;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.PartitionOf;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A schema that code declares, made ready to be compared on an engine. */
public final class DeclaredSchema {

    private final Dialect dialect;
    private final NamingConvention naming;
    private final @Nullable String defaultSchema;

    /**
     * Schemas for that engine, with those names for what they leave open.
     *
     * @param defaultSchema the schema whose name need not be said, as a migration says it; null where that is not known
     */
    public DeclaredSchema(Dialect dialect, NamingConvention naming, @Nullable String defaultSchema) {
        this.dialect = dialect;
        this.naming = naming;
        this.defaultSchema = defaultSchema;
    }

    /** The schema with a name for everything, and with the enums that its columns have and the schemas that it names. */
    public ComparedSchema of(Schema said) {
        ComparedSchema named = named(said);
        return named.withNormal(dialect.normal(named.said()));
    }

    /** The same, whose normal form is still to come. */
    ComparedSchema named(Schema said) {
        Schema declared = withNamespaces(unqualified(said));
        List<Table> tables = new ArrayList<>();
        Map<QualifiedName, Set<String>> given = new TreeMap<>();
        for (Table table : declared.tables().values()) {
            Table whole = naming.name(table);
            tables.add(whole);
            given.put(table.name(), givenNames(table, whole));
        }
        Schema named = Schema.of(tables, declared.objects().values());
        if (dialect.traits().has(Feature.NAMED_ENUMS)) {
            for (Table table : declared.tables().values()) {
                for (Column column : table.columns()) {
                    named = withEnum(
                            named, column.type().forEngine(dialect.traits().name()));
                }
            }
        }
        return new ComparedSchema(named, named, given);
    }

    private Schema unqualified(Schema said) {
        if (defaultSchema == null) {
            return said;
        }
        List<Table> tables = new ArrayList<>();
        for (Table table : said.tables().values()) {
            Table own = table.renamed(unqualified(table.name()));
            for (Constraint constraint : table.constraints()) {
                if (constraint instanceof ForeignKey key
                        && defaultSchema.equals(key.table().schema())) {
                    own = own.pointingElsewhere(key.table(), unqualified(key.table()));
                }
            }
            PartitionOf part = own.partitionOf();
            tables.add(
                    part == null
                            ? own
                            : own.withPartitionOf(new PartitionOf(unqualified(part.parent()), part.bounds())));
        }
        List<SchemaObject> objects = new ArrayList<>();
        for (SchemaObject object : said.objects().values()) {
            QualifiedName table = object.table();
            SchemaObject moved = table == null ? object : object.following(table, unqualified(table));
            boolean itself = object instanceof Namespace && object.name().name().equals(defaultSchema);
            if (!itself) {
                objects.add(moved.renamed(unqualified(moved.name())));
            }
        }
        return Schema.of(tables, objects);
    }

    private QualifiedName unqualified(QualifiedName name) {
        return name.schema() != null && name.schema().equals(defaultSchema) ? QualifiedName.of(name.name()) : name;
    }

    private Schema withNamespaces(Schema declared) {
        Schema schema = declared;
        Set<String> names = new TreeSet<>();
        declared.tables().keySet().forEach(name -> add(name, names));
        declared.objects().values().forEach(object -> add(object.name(), names));
        for (String name : dialect.traits().has(Feature.SCHEMAS) ? names : Set.<String>of()) {
            schema = schema.with(new Namespace(QualifiedName.of(name)));
        }
        return schema;
    }

    private static void add(QualifiedName name, Set<String> schemas) {
        if (name.schema() != null) {
            schemas.add(name.schema());
        }
    }

    private static Schema withEnum(Schema schema, ColumnType said) {
        ColumnType type = said instanceof ArrayType array ? array.of() : said;
        boolean missing = type instanceof EnumType labels
                && labels.typeName() != null
                && schema.enumType(labels.typeName()).isEmpty();
        return missing ? schema.with((EnumType) type) : schema;
    }

    private static Set<String> givenNames(Table said, Table named) {
        Set<String> given = new TreeSet<>();
        for (int i = 0; i < said.constraints().size(); i++) {
            Constraint constraint = named.constraints().get(i);
            if (said.constraints().get(i).name() == null && constraint.name() != null) {
                given.add(constraint.name());
            }
        }
        for (int i = 0; i < said.indexes().size(); i++) {
            Index index = named.indexes().get(i);
            if (said.indexes().get(i).name() == null && index.name() != null) {
                given.add(index.name());
            }
        }
        return given;
    }
}
