package dev.retort.schema;

import java.util.List;

/**
 * How the rows of a table are divided among partitions.
 *
 * @param method by ranges, by lists of values or by a hash
 * @param columns the columns that decide
 */
public record Partitioning(Method method, List<String> columns) implements TableElement {

    /** The ways to divide rows. */
    public enum Method {
        RANGE,
        LIST,
        HASH
    }

    /** Checks the columns. */
    public Partitioning {
        columns = Constraint.checkedColumns("partitioning", columns);
    }

    /** The partitioning in a few words: {@code by range (created_at)}. */
    public String describe() {
        return "by " + method.name().toLowerCase(java.util.Locale.ROOT) + " (" + String.join(", ", columns) + ")";
    }
}
