package dev.retort.run;

import static dev.retort.Target.HEAD;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A target that is counted from where the database stands, while another runner moves it. */
@Timeout(60)
class RelativeTargetTest {

    /** The revision that has to stay. */
    @Revision(id = "kept")
    public static final class Kept implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("kept", column("id", bigint()));
        }
    }

    /** The revision that is undone, slowly. */
    @Revision(id = "undone", parent = "kept")
    public static final class Undone implements Migration {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);

        @Override
        public void upgrade(Ops ops) {
            ops.createTable("undone", column("id", bigint()));
        }

        @Override
        public void downgrade(Ops ops) {
            ops.run("wait", handle -> {
                begun.countDown();
                assertThat(end.await(30, TimeUnit.SECONDS)).isTrue();
            });
            ops.dropTable("undone");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void two_runners_that_go_one_step_down_at_once_do_not_go_two(Engine engine) throws Exception {
        TestDatabase database = engine.fresh();
        Undone undone = new Undone();
        Migrator migrator = Migrator.configure(database.dataSource()).migrations(new Kept(), undone);
        migrator.upgradeTo(HEAD);

        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<RunResult> first = other.submit(() -> migrator.downgradeTo("-1"));
            assertThat(undone.begun.await(30, TimeUnit.SECONDS)).isTrue();
            Migrator second = migrator.listener(event -> {
                if (event instanceof MigrationEvent.WaitingForLock) {
                    undone.end.countDown();
                }
            });
            RunException failure = catchThrowableOfType(RunException.class, () -> second.downgradeTo("-1"));

            assertThat(first.get(30, TimeUnit.SECONDS).steps()).hasSize(1);
            assertThat(failure.reason()).isEqualTo(RunException.Reason.MOVED);
            assertThat(failure).hasMessageStartingWith("'-1' no longer means what it meant when this run began.");
        } finally {
            undone.end.countDown();
            other.shutdown();
        }
        assertThat(migrator.current().ids()).containsExactly("kept");
    }
}
