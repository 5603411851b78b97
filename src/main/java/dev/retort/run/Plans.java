package dev.retort.run;

import dev.retort.history.HistoryState;
import dev.retort.history.Unfinished;
import dev.retort.plan.MigrationHistory;
import dev.retort.plan.MigrationPlan;
import dev.retort.plan.PlannedStep;
import dev.retort.plan.Planner;
import dev.retort.revision.Direction;
import dev.retort.revision.Heads;
import dev.retort.revision.RevisionTarget;
import dev.retort.revision.TargetParser;
import java.util.ArrayList;
import java.util.List;

/** Plans for a database as it stands: a revision that was left half done comes first. */
final class Plans {

    private Plans() {}

    static MigrationPlan of(MigrationHistory all, HistoryState state, Direction direction, String target) {
        Unfinished unfinished = state.unfinished();
        MigrationHistory history = all.at(state.heads(), state.halfDone());
        MigrationPlan plan = direction == Direction.UPGRADE
                ? Planner.up(history, state.heads(), target)
                : Planner.down(history, state.heads(), target);
        return unfinished == null ? plan : finishing(history, plan, unfinished, direction, target);
    }

    /** The ids that come into the version rows, in order. */
    static List<String> comingIds(MigrationPlan plan) {
        List<String> ids = new ArrayList<>();
        for (PlannedStep step : plan.steps()) {
            ids.addAll(step.after().without(step.before()));
        }
        return ids;
    }

    /**
     * Refuses to plan again for a target that is counted from where the database stands: from where another runner has led
     * it, the same words mean another place, and a downgrade would go too far.
     */
    static void requireStillMeant(
            MigrationHistory history, String target, HistoryState now, List<AppliedStep> applied) {
        if (TargetParser.parse(target, history.graph()) instanceof RevisionTarget.Relative relative
                && relative.from() == null) {
            throw new RunException(
                    RunException.Reason.MOVED,
                    "'" + target + "' no longer means what it meant when this run began.",
                    "Another runner has led the database to " + now.heads()
                            + " in the meantime; this one had carried out " + applied.size()
                            + (applied.size() == 1 ? " revision." : " revisions."),
                    "Look where the database stands with `retort current`, and name the revision to go to.",
                    null);
        }
    }

    private static MigrationPlan finishing(
            MigrationHistory history, MigrationPlan plan, Unfinished unfinished, Direction direction, String target) {
        List<PlannedStep> order = new ArrayList<>();
        for (PlannedStep step : plan.steps()) {
            if (step.migration().id().equals(unfinished.revision())) {
                order.add(0, step);
            } else {
                order.add(step);
            }
        }
        boolean first = !order.isEmpty() && order.get(0).migration().id().equals(unfinished.revision());
        if (!first || unfinished.direction() != direction) {
            String wanted = direction == Direction.UPGRADE ? "upgraded" : "downgraded";
            String half = unfinished.direction() == Direction.UPGRADE ? "upgrade" : "downgrade";
            throw new RunException(
                    RunException.Reason.UNFINISHED,
                    "The database cannot be " + wanted + " to '" + target + "'.",
                    "The " + half + " of revision " + history.graph().describe(unfinished.revision())
                            + " is half done: some of its operations are committed.",
                    "Finish it first: run " + half + " to '"
                            + (unfinished.direction() == Direction.UPGRADE
                                    ? unfinished.revision()
                                    : unfinished.revision() + "-1")
                            + "'. Or, when the schema has been put right by hand, say where it stands with"
                            + " `retort stamp REVISION`.",
                    null);
        }
        List<PlannedStep> steps = new ArrayList<>();
        Heads at = plan.before();
        for (PlannedStep step : order) {
            String id = step.migration().id();
            Heads after = direction == Direction.UPGRADE
                    ? at.upgraded(history.graph(), id)
                    : at.downgraded(history.graph(), id);
            steps.add(new PlannedStep(step.migration(), direction, at, after));
            at = after;
        }
        return new MigrationPlan(plan.before(), steps);
    }
}
