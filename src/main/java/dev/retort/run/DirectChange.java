package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.dialect.TransactionRule;
import dev.retort.history.HistoryState;
import dev.retort.history.HistoryStore;
import dev.retort.history.JournalEntry;
import dev.retort.operation.Fingerprint;
import dev.retort.operation.Operation;
import dev.retort.revision.Heads;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries operations out that are no migration, under the lock: where changes of structure can be rolled back, all or none.
 *
 * <p>Elsewhere each commits by itself; who is interrupted compares again and carries out what is left.
 */
public final class DirectChange {

    private final ConnectionSource source;
    private final RunSettings settings;

    /** Changes of the database behind these connections. */
    public DirectChange(ConnectionSource source, RunSettings settings) {
        this.source = source;
        this.settings = settings;
    }

    /**
     * Carries the operations out.
     *
     * @param what what they do as a whole, for the journal and for messages: {@code apply the difference}
     * @param stamped where the database stands then, or null for where it stood
     * @throws RunException when one of them fails
     */
    public void run(List<Operation> operations, String what, @Nullable Heads stamped) {
        try (Opened opened = Opened.of(source)) {
            Dialect dialect = opened.dialect(settings.schema());
            HistoryStore store = new HistoryStore(dialect, settings.tables());
            RunChecks.check(List.of(), dialect, settings, opened);
            HistoryState first = Runner.read(store, opened.connection(), dialect);
            LockedTransaction.of(source, opened, dialect, store, settings, first, (work, state) -> {
                run(operations, what, stamped == null ? state.heads() : stamped, work, state);
                return operations.size();
            });
        }
    }

    private static void run(List<Operation> operations, String what, Heads stamped, Work work, HistoryState state)
            throws SQLException, StatementException, Work.StateMoved {
        work.begin(operations, true);
        int position = 0;
        for (Operation operation : operations) {
            position++;
            try {
                carryOut(operation, position, operations, work, state);
            } catch (StatementException e) {
                throw failed(e, operation, position, operations.size(), what, work);
            }
        }
        work.move(state.heads(), stamped);
        work.record(new JournalEntry(
                stamped.isEmpty() ? "base" : stamped.ids().get(0),
                null,
                0,
                0,
                JournalEntry.State.DONE,
                Fingerprint.of(operations),
                what + ": " + operations.size() + " operations",
                null,
                null,
                null));
        work.commit(new HistoryState(stamped, state.unfinished(), false));
    }

    private static void carryOut(
            Operation operation, int position, List<Operation> operations, Work work, HistoryState state)
            throws SQLException, StatementException, Work.StateMoved {
        StatementException.Origin origin = new StatementException.Origin(position, new NotedOperation(operation, null));
        for (Statement statement : work.dialect().compile(operation, StandingTables.live(work.connection()))) {
            boolean within =
                    statement.rule() == TransactionRule.WITHIN || statement.rule() == TransactionRule.THEN_COMMIT;
            if (!within) {
                work.commit(new HistoryState(state.heads(), state.unfinished(), false));
            }
            work.sender().send(statement, within, origin);
            work.sender().flush();
            if (statement.rule() == TransactionRule.THEN_COMMIT) {
                work.commit(new HistoryState(state.heads(), state.unfinished(), false));
            }
            work.begin(operations, true);
        }
    }

    private static RunException failed(
            StatementException failure, Operation operation, int position, int all, String what, Work work) {
        Throwable cause = failure.getCause();
        String hint = cause instanceof SQLException sql ? work.dialect().hint(sql) : "";
        String refusal = failure.refusal();
        return new RunException(
                RunException.Reason.CONFIGURATION,
                "To " + what + " failed at operation " + position + " of " + all + ", " + operation.describe() + ":",
                refusal != null ? refusal : failure.getMessage() + "\nStatement: " + failure.sql(),
                (hint.isEmpty() ? "" : hint + " ") + "After fixing, compare again: what is done is no difference then.",
                cause);
    }
}
