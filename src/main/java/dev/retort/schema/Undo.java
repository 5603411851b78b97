package dev.retort.schema;

import org.jspecify.annotations.Nullable;

/**
 * What was said of the way back from a change to rows.
 *
 * @param statement the statement that undoes it, or null where there is nothing to undo
 */
public record Undo(@Nullable Sql statement) {

    static final Undo NOTHING = new Undo(null);

    static Undo by(String statement, @Nullable Object @Nullable ... binds) {
        return new Undo(Sql.of(statement, binds));
    }
}
