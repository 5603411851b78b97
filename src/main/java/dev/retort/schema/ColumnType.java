package dev.retort.schema;

/**
 * The type of a column: portable, with a spelling per engine, or in the words of one engine.
 */
public sealed interface ColumnType permits PortableType, SqlType {

    /** The type as a person writes it, in lower case: {@code varchar(20)}. */
    String describe();
}
