package dev.retort.schema;

/** Whether the policies of a table decide which rows an account sees. */
public enum RowSecurity {
    /** For all but the owner of the table. */
    ENABLED,
    /** For the owner, too. */
    FORCED
}
