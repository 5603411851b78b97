package dev.retort.run;

import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.dialect.TransactionRule;
import dev.retort.history.HistoryState;
import dev.retort.history.JournalEntry;
import dev.retort.history.JournalEntry.State;
import dev.retort.history.Progress;
import dev.retort.history.Unfinished;
import dev.retort.migration.TransactionMode;
import dev.retort.operation.Backfill;
import dev.retort.operation.Fingerprint;
import dev.retort.operation.Operation;
import dev.retort.operation.RunCode;
import dev.retort.plan.PlannedStep;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries out one revision, operation by operation.
 *
 * <p>Operations gather in a transaction for as long as they can. One that ends the transaction or must stand apart closes
 * it, with a row of the journal for each operation in it, and is itself announced in the journal before it is sent. One
 * whose effect can be used only after the commit is the last of its transaction, and done when the journal says so.
 */
final class StepExecution {

    private final Work work;
    private final EnumsSoFar enums;
    private final NotedMigration noted;
    private final Progress progress;
    private final PlannedStep step;
    private final List<Operation> done = new ArrayList<>();
    private final List<Gathered> gathered = new ArrayList<>();
    private final JournalRows rows;
    private final long startedAt = System.nanoTime();

    /** An operation that is done and not yet in the journal. */
    private record Gathered(int number, NotedOperation operation) {}

    private final @Nullable Doubt doubt;

    private int position;
    private int committed;
    private int statements;
    private boolean hasBatches;
    private boolean commitComesFirst;
    private @Nullable NotedOperation current;

    StepExecution(Work work, EnumsSoFar enums, NotedMigration noted, Progress progress) {
        this.work = work;
        this.enums = enums;
        this.noted = noted;
        this.progress = progress;
        this.step = noted.step();
        this.rows = new JournalRows(step);
        this.doubt = Doubt.of(step, progress);
        this.committed = progress.done().size();
        work.sender().tell(sql -> {
            statements++;
            work.settings().tell(new MigrationEvent.StatementSent(step, sql));
        });
    }

    int statements() {
        return statements;
    }

    /** The operation that is being carried out, counted from 1; 0 between operations. */
    int position() {
        return current == null ? 0 : position;
    }

    @Nullable
    NotedOperation current() {
        return current;
    }

    /** How many operations are committed, from the first one on. */
    int committed() {
        return committed;
    }

    /** Whether batches of the operation that is being carried out are committed. */
    boolean hasBatches() {
        return hasBatches;
    }

    List<Operation> done() {
        return done;
    }

    /** Waits for the lock where it lives in the transactions of the work, so that nothing is told before it is there. */
    void takeTurn() throws SQLException, StatementException, Work.StateMoved {
        if (work.holdsLock()) {
            begin();
        }
    }

    /** Carries out the next operation, unless an earlier run has done it. */
    void perform(NotedOperation operation) throws Exception {
        position++;
        if (position <= progress.done().size()) {
            requireUnchanged(operation);
            done.add(operation.operation());
            return;
        }
        current = operation;
        int skip = position == progress.done().size() + 1 ? progress.statements() : 0;
        int number = 0;
        boolean batched = false;
        for (Operation leaf : Leaves.of(operation.operation(), dialectName())) {
            if (leaf instanceof RunCode code) {
                number++;
                if (number > skip) {
                    commitWhatIsToBeUsed(operation, number);
                    readFrom();
                    CodeRunner.run(code, work.connection());
                }
            } else if (leaf instanceof Backfill backfill) {
                number++;
                if (number > skip) {
                    commitWhatIsToBeUsed(operation, number);
                    batched |= fill(operation, backfill, number);
                }
            } else {
                number = send(operation, leaf, number, skip);
            }
        }
        done.add(operation.operation());
        gathered.add(new Gathered(position, operation));
        boolean apart = !work.isOpen() && number > 0;
        boolean each = step.migration().transaction() == TransactionMode.PER_OPERATION;
        if ((apart || each || batched || commitComesFirst) && !isLast()) {
            commitGathered(null);
        }
        current = null;
    }

    /** Commits within an operation what its next statement can use only then; another run goes on at that statement. */
    private void commitWhatIsToBeUsed(NotedOperation operation, int next) throws Exception {
        if (commitComesFirst) {
            commitGathered(rows.batch(operation, position, next, KeyText.Reached.NOTHING));
        }
    }

    private int send(NotedOperation operation, Operation leaf, int before, int skip) throws Exception {
        int number = before;
        for (Statement statement : work.dialect().compile(leaf, standing())) {
            boolean within =
                    statement.rule() == TransactionRule.WITHIN || statement.rule() == TransactionRule.THEN_COMMIT;
            number = statement.isRepair() ? number : number + 1;
            if (number <= skip && !statement.isRepair()) {
                continue;
            }
            if (doubt != null && doubt.isAbout(position, number)) {
                readFrom();
                if (doubt.wasDone(leaf, work.dialect(), work.connection())) {
                    continue;
                }
            }
            work.sender().announce(statement);
            if (within) {
                commitWhatIsToBeUsed(operation, number);
                begin();
                work.sender().send(statement, true, new StatementException.Origin(position, operation));
                commitComesFirst = statement.rule() == TransactionRule.THEN_COMMIT && !work.isOneTransaction();
            } else {
                sendApart(operation, statement, statement.isRepair() ? number + 1 : number);
            }
        }
        return number;
    }

