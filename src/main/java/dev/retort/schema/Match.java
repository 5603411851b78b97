package dev.retort.schema;

/** Which rows of a foreign key of several columns, some of them null, have to point at something. */
public enum Match {
    /** Those without a null; the standard's default. */
    SIMPLE,
    /** All but those that are null in every column. */
    FULL
}
