package dev.retort.diff;

import dev.retort.schema.ForeignKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What changes of tables leave no foreign key standing on: columns that get another type or are made anew, and keys that
 * go. The foreign keys have to go before, and to come again behind.
 */
final class Disturbed {

    private final Map<QualifiedName, Set<String>> columns = new HashMap<>();
    private final Map<QualifiedName, List<Set<String>>> keys = new HashMap<>();

    void addColumns(QualifiedName table, Set<String> changed) {
        columns.computeIfAbsent(table, name -> new TreeSet<>()).addAll(changed);
    }

    void addKeys(QualifiedName table, List<Set<String>> gone) {
        keys.computeIfAbsent(table, name -> new ArrayList<>()).addAll(gone);
    }

    /** Whether a foreign key of a table stands on what changes. */
    boolean touches(Table table) {
        return !(columns.isEmpty() && keys.isEmpty())
                && table.constraints().stream()
                        .anyMatch(rule -> rule instanceof ForeignKey key && hasKey(table.name(), key));
    }

    boolean hasKey(QualifiedName table, ForeignKey key) {
        return isTouched(table, key.columns())
                || isTouched(key.table(), key.references())
                || keys.getOrDefault(key.table(), List.of()).contains(new TreeSet<>(key.references()));
    }

    private boolean isTouched(QualifiedName table, List<String> named) {
        Set<String> changed = columns.getOrDefault(table, Set.of());
        return named.stream().anyMatch(changed::contains);
    }
}
