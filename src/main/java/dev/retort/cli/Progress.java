package dev.retort.cli;

import dev.retort.run.AppliedStep;
import dev.retort.run.MigrationEvent;
import dev.retort.run.MigrationListener;
import dev.retort.run.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
        } else if (result.isUpToDate()) {
            List<String> replaced = new ArrayList<>(result.before().ids());
            replaced.removeAll(result.after().ids());
            String place = Session.place(result.after().ids());
            session.report(
                    replaced.isEmpty()
                            ? "nothing to do: the database is at " + place
                            : "nothing to run: the database is at " + place + ", which replaces " + replaced);
        }
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
