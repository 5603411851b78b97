package dev.retort.dialect;

/** What not every engine can do; the tests ask for these, never for an engine's name. */
public enum Feature {
    /** Changes of structure can be rolled back. */
    TRANSACTIONAL_DDL("changes of structure inside a transaction"),
    /** Tables stand in schemas that SQL can name. */
    SCHEMAS("schemas"),
    /** An index can hold a part of the rows. */
    PARTIAL_INDEX("indexes with a condition"),
    /** An index can be sorted by an expression. */
    EXPRESSION_INDEX("indexes of expressions"),
    /** A column that is not part of the primary key can number the rows. */
    IDENTITY_OUTSIDE_KEY("identity columns outside the primary key"),
    /** The lock of a run needs no connection of its own. */
    LOCK_ON_WORK_CONNECTION("a lock on the connection that works");

    private final String words;

    Feature(String words) {
        this.words = words;
    }

    /** The feature in words, to end the sentence "sqlite has no ...". */
    public String words() {
        return words;
    }
}
