package dev.retort.operation;

import dev.retort.schema.ColumnType;
import dev.retort.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** How the engine at hand writes names, types and values; what a custom operation makes its SQL of. */
public interface SqlWords {

    /** The name of the engine, in lower case: {@code postgresql}. */
    String dialect();

    /** A name, quoted where this engine needs it. */
    String name(String name);

    /** The name of a table, with its schema. */
    String name(QualifiedName name);

    /** The engine's spelling of a type. */
    String type(ColumnType type);

    /** A value as a literal. */
    String literal(@Nullable Object value);
}
