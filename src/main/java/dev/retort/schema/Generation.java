package dev.retort.schema;

/**
 * How the engine works out a column from the others of its row.
 *
 * @param expression the value, in SQL
 * @param isStored whether the value is kept in the row, rather than worked out when it is read
 */
public record Generation(SqlText expression, boolean isStored) {}
