package dev.retort.dialect;

/**
 * What not every engine can do; the tests ask for these, never for an engine's name.
 *
 * <p>A feature of manner changes only how something is done or how fast it is: where an engine lacks it, the word is left
 * out, and the plan says so. Every other feature is one of meaning: where an engine lacks it, the operation is refused.
 */
public enum Feature {
    /** Changes of structure can be rolled back. */
    TRANSACTIONAL_DDL("changes of structure inside a transaction"),
    /** Tables stand in schemas that SQL can name. */
    SCHEMAS("schemas"),
    /** An index can hold a part of the rows; of manner, unless the index is unique. */
    PARTIAL_INDEX("indexes with a condition"),
    /** An index can be sorted by an expression; of manner, unless the index is unique. */
    EXPRESSION_INDEX("indexes of expressions"),
    /** An index can be of another kind than the usual one. */
    INDEX_METHODS("such kind of index", true),
    /** An index can hold the words of texts: the kind {@code fulltext}, whether there are other kinds or not. */
    FULLTEXT_INDEXES("indexes of the words of texts", true),
    /** An index can hold places: the kind {@code spatial}, whether there are other kinds or not. */
    SPATIAL_INDEXES("indexes of places", true),
    /** The key of an index can be compared in several ways. */
    OPERATOR_CLASSES("operator classes", true),
    /** The key of an index can be compared by a collation of its own. */
    INDEX_COLLATIONS("collations of index keys", true),
    /** The key of an index can say where null stands. */
    NULLS_ORDER("a place for null in index keys", true),
    /** The key of an index can be the beginning of a text. */
    INDEX_PREFIXES("indexes of the beginning of a text", true),
    /** An index can hold columns that it is not sorted by. */
    INDEX_INCLUDE("further columns in an index", true),
    /** An index can be kept with parameters. */
    INDEX_PARAMETERS("parameters of indexes", true),
    /** An index can be made while others write. */
    CONCURRENT_INDEX("indexes made while others write", true),
    /** A check that a column is not null is another thing than the column's own not null. */
    NOT_NULL_CHECKS("checks of a single column for null"),
    /** Rows with null in the same columns can count as equal. */
    NULLS_NOT_DISTINCT("unique constraints that count null"),
    /** A constraint can take over a unique index. */
    CONSTRAINT_USING_INDEX("constraints that take an index over", true),
    /** A constraint can leave out the rows that are there. */
    UNVALIDATED_CONSTRAINTS("constraints that are not valid yet", true),
    /** A foreign key can be checked at the end of the transaction. */
    DEFERRABLE_FOREIGN_KEYS("deferrable foreign keys", true),
    /** A primary key or a unique constraint can be checked at the end of the transaction. */
    DEFERRABLE_KEYS("deferrable unique constraints", true),
    /** A foreign key can forbid some of its columns to be null. */
    MATCH_FULL("foreign keys that match in full"),
    /** Rows can be excluded by operators. */
    EXCLUSION_CONSTRAINTS("exclusion constraints"),
    /** What depends on an object can be dropped with it. */
    DROP_CASCADE("drops of what depends on an object"),
    /** Tables and columns have comments. */
    COMMENTS("comments", true),
    /** A table that is there can be kept in another way. */
    CHANGE_OPTIONS("changes of table options"),
    /** A column can have a collation. */
    COLLATIONS("collations of columns"),
    /** A column can be worked out when it is read. */
    VIRTUAL_COLUMNS("columns that are worked out when they are read"),
    /** A column can be worked out and kept. */
    STORED_COLUMNS("columns that are worked out and kept"),
    /** Nobody but the engine can number the rows. */
    IDENTITY_ALWAYS("identity columns that take no other number"),
    /** A column can be made an identity later, or no longer be one. */
    CHANGE_IDENTITY("changes of a column to an identity"),
    /** A column can hold a list of values. */
    ARRAYS("arrays"),
    /** A column can hold a span of time. */
    INTERVALS("spans of time"),
    /** A default can be any expression, not only a value or a word such as {@code current_date}. */
    DEFAULT_EXPRESSIONS("defaults that are worked out by an expression"),
    /** A column can get another type by an expression. */
    TYPE_CONVERSIONS("changes of type by an expression"),
    /** A column can be limited to the labels of an enum. */
    ENUMS("enums"),
    /** Enums are types of their own. */
    NAMED_ENUMS("enums as types of their own"),
    /** There are sequences. */
    SEQUENCES("sequences"),
    /** A sequence can get another name. */
    RENAME_SEQUENCE("new names for sequences"),
    /** A sequence can take several numbers at once. */
    SEQUENCE_CACHE("sequences that take several numbers at once", true),
    /** There are views. */
    VIEWS("views"),
    /** A view can get another name. */
    RENAME_VIEW("new names for views"),
    /** Views can keep their rows. */
    MATERIALIZED_VIEWS("views that keep their rows"),
    /** There are functions in the database. */
    FUNCTIONS("functions in SQL"),
    /** There are procedures in the database. */
    PROCEDURES("procedures in SQL"),
    /** A trigger calls a function. */
    TRIGGER_FUNCTIONS("triggers that call functions"),
    /** A trigger has statements of its own. */
    TRIGGER_BODIES("triggers with statements of their own"),
    /** Policies decide which rows are there. */
    ROW_SECURITY("row-level security"),
    /** The engine can be extended. */
    EXTENSIONS("extensions"),
    /** Roles have rights. */
    GRANTS("rights of roles"),
    /** The rows of a table can be divided among partitions. */
    PARTITIONS("partitioned tables"),
    /** The engine keeps statistics of columns together. */
    STATISTICS("statistics of several columns", true),
    /** A table can be locked. */
    TABLE_LOCKS("locks of tables", true),
    /** A column that is not part of the primary key can number the rows. */
    IDENTITY_OUTSIDE_KEY("identity columns outside the primary key"),
    /** A foreign key can set its columns to their defaults. */
    SET_DEFAULT_ACTION("foreign keys that set defaults"),
    /** The rows of a query can be inserted but for those that are there. */
    SKIPPING_ROWS_OF_QUERIES("inserts of a query that skip the rows that are there"),
    /** A name may end with a space and have any character of Unicode. */
    EVERY_NAME("names that end with a space or have characters beyond U+FFFF"),
    /** The lock of a run needs no connection of its own. */
    LOCK_ON_WORK_CONNECTION("a lock on the connection that works");

    private final String words;
    private final boolean isOfManner;

    Feature(String words) {
        this(words, false);
    }

    Feature(String words, boolean isOfManner) {
        this.words = words;
        this.isOfManner = isOfManner;
    }

    /** Whether the word is left out where an engine lacks it, instead of refused. */
    public boolean isOfManner() {
        return isOfManner;
    }

    /** The feature in words, to end the sentence "sqlite has no ...". */
    public String words() {
        return words;
    }
}
