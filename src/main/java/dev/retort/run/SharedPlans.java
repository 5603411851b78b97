package dev.retort.run;

import dev.retort.history.HistoryState;
import dev.retort.plan.MigrationHistory;
import dev.retort.plan.MigrationPlan;
import dev.retort.plan.PlannedStep;
import dev.retort.revision.Direction;
import dev.retort.revision.Heads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Plans, with what their migrations say, that runs of one history on several databases share.
 *
 * <p>Databases that stand at the same place go the same way; what a migration says without a database is the same for all
 * of one engine with the same parameters, unless it asks for the database's name.
 */
public final class SharedPlans {

    private final Map<Start, MigrationPlan> plans = new ConcurrentHashMap<>();
    private final Map<Noted, List<NotedMigration>> noted = new ConcurrentHashMap<>();

    /** Plans for one run of a fleet, or of one database. */
    public SharedPlans() {}

    MigrationPlan plan(MigrationHistory history, HistoryState state, Direction direction, String target) {
        // A half-done revision is one database's own.
        return state.unfinished() != null
                ? Plans.of(history, state, direction, target)
                : plans.computeIfAbsent(
                        new Start(state.heads(), direction, target),
                        start -> Plans.of(history, state, direction, target));
    }

    List<NotedMigration> note(MigrationPlan plan, RunSettings settings, String dialect) {
        Noted any = new Noted(plan, dialect, null, settings.parameters());
        List<NotedMigration> shared = noted.computeIfAbsent(any, none -> noteAll(plan, settings, dialect));
        if (shared.stream().noneMatch(NotedMigration::isOfOneDatabase)) {
            return shared;
        }
        Noted own = new Noted(plan, dialect, settings.database(), settings.parameters());
        return noted.computeIfAbsent(own, none -> noteAll(plan, settings, dialect));
    }

    private static List<NotedMigration> noteAll(MigrationPlan plan, RunSettings settings, String dialect) {
        List<NotedMigration> all = new ArrayList<>();
        for (PlannedStep step : plan.steps()) {
            all.add(Noting.of(step, settings, dialect));
        }
        return List.copyOf(all);
    }

    private record Start(Heads heads, Direction direction, String target) {}

    /** One plan, itself: comparing equal ones would take as long as planning. */
    private record Noted(
            MigrationPlan plan, String dialect, @Nullable String database, Map<String, String> parameters) {

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return other instanceof Noted noted
                    && noted.plan == plan
                    && noted.dialect.equals(dialect)
                    && Objects.equals(noted.database, database)
                    && noted.parameters.equals(parameters);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(plan);
        }
    }
}
