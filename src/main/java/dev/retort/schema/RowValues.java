package dev.retort.schema;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The checked values of a row by column, in the order said; two arrays, as there may be very many rows. */
final class RowValues extends AbstractMap<String, @Nullable Object> {

    private final String[] columns;
    private final @Nullable Object[] values;

    private RowValues(String[] columns, @Nullable Object[] values) {
        this.columns = columns;
        this.values = values;
    }

    /** Checks names and values; names are not twice among them. */
    static RowValues of(Map<String, ? extends @Nullable Object> said) {
        String[] columns = new String[said.size()];
        @Nullable Object[] values = new @Nullable Object[columns.length];
        int next = 0;
        for (Map.Entry<String, ? extends @Nullable Object> entry : said.entrySet()) {
            columns[next] = Identifiers.checked("column", entry.getKey());
            values[next] = Values.ofColumn(columns[next], entry.getValue());
            next++;
        }
        return new RowValues(columns, values);
    }

    /** Checks alternating names and values. */
    static RowValues ofPairs(@Nullable Object[] namesAndValues) {
        String[] columns = new String[namesAndValues.length / 2];
        @Nullable Object[] values = new @Nullable Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            if (!(namesAndValues[2 * i] instanceof String column)) {
                throw new DefinitionException(
                        "A row is made of names and values in turn.",
                        "'" + namesAndValues[2 * i] + "' stands where the name of a column should.",
                        "Write row(\"name\", \"admin\", \"rank\", 1).");
            }
            if (isAmongFirst(i, column, columns)) {
                throw new DefinitionException(
                        "A row cannot have two values for column '" + column + "'.",
                        "A column holds one.",
                        "Leave one of them out.");
            }
            columns[i] = Identifiers.checked("column", column);
            values[i] = Values.ofColumn(column, namesAndValues[2 * i + 1]);
        }
        return new RowValues(columns, values);
    }

    private static boolean isAmongFirst(int count, String column, String[] columns) {
        for (int i = 0; i < count; i++) {
            if (columns[i].equals(column)) {
                return true;
            }
        }
        return false;
    }

    /** The values of these columns, in their order; quick where it is the order of the row. */
    @Nullable
    Object[] of(List<String> others) {
        @Nullable Object[] found = new @Nullable Object[others.size()];
        for (int i = 0; i < found.length; i++) {
            boolean sameOrder = i < columns.length && columns[i].equals(others.get(i));
            found[i] = sameOrder ? values[i] : get(others.get(i));
        }
        return found;
    }

    /** Whether these are its columns, in any order. */
    boolean hasColumns(List<String> others) {
        if (others.size() != columns.length) {
            return false;
        }
        for (int i = 0; i < columns.length; i++) {
            if (!columns[i].equals(others.get(i))) {
                return Set.copyOf(others).equals(Set.of(columns));
            }
        }
        return true;
    }

    @Override
    public int size() {
        return columns.length;
    }

    @Override
    public boolean containsKey(@Nullable Object column) {
        return Arrays.asList(columns).contains(column);
    }

    @Override
    public @Nullable Object get(@Nullable Object column) {
        int at = Arrays.asList(columns).indexOf(column);
        return at < 0 ? null : values[at];
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return columns.length;
            }

            @Override
            public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
                return new Iterator<>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < columns.length;
                    }

                    @Override
                    public Map.Entry<String, @Nullable Object> next() {
                        if (!hasNext()) {
                            throw new java.util.NoSuchElementException();
                        }
                        return new SimpleImmutableEntry<>(columns[next], values[next++]);
                    }
                };
            }
        };
    }
}
