package dev.retort.dialect.h2;

import dev.retort.dialect.CatalogRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of primary keys, unique constraints and foreign keys.
 *
 * <p>KEY_COLUMN_USAGE has them in order, but after a rename it goes on with the old name until the database is opened
 * again. INDEX_COLUMNS has the right names, and each of these constraints has an index; but that may be older than the
 * constraint, in another order and with more columns. So the names are those of the index, and the order is that of
 * KEY_COLUMN_USAGE wherever the index may have another.
 */
final class H2Keys {

    /** A constraint: its table, its columns, and where each stands in the key that it points at; stored names. */
    record Key(String schema, String table, List<String> columns, List<@Nullable String> positions) {}

    private final Map<String, Key> keys = new HashMap<>();

    H2Keys(
            List<CatalogRow> constraints,
            List<CatalogRow> keyColumns,
            Map<String, Boolean> generated,
            Map<String, List<String>> columnsOfIndexes) {
        Map<String, Key> ordered = new HashMap<>();
        for (CatalogRow row : keyColumns) {
            Key key = ordered.computeIfAbsent(
                    id(row.text(0), row.text(1)), id -> new Key("", "", new ArrayList<>(), new ArrayList<>()));
            key.columns().add(row.text(2));
            key.positions().add(row.orNull(3));
        }
        Map<String, Integer> users = new HashMap<>();
        for (CatalogRow row : constraints) {
            users.merge(id(row.text(5), row.text(6)), 1, Integer::sum);
        }
        for (CatalogRow row : constraints) {
            String id = id(row.text(0), row.text(1));
            String index = id(row.text(5), row.text(6));
            Key key = ordered.get(id);
            if (key != null) {
                boolean own = generated.getOrDefault(index, false) && users.getOrDefault(index, 0) == 1;
                List<String> columns = columns(key.columns(), columnsOfIndexes.getOrDefault(index, List.of()), own);
                keys.put(id, new Key(row.text(3), row.text(4), columns, key.positions()));
            }
        }
    }

    /** The key of a constraint. */
    @Nullable
    Key key(String schema, String constraint) {
        return keys.get(id(schema, constraint));
    }

    static String id(String schema, String name) {
        return schema + '\0' + name;
    }

    private static List<String> columns(List<String> ordered, List<String> index, boolean own) {
        if (index.size() < ordered.size()) {
            return ordered;
        }
        List<String> right = index.subList(0, ordered.size());
        if (own) {
            return right;
        }
        Set<String> known = new HashSet<>(ordered);
        List<String> renamed = new ArrayList<>();
        for (String name : right) {
            if (!known.contains(name)) {
                renamed.add(name);
            }
        }
        List<String> columns = new ArrayList<>();
        for (String name : ordered) {
            columns.add(right.contains(name) ? name : renamed.remove(0));
        }
        return columns;
    }
}
