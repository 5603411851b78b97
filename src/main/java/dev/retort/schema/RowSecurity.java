package dev.retort.schema;

/** Whether the policies of a table decide which rows an account sees. */
public enum RowSecurity {
    /** For all but the owner of the table. */
    ENABLED,
    /** For the owner, too. */
    FORCED,
    /** For nobody, until they are put in force; then for the owner, too. */
    FORCED_WHEN_ENABLED;

    /** Whether the owner of the table has to keep to them, now or once they are in force. */
    public boolean isForced() {
        return this != ENABLED;
    }
}
