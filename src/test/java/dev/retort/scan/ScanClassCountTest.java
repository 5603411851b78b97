package dev.retort.scan;

import static dev.retort.scan.CompiledClasses.compile;
import static dev.retort.scan.CompiledClasses.index;
import static dev.retort.scan.CompiledClasses.jar;
import static dev.retort.scan.CompiledClasses.migration;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** How many classes a scan loads in a fresh JVM: the start of an application whose database is up to date pays for each. */
class ScanClassCountTest {

    /** 29 of a directory, 31 of a jar and 29 of a jar with an index on Java 17; about as many on Java 25. */
    private static final int MOST = 34;

    @TempDir
    Path temp;

    @Test
    void a_scan_of_a_hundred_migrations_loads_few_classes_and_no_migration() throws Exception {
        String[] sources = new String[100];
        for (int i = 0; i < sources.length; i++) {
            String parent = i == 0 ? "" : ", parent = \"r" + (i - 1) + "\"";
            sources[i] = migration("counted.V" + i, "id = \"r" + i + "\", message = \"step " + i + "\"" + parent);
        }
        Path classes = compile(temp.resolve("classes"), sources);
        Path jar = jar(temp.resolve("classes.jar"), classes, "", true);
        assertThat(classesLoadedFor(classes)).isBetween(1, MOST);
        assertThat(classesLoadedFor(jar)).isBetween(1, MOST);
        index(classes, "counted");
        assertThat(classesLoadedFor(jar(temp.resolve("indexed.jar"), classes, "", true)))
                .isBetween(1, MOST);
    }

    private static int classesLoadedFor(Path root) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        root + File.pathSeparator + System.getProperty("java.class.path"),
                        FreshJvm.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return Integer.parseInt(output.strip());
    }

    /** Prints the number of classes that a scan loads after the driver and the logger are warm. */
    static final class FreshJvm {

        private FreshJvm() {}

        public static void main(String[] arguments) throws Exception {
            ClassLoadingMXBean loading = ManagementFactory.getClassLoadingMXBean();
            try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                    Statement statement = connection.createStatement()) {
                statement.execute("select 1");
            }
            LoggerFactory.getLogger("warm").info("up");
            long before = loading.getTotalLoadedClassCount();
            int found = MigrationScan.of(ScanRequest.ofPackages("counted")).size();
            long after = loading.getTotalLoadedClassCount();
            if (found != 100) {
                throw new IllegalStateException("found " + found);
            }
            System.out.println(after - before);
        }
    }
}