    /** Carries out a backfill; answers whether it was divided into batches that are committed. */
    private boolean fill(NotedOperation operation, Backfill backfill, int number) throws Exception {
        if (work.isOneTransaction()) {
            throw RunChecks.standsApart("The backfill cannot be part of one transaction", step, backfill);
        }
        StatementException.Origin origin = new StatementException.Origin(position, operation);
        BackfillExecution execution = new BackfillExecution(
                backfill,
                work.dialect(),
                standing(),
                work.sender()::announce,
                statement -> work.sender().send(statement, true, origin));
        boolean isNext = position == progress.done().size() + 1 && number == progress.statements() + 1;
        Progress.Batch batch = isNext ? progress.batch() : null;
        if (batch == null && execution.isSmall()) {
            execution.run(KeyText.Reached.NOTHING, reached -> {});
            return false;
        }
        if (batch != null && !batch.fingerprint().equals(Fingerprint.of(operation.operation()))) {
            throw changed(operation);
        }
        BackfillExecution.Notes notes = reached -> {
            commitGathered(rows.batch(operation, position, number, reached));
            hasBatches = reached.rows() > 0;
            begin();
            QualifiedName table = backfill.rows().table();
            work.settings().tell(new MigrationEvent.BackfillProgress(step, table, reached.rows()));
        };
        if (batch == null) {
            notes.write(KeyText.Reached.NOTHING);
        }
        KeyText.Reached from = batch == null ? KeyText.Reached.NOTHING : KeyText.read(batch.reached());
        hasBatches = from.rows() > 0;
        execution.run(from, notes);
        return true;
    }

    private void sendApart(NotedOperation operation, Statement statement, int number) throws Exception {
        if (work.isOneTransaction() && statement.rule() == TransactionRule.APART) {
            throw RunChecks.standsApart("The run cannot be one transaction", step, operation.operation());
        }
        commitGathered(rows.started(operation, position, number));
        try {
            work.sender().send(statement, false, new StatementException.Origin(position, operation));
        } catch (StatementException e) {
            recordFailure(rows.failed(operation, position, number, e.getMessage()), e);
            throw e;
        }
    }

    private void recordFailure(JournalEntry entry, StatementException failure) {
        try {
            commitGathered(entry);
        } catch (Exception e) {
            failure.addSuppressed(e);
        }
    }

    /** Ends the revision: the version rows move and the journal says so, in the transaction that is open or a new one. */
    void finish() throws Exception {
        if (doubt != null) {
            doubt.requireSettled();
        }
        begin();
        if (gathered.size() < position) {
            recordGathered();
        }
        work.move(step.before(), step.after());
        work.record(new JournalEntry(
                step.migration().id(),
                step.direction(),
                0,
                0,
                State.DONE,
                Fingerprint.of(done),
                step.migration().message(),
                (System.nanoTime() - startedAt) / 1_000_000,
                Parameters.forJournal(noted.parameters()),
                null));
        work.commit(new HistoryState(step.after(), null, false));
        committed = position;
    }

    /** Makes everything that is said so far visible to a reader of the connection. */
    void readFrom() throws SQLException, StatementException, Work.StateMoved {
        begin();
        work.sender().flush();
    }

    private boolean isLast() {
        return noted.isCarriedOutAsNoted() && position == noted.operations().size();
    }

    private void begin() throws SQLException, StatementException, Work.StateMoved {
        work.begin(noted.operations().stream().map(NotedOperation::operation).toList(), noted.isCarriedOutAsNoted());
    }

    /** Commits the operations that gathered, with a row of the journal for each, and one more where there is one. */
    private void commitGathered(@Nullable JournalEntry last) throws Exception {
        begin();
        recordGathered();
        if (last != null) {
            work.record(last);
        }
        work.commit(
                new HistoryState(step.before(), new Unfinished(step.migration().id(), step.direction()), false));
        commitComesFirst = false;
        if (!gathered.isEmpty()) {
            committed = gathered.get(gathered.size() - 1).number();
            hasBatches = false;
            gathered.clear();
        }
    }

    private void recordGathered() throws StatementException {
        for (Gathered next : gathered) {
            work.record(rows.done(next.operation(), next.number()));
        }
    }

    private void requireUnchanged(NotedOperation operation) {
        if (!progress.done().get(position - 1).equals(Fingerprint.of(operation.operation()))) {
            throw changed(operation);
        }
    }

    private RunException changed(NotedOperation operation) {
        return new RunException(
                RunException.Reason.UNFINISHED,
                "Revision " + step.describe() + " cannot be finished: its operation " + position
                        + " has changed since it was carried out.",
                "It is now '" + operation.describe() + "', and the journal holds the mark of another one.",
                "Put the operations that are done back as they were, and change what comes after operation "
                        + progress.done().size() + " only.",
                null);
    }

    private String dialectName() {
        return work.dialect().traits().name();
    }

    private StandingTables standing() {
        return new StandingTables() {
            @Override
            public Connection connection() {
                try {
                    readFrom();
                } catch (SQLException | StatementException | Work.StateMoved e) {
                    throw new Interrupted(e);
                }
                return work.connection();
            }

            @Override
            public @Nullable Table known(QualifiedName name) {
                return null;
            }

            @Override
            public @Nullable EnumType enumType(QualifiedName name) {
                return enums.find(name, step.before(), done);
            }
        };
    }

    /** Carries a failure through the dialect, which asked for the connection. */
    @SuppressWarnings("serial")
    static final class Interrupted extends RuntimeException {

        Interrupted(Exception cause) {
            super(cause);
        }
    }
}
