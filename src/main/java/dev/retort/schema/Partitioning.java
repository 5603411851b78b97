package dev.retort.schema;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * How the rows of a table are divided among partitions.
 *
 * @param method by ranges, by lists of values or by a hash
 * @param columns the columns that decide
 * @param keys what decides, in order, where more than columns is said; else empty
 */
public record Partitioning(Method method, List<String> columns, List<IndexKey> keys) implements TableElement {

    /** The ways to divide rows. */
    public enum Method {
        RANGE,
        LIST,
        HASH
    }

    /** Checks that something decides. */
    public Partitioning {
        keys = List.copyOf(keys);
        columns = keys.isEmpty() || !columns.isEmpty() ? Constraint.checkedColumns("partitioning", columns) : List.of();
    }

    /**
     * A partitioning by keys.
     *
     * @throws DefinitionException when there is none, or one of them says an order: partitions have none
     */
    public static Partitioning of(Method method, List<? extends IndexKey> keys) {
        for (IndexKey key : keys) {
            IndexKey.Sorting said = key.sorting();
            if (said.descending() || said.nulls() != null || said.prefix() != null) {
                throw new DefinitionException(
                        "A partitioning cannot have the key '" + key.describe() + "'.",
                        "Rows are divided by values, with a collation and an operator class of theirs at most.",
                        "Leave desc(), nullsFirst(), nullsLast() and prefix(...) out.");
            }
        }
        List<String> columns = keys.stream()
                .filter(IndexKey.OfColumn.class::isInstance)
                .map(key -> ((IndexKey.OfColumn) key).column())
                .toList();
        boolean plain = columns.size() == keys.size()
                && keys.stream().allMatch(key -> key.sorting().equals(IndexKey.Sorting.USUAL));
        return new Partitioning(method, columns, plain ? List.of() : List.copyOf(keys));
    }

    /** What decides, in order. */
    public List<IndexKey> allKeys() {
        return keys.isEmpty()
                ? columns.stream()
                        .map(column -> (IndexKey) new IndexKey.OfColumn(column, IndexKey.Sorting.USUAL))
                        .toList()
                : keys;
    }

    /** The same partitioning of columns under other names; an expression stays as it is. */
    public Partitioning renaming(UnaryOperator<String> columnNames) {
        return of(
                method, allKeys().stream().map(key -> key.renaming(columnNames)).toList());
    }

    /** The partitioning in a few words: {@code by range (created_at)}. */
    public String describe() {
        return allKeys().stream()
                .map(IndexKey::describe)
                .collect(Collectors.joining(", ", "by " + method.name().toLowerCase(Locale.ROOT) + " (", ")"));
    }
}
