package dev.retort.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an unfinished revision has come.
 *
 * @param done the fingerprints of the operations that are done, from the first one on
 * @param statements how many statements of the operation after them are done
 * @param doubtful the description of an operation that was started and of which nobody knows whether it was done, or null
 * @param batch the last batch of a backfill after them, or null
 */
public record Progress(
        List<String> done,
        int statements,
        @Nullable String doubtful,
        @Nullable Batch batch) {

    /**
     * The last batch that a backfill has committed.
     *
     * @param fingerprint of the operation
     * @param reached how far it came, in the words of whoever wrote it
     */
    public record Batch(String fingerprint, String reached) {}

    /** Progress without a backfill under way. */
    public Progress(List<String> done, int statements, @Nullable String doubtful) {
        this(done, statements, doubtful, null);
    }

    /** Copies the list. */
    public Progress {
        done = List.copyOf(done);
    }

    /** Nothing is done. */
    public static Progress none() {
        return new Progress(List.of(), 0, null);
    }

    Progress with(int operation, int statement, JournalEntry.State state, String fingerprint, String description) {
        return with(operation, statement, state, fingerprint, description, null);
    }

    Progress with(
            int operation,
            int statement,
            JournalEntry.State state,
            String fingerprint,
            String description,
            @Nullable String parameters) {
        if (state == JournalEntry.State.BATCH && parameters != null) {
            return new Progress(done, statement - 1, null, new Batch(fingerprint, parameters));
        }
        if (state != JournalEntry.State.DONE) {
            String doubt = state == JournalEntry.State.STARTED ? description : null;
            return new Progress(done, Math.max(0, statement - 1), doubt);
        }
        List<String> more = new ArrayList<>(done.subList(0, Math.min(done.size(), operation - 1)));
        more.add(fingerprint);
        return new Progress(more, 0, null);
    }
}
