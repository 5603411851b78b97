package dev.retort.autogenerate;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Feature;
import dev.retort.diff.Remark;
import dev.retort.history.HistoryTables;
import dev.retort.reflect.Inspector;
import dev.retort.schema.EnumType;
import dev.retort.schema.Namespace;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The part of a database that is compared with what code declares. */
final class StandingSchema {

    private final Comparison comparison;
    private final HistoryTables history;
    private final List<Remark> remarks = new ArrayList<>();

    StandingSchema(Comparison comparison, HistoryTables history) {
        this.comparison = comparison;
        this.history = history;
    }

    /** What was left out though it is there. */
    List<Remark> remarks() {
        return remarks;
    }

    /** Reads the default schema and those that are named. */
    Schema read(Connection connection, Dialect dialect, Schema declared) {
        Inspector inspector = dialect.inspector(connection);
        Schema all = inspector.schema();
        Set<String> others = named(declared);
        if (!others.isEmpty()) {
            others.retainAll(inspector.schemas());
        }
        for (String other : others) {
            Schema further = inspector.schema(other);
            all = together(all, further);
            if (dialect.traits().has(Feature.SCHEMAS)) {
                all = all.with(new Namespace(QualifiedName.of(other)));
            }
        }
        return compared(all, declared);
    }

    /** The part of what was read, or of what a history leads to, that is compared. */
    Schema compared(Schema all, Schema declared) {
        List<Table> tables = all.tables().values().stream()
                .filter(table -> isCompared(table.name()))
                .toList();
        Map<SchemaObject.Kind, List<String>> left = new TreeMap<>();
        List<SchemaObject> objects = new ArrayList<>();
        for (SchemaObject object : all.objects().values()) {
            if (!comparison.includes(object)) {
                continue;
            }
            if (isCompared(object, declared)) {
                objects.add(object);
            } else {
                left.computeIfAbsent(object.kind(), kind -> new ArrayList<>())
                        .add(object.name().toString());
            }
        }
        left.forEach((kind, names) -> remarks.add(new Remark(
                Remark.Kind.NOT_COMPARED,
                kind.words() + " " + String.join(", ", names),
                "the declared schema has none of this kind.")));
        return Schema.of(tables, objects);
    }

    /** The part of a declared schema that is compared. */
    Schema declared(Schema all) {
        return Schema.of(
                all.tables().values().stream()
                        .filter(table -> isCompared(table.name()))
                        .toList(),
                all.objects().values().stream().filter(comparison::includes).toList());
    }

    private boolean isCompared(QualifiedName table) {
        return !history.includes(table) && comparison.includes(table);
    }

    /** Enums stand in the columns of tables, which are always compared; a schema that is not declared is not to go. */
    private boolean isCompared(SchemaObject object, Schema declared) {
        SchemaObject.Kind kind = object.kind();
        if (kind == SchemaObject.Kind.SCHEMA && !comparison.includes(kind)) {
            return declared.objects().containsKey(object.describe());
        }
        return kind == SchemaObject.Kind.ENUM
                || comparison.includes(kind)
                || declared.objects().values().stream().anyMatch(other -> other.kind() == kind);
    }

    private Set<String> named(Schema declared) {
        Set<String> names = new TreeSet<>(comparison.schemas());
        declared.tables().keySet().forEach(name -> add(name, names));
        for (SchemaObject object : declared.objects().values()) {
            if (object.kind() == SchemaObject.Kind.SCHEMA) {
                names.add(object.name().name());
            } else if (!(object instanceof EnumType labels) || labels.typeName() != null) {
                add(object.name(), names);
            }
        }
        return names;
    }

    private static void add(QualifiedName name, Collection<String> names) {
        if (name.schema() != null) {
            names.add(name.schema());
        }
    }

    private static Schema together(Schema one, Schema other) {
        List<Table> tables = new ArrayList<>(one.tables().values());
        tables.addAll(other.tables().values());
        Map<String, SchemaObject> objects = new TreeMap<>(one.objects());
        objects.putAll(other.objects());
        return Schema.of(tables, objects.values());
    }
}
