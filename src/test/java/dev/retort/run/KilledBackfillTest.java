package dev.retort.run;

import static dev.retort.Target.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.run.KilledBackfill.Place;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program that is killed in the middle of a backfill: the next one goes on, and each row is changed exactly once. */
class KilledBackfillTest {

    @TempDir
    Path directory;

    private TestDatabase database(Engine engine) {
        // In memory H2 would go with the process; without the delay each commit is on the disk.
        String url = "jdbc:h2:" + directory.resolve("shop") + ";WRITE_DELAY=0";
        return engine == Engine.H2 ? new TestDatabase(engine, url, new UrlDataSource(url)) : engine.fresh();
    }

    @ParameterizedTest
    @CsvSource({
        "H2, IN_CODE, true",
        "H2, BEFORE_STATEMENT, false",
        "POSTGRESQL, IN_CODE, true",
        "POSTGRESQL, BEFORE_STATEMENT, false",
        "POSTGRESQL, BEHIND_COMMIT, true",
        "SQLITE, IN_CODE, true",
        "SQLITE, BEHIND_COMMIT, false"
    })
    void the_next_run_goes_on_behind_the_last_batch(Engine engine, Place place, boolean byCode) throws Exception {
        TestDatabase database = database(engine);
        Sql sql = new Sql(database);
        sql.run("create table item (id int not null primary key, n int not null)");
        for (int i = 1; i <= 15; i++) {
            sql.run("insert into item values (" + i + ", 0)");
        }

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledBackfill.class.getName(),
                        database.url(),
                        place.name(),
                        String.valueOf(byCode))
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isEqualTo(KilledRunner.HALTED);
        assertThat(sql.rows("select n, count(*) from item group by n order by n"))
                .containsExactly("100 7", "101 8");

        KilledBackfill.migrator(database.url(), Place.NOWHERE, byCode)
                .waitForLock(Duration.ofMinutes(1))
                .upgradeTo(HEAD);

        assertThat(sql.rows("select distinct n from item")).containsExactly("1101");
    }
}
