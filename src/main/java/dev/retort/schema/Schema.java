package dev.retort.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables and other objects of a database, or of a part of one.
 *
 * @param tables by name, sorted
 * @param objects what is no table, by its description, sorted
 */
public record Schema(Map<QualifiedName, Table> tables, Map<String, SchemaObject> objects) {

    private static final Schema EMPTY = new Schema(Map.of(), Map.of());

    /** Copies and sorts tables and objects; what is sorted already, as in another schema, is copied without comparing. */
    public Schema {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects));
    }

    /** The schema in which there is nothing. */
    public static Schema empty() {
        return EMPTY;
    }

    /**
     * The schema of these tables.
     *
     * @throws DefinitionException when two have one name
     */
    public static Schema of(Table... tables) {
        return of(List.of(tables));
    }

    /** The schema of these tables. */
    public static Schema of(Collection<Table> tables) {
        return of(tables, List.of());
    }

    /** The schema of these tables and other objects. */
    public static Schema of(Collection<Table> tables, Collection<? extends SchemaObject> objects) {
        Map<QualifiedName, Table> byName = new TreeMap<>();
        for (Table table : tables) {
            if (byName.put(table.name(), table) != null) {
                throw new DefinitionException(
                        "A schema cannot have two tables " + table.name() + ".",
                        "Both were said.",
                        "Rename or remove one of them.");
            }
        }
        Map<String, SchemaObject> byDescription = new TreeMap<>();
        for (SchemaObject object : objects) {
            if (byDescription.put(object.describe(), object) != null) {
                throw new DefinitionException(
                        "A schema cannot have " + object.describe() + " twice.",
                        "Both were said.",
                        "Rename or remove one of them.");
            }
        }
        return new Schema(byName, byDescription);
    }

    /** The table of that name. */
    public Optional<Table> table(QualifiedName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** The table of that name, as {@link QualifiedName#parse} reads it. */
    public Optional<Table> table(String name) {
        return table(QualifiedName.parse(name));
    }

    /** The objects of a kind, in order: {@code objects(EnumType.class)}. */
    public <T extends SchemaObject> List<T> objects(Class<T> kind) {
        return objects.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The object of a kind and a name, within a table where it belongs to one; functions take the first. */
    public Optional<SchemaObject> object(SchemaObject.Kind kind, QualifiedName name, @Nullable QualifiedName table) {
        Stream<SchemaObject> found = objects.values().stream()
                .filter(object -> object.kind() == kind && object.name().equals(name));
        return found.filter(object -> table == null || table.equals(object.table()))
                .findFirst();
    }

    /** The enum of that name. */
    public Optional<EnumType> enumType(QualifiedName name) {
        return object(SchemaObject.Kind.ENUM, name, null).map(EnumType.class::cast);
    }

    /** The schema with that table, instead of one of its name if there is one. */
    public Schema with(Table table) {
        Map<QualifiedName, Table> changed = new TreeMap<>(tables);
        changed.put(table.name(), table);
        return new Schema(changed, objects);
    }

    /** The schema with that object, instead of one of its kind and name if there is one. */
    public Schema with(SchemaObject object) {
        Map<String, SchemaObject> changed = new TreeMap<>(objects);
        changed.put(object.describe(), object);
        return new Schema(tables, changed);
    }

    /** The schema without the table of that name. */
    public Schema without(QualifiedName name) {
        Map<QualifiedName, Table> changed = new TreeMap<>(tables);
        changed.remove(name);
        return new Schema(changed, objects);
    }

    /** The schema without an object. */
    public Schema without(SchemaObject object) {
        Map<String, SchemaObject> changed = new TreeMap<>(objects);
        changed.remove(object.describe());
        return new Schema(tables, changed);
    }

    /** The schema with these other objects. */
    public Schema withObjects(Collection<? extends SchemaObject> others) {
        return of(tables.values(), others);
    }

    /** The same schema with every table in its normal form, in which two schemas compare. */
    public Schema normal() {
        return of(tables.values().stream().map(Table::normal).toList(), objects.values());
    }
}
