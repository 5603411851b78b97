package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Statement;
import dev.retort.history.HistoryState;
import dev.retort.history.HistoryStore;
import dev.retort.history.JournalEntry;
import dev.retort.history.Unfinished;
import dev.retort.history.VersionColumn;
import dev.retort.operation.Fingerprint;
import dev.retort.plan.MigrationHistory;
import dev.retort.revision.Heads;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes what the tables of the history say, without running a migration. */
public final class Bookkeeping {

    private final ConnectionSource source;
    private final RunSettings settings;

    /** The bookkeeping of the database behind these connections. */
    public Bookkeeping(ConnectionSource source, RunSettings settings) {
        this.source = source;
        this.settings = settings;
    }

    /** Makes the tables of the history where they are missing, and gives long ids room in them. */
    public void ensureTables() {
        write(null, false);
    }

    /** Replaces the version rows, whatever they say, and the mark of a half-done revision with them. */
    public Heads stamp(UnaryOperator<Heads> stamped) {
        return write(
                standing -> Decision.Entry.stamp(stamped.apply(standing.state().heads())), false);
    }

    /** Replaces the version rows by what is decided where they stand, and the mark of a half-done revision with them. */
    public Heads enter(Decision decision) {
        return write(decision, false);
    }

    /** The SQL that enters what is decided where the rows stand; empty where nothing is. Nothing is sent but queries. */
    public String script(Decision decision) {
        try (Opened opened = Opened.of(source)) {
            Dialect dialect = opened.dialect(settings.schema());
            HistoryStore store = new HistoryStore(dialect, settings.tables());
            HistoryState state = Runner.read(store, opened.connection(), dialect);
            Decision.Standing standing = new Decision.Standing(opened.connection(), dialect, store, state);
            Decision.Entry entry = entry(decision, standing);
            return entry == null ? "" : BookkeepingScript.entry(standing, entry);
        }
    }

    /** Names in the version rows what replaces a revision instead of that; what is half done stays so. */
    Heads rename(MigrationHistory history) {
        return write(
                standing -> {
                    HistoryState state = standing.state();
                    return Decision.Entry.stamp(history.renamed(state.heads(), state.halfDone()));
                },
                true);
    }

    private Heads write(@Nullable Decision decision, boolean keepsUnfinished) {
        try (Opened opened = Opened.of(source)) {
            Dialect dialect = opened.dialect(settings.schema());
            HistoryStore store = new HistoryStore(dialect, settings.tables());
            HistoryState state = Runner.read(store, opened.connection(), dialect);
            // A target that does not exist fails before anything is made.
            boolean isThere = decision == null
                    ? !state.missing()
                            && column(dialect).widening(opened.connection()).isEmpty()
                    : entry(decision, new Decision.Standing(opened.connection(), dialect, store, state)) == null;
            if (isThere) {
                return state.heads();
            }
            RunChecks.check(List.of(), dialect, settings, opened);
            return LockedTransaction.of(
                    source,
                    opened,
                    dialect,
                    store,
                    settings,
                    state,
                    (work, now) -> entered(work, now, decision, keepsUnfinished));
        }
    }

    private VersionColumn column(Dialect dialect) {
        return new VersionColumn(dialect, settings.tables());
    }

    private Decision.@Nullable Entry entry(Decision decision, Decision.Standing standing) {
        Decision.Entry entry = decision.on(standing);
        if (entry != null) {
            column(standing.dialect()).requireRoomFor(entry.heads().ids(), standing.connection());
        }
        return entry;
    }

    private Heads entered(Work work, HistoryState state, @Nullable Decision decision, boolean keepsUnfinished)
            throws SQLException, StatementException, Work.StateMoved {
        work.begin(List.of(), true);
        Decision.Entry entry = decision == null
                ? null
                : entry(decision, new Decision.Standing(work.connection(), work.dialect(), work.store(), state));
        if (decision == null) {
            for (Statement statement : column(work.dialect()).widening(work.connection())) {
                work.sender().write(statement, false);
            }
        }
        Heads after = entry == null ? state.heads() : entry.heads();
        work.move(state.heads(), after);
        Unfinished unfinished = keepsUnfinished ? state.unfinished() : null;
        if (entry != null && unfinished == null) {
            work.record(written(entry));
        }
        work.commit(new HistoryState(after, unfinished, false));
        return after;
    }

    /** The row of the journal that says where the database stands now, and why. */
    static JournalEntry written(Decision.Entry entry) {
        Heads after = entry.heads();
        return new JournalEntry(
                after.isEmpty() ? "base" : after.ids().get(0),
                null,
                0,
                0,
                JournalEntry.State.DONE,
                Fingerprint.ofText(after.toString()),
                entry.words(),
                null,
                null,
                null);
    }
}
