package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.history.HistoryState;
import dev.retort.history.HistoryStore;
import dev.retort.revision.Heads;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * What the version rows are to be, decided by what stands in the database.
 *
 * <p>Asked twice: before anything is made, and again where it is written, under the lock.
 */
@FunctionalInterface
public interface Decision {

    /** What is to be written; null for nothing. */
    @Nullable
    Entry on(Standing standing);

    /**
     * What a decision may look at.
     *
     * @param connection the connection that will write
     * @param dialect how it is spoken to
     * @param store the tables of the history
     * @param state what they say now
     */
    record Standing(Connection connection, Dialect dialect, HistoryStore store, HistoryState state) {}

    /**
     * What is written.
     *
     * @param heads the version rows
     * @param words what the journal says of them
     */
    record Entry(Heads heads, String words) {

        /** These rows, because somebody said so. */
        static Entry stamp(Heads heads) {
            return new Entry(heads, "stamp " + heads);
        }
    }
}
