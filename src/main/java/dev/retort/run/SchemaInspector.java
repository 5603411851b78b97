package dev.retort.run;

import dev.retort.reflect.Inspector;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads the schema that a history leads to, where there is no database. */
final class SchemaInspector implements Inspector {

    private final Supplier<Schema> standing;

    SchemaInspector(Supplier<Schema> standing) {
        this.standing = standing;
    }

    @Override
    public Schema schema() {
        return inSchema(null);
    }

    @Override
    public Schema schema(String name) {
        return inSchema(name);
    }

    private Schema inSchema(@org.jspecify.annotations.Nullable String name) {
        TreeMap<QualifiedName, Table> tables = new TreeMap<>();
        standing.get().tables().forEach((tableName, table) -> {
            if (java.util.Objects.equals(tableName.schema(), name)) {
                tables.put(tableName, table);
            }
        });
        return new Schema(tables);
    }
}
