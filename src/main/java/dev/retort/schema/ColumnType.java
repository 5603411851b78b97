package dev.retort.schema;

/** The type of a column: portable, with a spelling per engine, or in the words of one engine. */
public sealed interface ColumnType permits PortableType, SqlType, ArrayType, EnumType, VariedType {

    /** The type as a person writes it, in lower case: {@code varchar(20)}. */
    String describe();

    /** Says another type for one engine: {@code bigint().on("sqlite", integer())}. */
    default ColumnType on(String engine, ColumnType other) {
        return VariedType.of(this, engine, other);
    }

    /** The type that an engine gets. */
    default ColumnType forEngine(String engine) {
        return this;
    }
}
