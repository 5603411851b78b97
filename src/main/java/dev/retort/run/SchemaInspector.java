package dev.retort.run;

import dev.retort.reflect.Inspector;
import dev.retort.schema.Namespace;
import dev.retort.schema.Schema;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

    @Override
    public List<String> schemas() {
        return standing.get().objects(Namespace.class).stream()
                .map(namespace -> namespace.name().name())
                .toList();
    }

    private Schema inSchema(@Nullable String name) {
        Schema all = standing.get();
        return Schema.of(
                all.tables().values().stream()
                        .filter(table -> Objects.equals(table.name().schema(), name))
                        .toList(),
                all.objects().values().stream()
                        .filter(object -> Objects.equals(object.name().schema(), name))
                        .toList());
    }
}
