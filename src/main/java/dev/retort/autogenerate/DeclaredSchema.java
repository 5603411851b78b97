package dev.retort.autogenerate;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Feature;
import dev.retort.diff.ComparedSchema;
import dev.retort.schema.ArrayType;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.EnumType;
import dev.retort.schema.Index;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A schema that code declares, made ready to be compared on an engine. */
public final class DeclaredSchema {

    private final Dialect dialect;
    private final NamingConvention naming;

    /** Schemas for that engine, with those names for what they leave open. */
    public DeclaredSchema(Dialect dialect, NamingConvention naming) {
        this.dialect = dialect;
        this.naming = naming;
    }

    /** The schema with a name for everything, and with the enums that its columns have. */
    public ComparedSchema of(Schema declared) {
        Schema named = declared;
        Map<QualifiedName, Set<String>> given = new TreeMap<>();
        for (Table table : declared.tables().values()) {
            Table whole = naming.name(table);
            named = named.with(whole);
            given.put(table.name(), givenNames(table, whole));
        }
        if (dialect.traits().has(Feature.NAMED_ENUMS)) {
            for (Table table : declared.tables().values()) {
                for (Column column : table.columns()) {
                    named = withEnum(named, column.type().forEngine(dialect.traits().name()));
                }
            }
        }
        return new ComparedSchema(named, dialect.normal(named), given);
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
