package dev.retort.schema;

/** Where null stands among the values of an index key. */
public enum NullsOrder {
    FIRST,
    LAST
}
