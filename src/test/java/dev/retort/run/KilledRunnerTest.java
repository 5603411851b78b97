package dev.retort.run;

import static dev.retort.Target.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A program that is killed in the middle of a migration leaves no lock, and nothing that the next run cannot finish. */
class KilledRunnerTest {

    private static void runAndBeKilled(String url) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledRunner.class.getName(),
                        url)
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isEqualTo(KilledRunner.HALTED);
    }

    private static Migrator next(TestDatabase database) {
        return Migrator.configure(database.dataSource())
                .migrations(new KilledRunner.HaltsInTheMiddle(false))
                .waitForLock(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "SQLITE"})
    void nothing_is_left_half_done_where_changes_of_structure_roll_back(Engine engine) throws Exception {
        TestDatabase database = engine.fresh();
        runAndBeKilled(database.url());

        assertThat(next(database).current().ids()).isEmpty();
        assertThat(Shop.tables(database)).isEmpty();
        next(database).upgradeTo(HEAD);

        assertThat(Shop.query(database, "select id from work order by id")).containsExactly("1", "2", "3");
        assertThat(Shop.query(database, "select epoch from retort_run where id = 1"))
                .containsExactly("1");
    }

    @Test
    void on_h2_the_next_run_goes_on_behind_what_is_done(@TempDir Path directory) throws Exception {
        // Without the delay each commit is on the disk before the next statement, so that it is known what was lost.
        String url = "jdbc:h2:" + directory.resolve("shop") + ";WRITE_DELAY=0";
        goesOn(new TestDatabase(Engine.H2, url, new UrlDataSource(url)));
    }

    @Test
    void on_mariadb_the_next_run_goes_on_behind_what_is_done() throws Exception {
        goesOn(Engine.MARIADB.fresh());
    }

    private static void goesOn(TestDatabase database) throws Exception {
        runAndBeKilled(database.url());

        assertThat(states(database)).containsExactly("1 1 STARTED", "1 0 DONE");
        assertThat(next(database).upgradeTo(HEAD).steps()).hasSize(1);

        assertThat(Shop.query(database, "select id from work order by id")).containsExactly("1", "2", "3");
        assertThat(next(database).upgradeTo(HEAD).isUpToDate()).isTrue();
    }

    private static java.util.List<String> states(TestDatabase database) throws SQLException {
        return Shop.query(database, "select operation, statement, state from retort_journal order by id");
    }
}
