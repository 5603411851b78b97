package dev.retort.run;

import dev.retort.history.JournalEntry;
import dev.retort.history.JournalEntry.State;
import dev.retort.operation.Fingerprint;
import dev.retort.plan.PlannedStep;
import org.jspecify.annotations.Nullable;

/** What the journal says of the operations of one revision. */
final class JournalRows {

    private final PlannedStep step;
    private @Nullable NotedOperation last;
    private String lastFingerprint = "";
    private String lastDescription = "";

    JournalRows(PlannedStep step) {
        this.step = step;
    }

    JournalEntry started(NotedOperation operation, int number, int statement) {
        return of(operation, number, statement, State.STARTED, null, null);
    }

    JournalEntry failed(NotedOperation operation, int number, int statement, @Nullable String error) {
        return of(operation, number, statement, State.FAILED, null, error);
    }

    JournalEntry batch(NotedOperation operation, int number, int statement, KeyText.Reached reached) {
        return of(operation, number, statement, State.BATCH, KeyText.written(reached), null);
    }

    JournalEntry done(NotedOperation operation, int number) {
        return of(operation, number, 0, State.DONE, null, null);
    }

    private JournalEntry of(
            NotedOperation operation,
            int number,
            int statement,
            State state,
            @Nullable String reached,
            @Nullable String error) {
        if (!operation.equals(last)) {
            // An operation of many statements that stand apart has a row for each.
            last = operation;
            lastFingerprint = Fingerprint.of(operation.operation());
            lastDescription = operation.operation().describe();
        }
        return new JournalEntry(
                step.migration().id(),
                step.direction(),
                number,
                statement,
                state,
                lastFingerprint,
                lastDescription,
                null,
                reached,
                error);
    }
}
