package dev.retort.source;

import org.jspecify.annotations.Nullable;

/** How a migration says things in Java; what an operation of a team's own makes its Java of. */
public interface JavaWords {

    /** The name by which {@code Ops} is known where the statement stands: {@code ops}, or that of a scope's parameter. */
    String ops();

    /** The name of a class, which is imported. */
    String type(Class<?> type);

    /**
     * A value as an expression: text, numbers, booleans, constants of enums, dates and times, UUIDs, bytes, null, records of
     * Retort such as names, columns and tables, and lists, sets and maps of these.
     *
     * @throws SourceException when it is of another kind
     */
    String literal(@Nullable Object value);
}
