package dev.retort.run;

import static dev.retort.Target.HEADS;

import dev.retort.Migrator;
import dev.retort.engine.TestDatabase;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A runner on a thread of its own, in the middle of a migration until it is closed. */
final class RunningElsewhere implements AutoCloseable {

    /** A migration whose code waits until it may go on. */
    @Revision(id = "slow", message = "take long")
    static final class Slow implements Migration {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public void upgrade(Ops ops) {
            ops.run("wait", this::waitToGoOn);
        }

        private void waitToGoOn(Handle handle) throws InterruptedException {
            reached.countDown();
            if (!goOn.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Nobody let the migration go on");
            }
        }
    }

    private final Slow slow = new Slow();
    private final Thread thread;
    private volatile @Nullable Throwable failure;

    private RunningElsewhere(Migrator migrator) {
        Migrator slowly = migrator.migrations(slow);
        thread = new Thread(
                () -> {
                    try {
                        slowly.upgradeTo(HEADS);
                    } catch (RuntimeException e) {
                        failure = e;
                        slow.reached.countDown();
                    }
                },
                "running-elsewhere");
    }

    /** Begins a run of its one migration and returns when that is at work. */
    static RunningElsewhere on(TestDatabase database) {
        return of(Migrator.configure(database.dataSource()));
    }

    static RunningElsewhere of(Migrator migrator) {
        RunningElsewhere running = new RunningElsewhere(migrator);
        running.thread.start();
        try {
            if (!running.slow.reached.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The migration did not begin");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return running;
    }

    @Override
    public void close() {
        end();
    }

    /** Lets it go on, and waits for its end. */
    void end() {
        slow.goOn.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What its run threw, or null. */
    @Nullable
    Throwable failure() {
        return failure;
    }
}
