package dev.retort.schema;

/** What happens to the rows that point at a row which is deleted or whose key changes. */
public enum ReferentialAction {
    /** The change is refused when rows point at it, at the end of the statement; what SQL does when nothing is said. */
    NO_ACTION("no action"),
    /** The change is refused at once. */
    RESTRICT("restrict"),
    /** The rows follow: they are deleted or take the new key. */
    CASCADE("cascade"),
    /** The rows lose their key. */
    SET_NULL("set null"),
    /** The rows take the default of their key. */
    SET_DEFAULT("set default");

    private final String sql;

    ReferentialAction(String sql) {
        this.sql = sql;
    }

    /** The words of standard SQL. */
    public String sql() {
        return sql;
    }
}
