package dev.retort;

import dev.retort.author.Rebase;
import dev.retort.author.Sources;
import dev.retort.history.HistoryState;
import dev.retort.plan.MigrationHistory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Revisions that are to follow another: {@code migrator.rebase("b2207c", "8d41f0").in(Path.of("src/main/java"))}.
 *
 * <p>A database in which a moved revision is applied, and what it is to follow is not, would be told that both are. The one
 * of the migrator is looked at first; of others nothing is known here.
 */
public final class RebaseDraft {

    private final MigrationHistory history;
    private final Rebase rebase;
    private final Supplier<HistoryState> state;
    private final boolean isChecked;

    RebaseDraft(MigrationHistory history, Rebase rebase, Supplier<HistoryState> state, boolean isChecked) {
        this.history = history;
        this.rebase = rebase;
        this.state = state;
        this.isChecked = isChecked;
    }

    /** The revisions whose parents change, by id, each with its new parents. */
    public Map<String, List<String>> parents() {
        return rebase.parents();
    }

    /**
     * Where the database is to be stamped once the sources are changed and compiled, because both lines are applied and the
     * one then implies the other; runs are refused until that is done. None where its rows stay as they are, or are not
     * looked at.
     */
    public List<String> toStamp() {
        return isChecked ? rebase.rowsToStamp(history.graph(), state.get().heads()) : List.of();
    }

    /** Does not look at the database: none of the moved revisions is applied anywhere. */
    public RebaseDraft unchecked() {
        return new RebaseDraft(history, rebase, state, false);
    }

    /**
     * Says the new parents in the sources below a directory; the classes have to be compiled again afterwards.
     *
     * @return the files that were changed
     * @throws dev.retort.author.AuthorException when a source is not there, or the database forbids it; nothing is changed
     */
    public List<Path> in(Path sourceRoot) {
        if (isChecked) {
            rebase.requireTrueOf(history.graph(), state.get().heads());
        }
        return Sources.rebase(rebase, sourceRoot, id -> history.migration(id).className());
    }
}
