package dev.retort;

import dev.retort.run.MigrationEvent;
import dev.retort.run.MigrationListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what happens to the log of SLF4J; what is thrown is not logged. */
final class LoggingListener implements MigrationListener {

    @Override
    public void on(MigrationEvent event) {
        Logger log = LoggerFactory.getLogger("dev.retort");
        if (event instanceof MigrationEvent.Planned planned) {
            log.info(
                    "{} revisions to go from {} to {}",
                    planned.plan().steps().size(),
                    planned.plan().before(),
                    planned.plan().after());
        } else if (event instanceof MigrationEvent.Started started) {
            log.debug("{} {} begins", started.step().direction(), started.step().describe());
        } else if (event instanceof MigrationEvent.StatementSent sent) {
            log.debug("{}", sent.sql());
        } else if (event instanceof MigrationEvent.BackfillProgress batch) {
            log.info("{} rows of {} done", batch.rowsDone(), batch.table());
        } else if (event instanceof MigrationEvent.Done done) {
            log.info(
                    "{} {} done in {} ms",
                    done.step().direction(),
                    done.step().describe(),
                    done.took().toMillis());
        } else if (event instanceof MigrationEvent.WaitingForLock waiting) {
            log.info(
                    "Another runner is at work; waiting for it, {} ms at most",
                    waiting.limit().toMillis());
        }
    }
}
