package dev.retort.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables in an order in which none is dropped that another one still needs.
 *
 * @param tables each before those that it points at or is a part of
 * @param circles what points at a table that goes before it all the same: its foreign keys go first
 */
public record TablesInOrder(List<Table> tables, List<Pointing> circles) {

    /** Copies the lists. */
    public TablesInOrder {
        tables = List.copyOf(tables);
        circles = List.copyOf(circles);
    }

    /**
     * A table that points at another one.
     *
     * @param table the table that has the foreign keys
     * @param target the table that they point at
     */
    public record Pointing(Table table, QualifiedName target) {

        /** The foreign keys of a table of that name, perhaps in other words, to the target. */
        public List<ForeignKey> keys(Table same) {
            List<ForeignKey> keys = new ArrayList<>();
            for (Constraint constraint : same.constraints()) {
                if (constraint instanceof ForeignKey key && key.table().equals(target)) {
                    keys.add(key);
                }
            }
            return keys;
        }
    }

    /** The order in which tables are made: each behind those that it needs, in a circle behind all but one of them. */
    public static List<Table> toCreate(Collection<Table> tables) {
        return Sorted.of(tables, Table::name, TablesInOrder::needs);
    }

    /** The order in which tables are dropped. */
    public static TablesInOrder toDrop(Collection<Table> tables) {
        List<Table> inOrder = new ArrayList<>(toCreate(tables));
        Collections.reverse(inOrder);
        Map<QualifiedName, List<Table>> pointing = new HashMap<>();
        for (Table table : inOrder) {
            for (QualifiedName target : new HashSet<>(needs(table.withPartitionOf(null)))) {
                pointing.computeIfAbsent(target, name -> new ArrayList<>()).add(table);
            }
        }
        List<Pointing> circles = new ArrayList<>();
        Set<QualifiedName> gone = new HashSet<>();
        for (Table table : inOrder) {
            for (Table other : pointing.getOrDefault(table.name(), List.of())) {
                if (!other.name().equals(table.name()) && !gone.contains(other.name())) {
                    circles.add(new Pointing(other, table.name()));
                }
            }
            gone.add(table.name());
        }
        return new TablesInOrder(inOrder, circles);
    }

    /** The tables that have to be there before a table. */
    private static List<QualifiedName> needs(Table table) {
        List<QualifiedName> needed = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof ForeignKey key) {
                needed.add(key.table());
            }
        }
        PartitionOf part = table.partitionOf();
        if (part != null) {
            needed.add(part.parent());
        }
        return needed;
    }
}
