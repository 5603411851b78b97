package dev.retort.cli;

import dev.retort.revision.Direction;
import dev.retort.run.AppliedStep;
import dev.retort.run.MigrationEvent;
import dev.retort.run.MigrationListener;
import dev.retort.run.RunResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Prints what a run does while it does it. */
final class Progress implements MigrationListener {

    private final Session session;
    private final boolean asJson;

    /**
     * The progress of a run.
     *
     * @param asJson whether all of it is said at the end, for a program
     */
    Progress(Session session, boolean asJson) {
        this.session = session;
        this.asJson = asJson;
    }

    @Override
    public void on(MigrationEvent event) {
        if (event instanceof MigrationEvent.Done done) {
            if (asJson) {
                return;
            }
            session.report(new AppliedStep(
                            done.step().migration().id(),
                            done.step().migration().message(),
                            done.step().direction(),
                            0,
                            done.took())
                    .toString());
        } else if (event instanceof MigrationEvent.BackfillProgress batch) {
            session.remark(batch.rowsDone() + " rows of " + batch.table() + " done");
        } else if (event instanceof MigrationEvent.WaitingForLock waiting) {
            session.remark("another runner is at work; waiting for it, "
                    + waiting.limit().toSeconds() + " s at most");
        }
    }

    void done(RunResult result) {
        if (asJson) {
            session.answer(document(result));
        } else {
            String place = "the database is at " + Session.place(result.after().ids());
            List<String> replaced = replaced(result);
            if (!replaced.isEmpty()) {
                session.report((result.isUpToDate() ? "nothing to run: " : "") + place + ", which replaces "
                        + String.join(", ", replaced));
            } else if (result.isUpToDate()) {
                session.report("nothing to do: " + place);
            }
        }
    }

    /** The ids that the run had in its rows, and took out for that of a revision which stands for them. */
    private static List<String> replaced(RunResult result) {
        Set<String> known = new HashSet<>(result.before().ids());
        for (AppliedStep step : result.steps()) {
            if (step.direction() == Direction.DOWNGRADE) {
                return List.of();
            }
            known.add(step.revision());
        }
        List<String> after = result.after().ids();
        if (known.containsAll(after)) {
            return List.of();
        }
        List<String> replaced = new ArrayList<>();
        if (result.steps().isEmpty()) {
            replaced.addAll(result.before().ids());
            replaced.removeAll(after);
        } else {
            replaced.add(result.steps().get(result.steps().size() - 1).revision());
        }
        return replaced;
    }

    private static Json document(RunResult result) {
        List<Json> steps = new ArrayList<>();
        for (AppliedStep step : result.steps()) {
            steps.add(new Json()
                    .put("revision", step.revision())
                    .put("message", step.message())
                    .put("direction", step.direction().name().toLowerCase(Locale.ROOT))
                    .put("statements", step.statements())
                    .put("millis", step.took().toMillis()));
        }
        return new Json()
                .put("before", result.before().ids())
                .put("after", result.after().ids())
                .put("millis", result.took().toMillis())
                .put("steps", steps);
    }
}
