package dev.retort.diff;

import dev.retort.schema.PartitionOf;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two schemas without the parts of tables that the second divides in another way than the first, or not at all: no operation
 * divides a table that is there, so that its parts can neither come nor go.
 *
 * @param from the schema before
 * @param to the schema after
 */
record PartsLeftAlone(Schema from, Schema to) {

    static PartsLeftAlone of(Schema from, Schema to) {
        Set<QualifiedName> wholes = new TreeSet<>();
        for (Table table : to.tables().values()) {
            Table before = from.table(table.name()).orElse(null);
            if (before != null && !Objects.equals(before.partitioning(), table.partitioning())) {
                wholes.add(table.name());
            }
        }
        if (wholes.isEmpty()) {
            return new PartsLeftAlone(from, to);
        }
        Set<QualifiedName> come = partsOf(wholes, to);
        Set<QualifiedName> gone = partsOf(wholes, from);
        // A part that is to be a table of its own can become one.
        gone.removeIf(part -> to.table(part).isPresent() && !come.contains(part));
        come.forEach(part -> from.table(part).ifPresent(table -> gone.add(part)));
        return new PartsLeftAlone(without(gone, from), without(come, to));
    }

    private static Set<QualifiedName> partsOf(Set<QualifiedName> wholes, Schema schema) {
        Set<QualifiedName> parts = new TreeSet<>();
        int found;
        do {
            found = parts.size();
            for (Table table : schema.tables().values()) {
                PartitionOf of = table.partitionOf();
                if (of != null && (wholes.contains(of.parent()) || parts.contains(of.parent()))) {
                    parts.add(table.name());
                }
            }
        } while (parts.size() > found);
        return parts;
    }

    private static Schema without(Set<QualifiedName> tables, Schema schema) {
        Schema left = schema;
        for (QualifiedName table : tables) {
            left = left.without(table);
        }
        for (SchemaObject object : schema.objects().values()) {
            QualifiedName table = object.table();
            left = table != null && tables.contains(table) ? left.without(object) : left;
        }
        return left;
    }
}
