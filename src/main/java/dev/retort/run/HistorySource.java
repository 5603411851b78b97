package dev.retort.run;

import dev.retort.plan.MigrationHistory;
import dev.retort.revision.Heads;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The migrations of the code, which are looked for when they are needed, and what may be known of them before. */
public interface HistorySource extends Supplier<MigrationHistory> {

    /**
     * The version rows of a database for which an upgrade to this target leaves nothing to do; null where the migrations
     * have to be looked at to tell. Where it answers, the history has no faults.
     */
    @Nullable
    Heads rowsUpTo(String target);
}
