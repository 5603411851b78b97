package dev.retort.dialect.postgresql;

import dev.retort.schema.Exclude;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.NullsOrder;
import dev.retort.schema.SqlText;
import dev.retort.schema.TableElement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Indexes and exclusion constraints in the making, from rows of {@link CatalogQueries#INDEXES}, one for each key. */
final class ReflectedIndexes {

    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    private final Map<String, List<TableElement>> elements;
    private @Nullable String table;
    private @Nullable Index index;
    private @Nullable Exclude exclude;

    ReflectedIndexes(Map<String, List<TableElement>> elements) {
        this.elements = elements;
    }

    /** Reads a row. */
    void key(ResultSet row) throws SQLException {
        IndexKey key = keyOf(row);
        String name = row.getString(2);
        String constraint = row.getString(17);
        boolean isNext = row.getString(1).equals(table)
                && (index != null ? name.equals(index.name()) : exclude != null && name.equals(exclude.name()));
        if (!isNext) {
            finish();
            table = row.getString(1);
            index = constraint == null ? indexOf(row, key) : null;
            exclude = constraint == null ? null : excludeOf(row, key);
        } else if (index != null) {
            List<IndexKey> keys = new ArrayList<>(index.keys());
            keys.add(key);
            index = index.withKeys(keys);
        } else if (exclude != null) {
            List<Exclude.Part> parts = new ArrayList<>(exclude.parts());
            parts.add(key.with(row.getString(18)));
            exclude = new Exclude(exclude.name(), exclude.method(), parts, exclude.predicate(), exclude.deferral());
        }
    }

    /** Gives the last index to its table. */
    void finish() {
        TableElement made = index != null ? index : exclude;
        if (made != null && table != null) {
            List<TableElement> parts = elements.get(table);
            if (parts != null) {
                parts.add(made);
            }
        }
        index = null;
        exclude = null;
    }

    private static IndexKey keyOf(ResultSet row) throws SQLException {
        int options = row.getInt(7);
        boolean descending = (options & DESCENDING) != 0;
        boolean first = (options & NULLS_FIRST) != 0;
        NullsOrder nulls = first == descending ? null : first ? NullsOrder.FIRST : NullsOrder.LAST;
        IndexKey.Sorting sorting = new IndexKey.Sorting(
                descending, nulls, ReflectedNames.visible(row, 8), ReflectedNames.visible(row, 10), null);
        String column = row.getString(5);
        return column == null
                ? new IndexKey.OfExpression(SqlText.of(row.getString(6)), sorting)
                : new IndexKey.OfColumn(column, sorting);
    }

    private static Index indexOf(ResultSet row, IndexKey key) throws SQLException {
        Map<String, String> parameters = new TreeMap<>();
        for (String option : ReflectedNames.texts(row, 15)) {
            int at = option.indexOf('=');
            parameters.put(option.substring(0, at), option.substring(at + 1));
        }
        String method = row.getString(12);
        return new Index(
                row.getString(2),
                List.of(key),
                row.getBoolean(3),
                predicate(row),
                method.equals("btree") ? null : method,
                ReflectedNames.texts(row, 14),
                row.getBoolean(13),
                parameters,
                !row.getBoolean(16),
                false,
                false);
    }

    private static Exclude excludeOf(ResultSet row, IndexKey key) throws SQLException {
        return new Exclude(
                row.getString(17),
                row.getString(12),
                List.of(key.with(row.getString(18))),
                predicate(row),
                ReflectedTables.deferral(row.getBoolean(19), row.getBoolean(20)));
    }

    private static @Nullable SqlText predicate(ResultSet row) throws SQLException {
        String predicate = row.getString(4);
        return predicate == null ? null : SqlText.of(predicate);
    }
}
