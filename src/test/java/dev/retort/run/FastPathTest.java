package dev.retort.run;

import static dev.retort.Target.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.engine.CountingDataSource;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import library.Library;
import org.junit.jupiter.api.Test;

/** What the start of an application costs whose database is up to date, and what a fresh one costs. */
class FastPathTest {

    private static final int MOST_CLASSES = 150;

    @Test
    void an_up_to_date_database_costs_one_statement_on_one_connection() throws Exception {
        TestDatabase database = Engine.POSTGRESQL.fresh();
        Migrator.configure(database.dataSource()).scan(Library.PACKAGE).upgradeTo(HEAD);

        CountingDataSource counted = new CountingDataSource(database.dataSource());
        RunResult result = Migrator.configure(counted).scan(Library.PACKAGE).upgradeTo(HEAD);

        assertThat(result.isUpToDate()).isTrue();
        assertThat(counted.connections()).isEqualTo(1);
        assertThat(counted.roundTrips()).hasSizeLessThanOrEqualTo(3);
        assertThat(counted.roundTrips().stream().filter(trip -> trip.startsWith("execute")))
                .hasSize(1);
    }

    @Test
    void an_up_to_date_database_costs_few_classes_and_no_migration() throws Exception {
        TestDatabase database = Engine.POSTGRESQL.fresh();
        Migrator.configure(database.dataSource()).scan(Library.PACKAGE).upgradeTo(HEAD);

        List<String> output = probe(database.url(), Library.PACKAGE);

        List<String> loaded = output.stream()
                .dropWhile(line -> !line.equals("begin"))
                .takeWhile(line -> !line.startsWith("classes "))
                .toList();
        assertThat(loaded.stream().filter(line -> line.contains(" " + Library.PACKAGE + ".")))
                .isEmpty();
        String count = output.stream()
                .filter(line -> line.startsWith("classes "))
                .findFirst()
                .orElseThrow();
        assertThat(Integer.parseInt(count.substring("classes ".length())))
                .as(String.join("\n", loaded))
                .isBetween(1, MOST_CLASSES);
    }

    @Test
    void a_fresh_database_costs_at_most_its_statements_and_two_round_trips_a_revision() throws Exception {
        TestDatabase database = Engine.POSTGRESQL.fresh();
        CountingDataSource counted = new CountingDataSource(database.dataSource());

        RunResult result =
                Migrator.configure(counted).scan("quickstart.migrations").upgradeTo(HEAD);

        int statements =
                result.steps().stream().mapToInt(AppliedStep::statements).sum();
        // Once a run: looking what is there, the lock, the tables of the history and the epoch.
        int onceARun = 12;
        assertThat(counted.roundTrips())
                .as(String.join("\n", counted.roundTrips()))
                .hasSizeLessThanOrEqualTo(statements + 2 * result.steps().size() + onceARun);
    }

    private static List<String> probe(String url, String packageName) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load=info:stdout:none",
                        "-cp",
                        System.getProperty("java.class.path").replace(File.pathSeparator + File.pathSeparator, ""),
                        FastPathProbe.class.getName(),
                        url,
                        packageName)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }
}
