package dev.retort.dialect;

/** How an engine leaves out rows that are there already. */
public enum SkippingForm {
    /** By a condition, after the rows that the same statement has inserted. */
    NOT_EXISTS,
    /** The same, a statement for each row: MariaDB's driver sends rows that stand together only with {@code values}. */
    NOT_EXISTS_ROW_BY_ROW,
    /** By {@code on conflict (columns) do nothing}, which needs a key of these columns. */
    ON_CONFLICT,
    /** The same, but behind a query only where that ends in a condition: sqlite.org/lang_upsert.html. */
    ON_CONFLICT_OF_SUBQUERY
}
