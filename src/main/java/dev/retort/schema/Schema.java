package dev.retort.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tables of a database, or of a part of one.
 *
 * @param tables by name, sorted
 */
public record Schema(Map<QualifiedName, Table> tables) {

    private static final Schema EMPTY = new Schema(Map.of());

    /** Copies and sorts the tables. */
    public Schema {
        tables = Collections.unmodifiableMap(new TreeMap<>(tables));
    }

    /** The schema without tables. */
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
        Map<QualifiedName, Table> byName = new TreeMap<>();
        for (Table table : tables) {
            if (byName.put(table.name(), table) != null) {
                throw new DefinitionException(
                        "A schema cannot have two tables " + table.name() + ".",
                        "Both were said.",
                        "Rename or remove one of them.");
            }
        }
        return new Schema(byName);
    }

    /** The table of that name. */
    public Optional<Table> table(QualifiedName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** The table of that name, as {@link QualifiedName#parse} reads it. */
    public Optional<Table> table(String name) {
        return table(QualifiedName.parse(name));
    }

    /** The schema with that table, instead of one of its name if there is one. */
    public Schema with(Table table) {
        Map<QualifiedName, Table> changed = new TreeMap<>(tables);
        changed.put(table.name(), table);
        return new Schema(changed);
    }

    /** The schema without the table of that name. */
    public Schema without(QualifiedName name) {
        Map<QualifiedName, Table> changed = new TreeMap<>(tables);
        changed.remove(name);
        return new Schema(changed);
    }

    /** The same schema with every table in its normal form, in which two schemas compare. */
    public Schema normal() {
        return of(tables.values().stream().map(Table::normal).toList());
    }
}
