package dev.retort;

import dev.retort.history.AppliedRevision;
import dev.retort.picture.DrawnHistory;
import dev.retort.picture.DrawnRevision;
import dev.retort.picture.DrawnRevision.State;
import dev.retort.picture.HistoryDot;
import dev.retort.picture.HistoryHtml;
import dev.retort.picture.HistoryMermaid;
import dev.retort.picture.HistorySvg;
import dev.retort.picture.HistoryText;
import dev.retort.picture.SaidOperations;
import dev.retort.plan.MigrationHistory;
import dev.retort.revision.RevisionNode;
import dev.retort.run.DatabaseState;
import dev.retort.run.RunSettings;
import dev.retort.run.SaidRevision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Revisions of the code, newest first: each after those that follow it.
 *
 * <p>{@link Migrator#history()} gives them as the code has them; {@link Migrator#appliedHistory()} asks the database, too, and its
 * pictures show what is applied.
 */
public final class History {

    private final MigrationHistory history;
    private final RunSettings settings;
    private final List<RevisionInfo> revisions;
    private final @Nullable DatabaseState database;

    History(
            MigrationHistory history,
            RunSettings settings,
            List<RevisionInfo> revisions,
            @Nullable DatabaseState database) {
        this.history = history;
        this.settings = settings;
        this.revisions = List.copyOf(revisions);
        this.database = database;
    }

    /** The revisions, newest first. */
    public List<RevisionInfo> revisions() {
        return revisions;
    }

    /** Where the database stands, or nothing when none was asked. */
    public Optional<DatabaseState> database() {
        return Optional.ofNullable(database);
    }

    /** When, how long and by whom a revision was applied, or nothing when it is not, or when no database was asked. */
    public Optional<AppliedRevision> applied(String id) {
        return database == null
                ? Optional.empty()
                : Optional.ofNullable(database.applied().get(id));
    }

    /** What a revision says that it does; calls its upgrade without a database. */
    public SaidRevision operations(String id) {
        return SaidRevision.of(history.migration(id), settings);
    }

    /**
     * The graph drawn in characters like that of {@code git log --graph}, with heads marked; where a database was asked, a
     * revision that is not applied is an {@code o}.
     */
    public String toText() {
        return HistoryText.of(drawn(List.of()));
    }

    /** The same with a mark at the revisions of these ids, where a database stands. */
    public String toText(Collection<String> current) {
        return HistoryText.of(drawn(current));
    }

    /** The graph as a flow chart in Mermaid, which GitHub draws where Markdown has it in a block. */
    public String toMermaid() {
        return HistoryMermaid.of(drawn(List.of()));
    }

    /** The graph in DOT, for Graphviz. */
    public String toDot() {
        return HistoryDot.of(drawn(List.of()));
    }

    /** The graph as an SVG image that stands alone, for light and dark pages. */
    public String toSvg() {
        return HistorySvg.of(drawn(List.of()));
    }

    /**
     * One HTML page that stands alone: the graph, what is applied, when, how long it took and by whom, and the operations of each
     * revision, for which the upgrade of each is called without a database.
     */
    public String toHtml() {
        return HistoryHtml.of(drawn(List.of()), id -> {
            SaidRevision said = operations(id);
            return new SaidOperations(said.operations(), said.remark());
        });
    }

    private DrawnHistory drawn(Collection<String> current) {
        List<DrawnRevision> drawn = new ArrayList<>();
        for (RevisionInfo revision : revisions) {
            String id = revision.id();
            RevisionNode node = new RevisionNode(
                    id,
                    revision.parents(),
                    revision.dependsOn(),
                    revision.labels(),
                    revision.replaces(),
                    revision.message());
            boolean isCurrent = current.contains(id)
                    || (database != null && database.current().contains(id));
            drawn.add(new DrawnRevision(
                    node,
                    revision.className(),
                    revision.isHead(),
                    isCurrent,
                    state(id),
                    applied(id).orElse(null)));
        }
        return new DrawnHistory(
                drawn,
                database == null ? null : new DrawnHistory.Asked(database.name(), database.at(), database.unknown()));
    }

    private State state(String id) {
        if (database == null) {
            return State.UNASKED;
        }
        if (id.equals(database.halfDone())) {
            return State.HALF_DONE;
        }
        return database.applied().containsKey(id) ? State.APPLIED : State.PENDING;
    }

    /** One line for each revision. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        revisions.forEach(revision -> text.append(revision).append('\n'));
        return text.toString();
    }
}
