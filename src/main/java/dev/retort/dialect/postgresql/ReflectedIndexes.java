package dev.retort.dialect.postgresql;

import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.NullsOrder;
import dev.retort.schema.SqlText;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Indexes by their numbers, from rows of {@link CatalogQueries#INDEXES}; constraints take theirs away. */
final class ReflectedIndexes {

    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    private final ReflectedNames names;
    private final Map<String, OfTable> indexes = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> collations = new HashMap<>();

    /**
     * An index and the table that it is of.
     *
     * @param table the number of the table
     * @param index the index
     */
    record OfTable(String table, Index index) {}

    ReflectedIndexes(ReflectedNames names) {
        this.names = names;
    }

    /** Takes the number of a column's collation: an index that has the same does not say it. */
    void collation(String table, String column, String collation) {
        collations.computeIfAbsent(table, none -> new HashMap<>()).put(column, collation);
    }

    /** Takes the index of a constraint out. */
    @Nullable
    Index taken(String number) {
        OfTable taken = indexes.remove(number);
        return taken == null ? null : taken.index();
    }

    /** The indexes that are left. */
    Iterable<OfTable> left() {
        return indexes.values();
    }

    /** Reads a row; indexes of views, whose columns are not read, are left out. */
    void index(ResultSet row) throws SQLException {
        String table = row.getString(1);
        if (!names.hasColumns(table)) {
            return;
        }
        List<String> columns = ReflectedNames.numbers(row.getString(6));
        int keys = row.getInt(7);
        Map<String, String> parameters = new TreeMap<>();
        for (String option : ReflectedNames.texts(row, 15)) {
            int at = option.indexOf('=');
            parameters.put(option.substring(0, at), option.substring(at + 1));
        }
        String method = row.getString(13);
        String predicate = row.getString(5);
        Index index = new Index(
                row.getString(3),
                keys(row, table, columns.subList(0, keys)),
                row.getBoolean(4),
                predicate == null ? null : SqlText.of(predicate),
                method.equals("btree") ? null : method,
                names.columns(table, columns.subList(keys, columns.size())),
                row.getBoolean(14),
                parameters,
                !row.getBoolean(16),
                false,
                false);
        indexes.put(row.getString(2), new OfTable(table, index));
    }

    private List<IndexKey> keys(ResultSet row, String table, List<String> columns) throws SQLException {
        Array texts = row.getArray(8);
        String[] expressions = texts == null ? null : (String[]) texts.getArray();
        List<String> options = ReflectedNames.numbers(row.getString(9));
        String[][] classes = pairs(row, 10);
        List<String> numbers = ReflectedNames.numbers(row.getString(11));
        String[][] others = pairs(row, 12);
        List<IndexKey> keys = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = names.column(table, columns.get(i));
            Map<String, String> ofColumns = collations.getOrDefault(table, Map.of());
            String number = numbers.get(i);
            boolean says = column != null && !number.equals("0") && !number.equals(ofColumns.get(columns.get(i)));
            IndexKey.Sorting sorting = sorting(
                    Integer.parseInt(options.get(i)),
                    classes == null ? null : ReflectedNames.visible(classes[i]),
                    !says ? null : others == null ? "default" : ReflectedNames.visible(others[i]));
            if (column != null) {
                keys.add(new IndexKey.OfColumn(column, sorting));
            } else if (expressions != null) {
                keys.add(new IndexKey.OfExpression(SqlText.of(expressions[i]), sorting));
            }
        }
        return keys;
    }

    private static IndexKey.Sorting sorting(int options, @Nullable String operatorClass, @Nullable String collation) {
        boolean descending = (options & DESCENDING) != 0;
        boolean first = (options & NULLS_FIRST) != 0;
        NullsOrder nulls = first == descending ? null : first ? NullsOrder.FIRST : NullsOrder.LAST;
        return new IndexKey.Sorting(descending, nulls, operatorClass, collation, null);
    }

    private static String @Nullable [][] pairs(ResultSet row, int position) throws SQLException {
        Array array = row.getArray(position);
        return array == null ? null : (String[][]) array.getArray();
    }
}
