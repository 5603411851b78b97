package dev.retort.cli;

import dev.retort.run.AppliedStep;
import dev.retort.run.MigrationEvent;
import dev.retort.run.MigrationListener;
import dev.retort.run.RunResult;

/** Prints what a run does while it does it. */
final class Progress implements MigrationListener {

    private final Session session;

    Progress(Session session) {
        this.session = session;
    }

    @Override
    public void on(MigrationEvent event) {
        if (event instanceof MigrationEvent.Done done) {
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
        if (result.isUpToDate()) {
            session.report("nothing to do: the database is at "
                    + Session.place(result.after().ids()));
        }
    }
}
