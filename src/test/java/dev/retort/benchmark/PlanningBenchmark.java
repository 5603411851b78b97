package dev.retort.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Reading a long history and planning it up and down, each time in a JVM that has done nothing before. */
class PlanningBenchmark {

    private static final int RUNS = 5;

    @Test
    void a_history_of_double_length_takes_about_double_the_time() throws Exception {
        double before = 0;
        for (int revisions : new int[] {2_500, 5_000, 10_000, 20_000}) {
            double[][] measured = new double[RUNS][];
            for (int i = 0; i < RUNS; i++) {
                measured[i] = probe(revisions);
            }
            double busy = median(measured, 2);
            System.out.printf(
                    "%d revisions with %.0f heads in a cold JVM: read and planned up in %.1f ms (CPU %.1f), down in %.1f ms"
                            + " (CPU %.1f)%s%n",
                    revisions,
                    median(measured, 0),
                    median(measured, 1),
                    busy,
                    median(measured, 3),
                    median(measured, 4),
                    before == 0 ? "" : String.format(", up %.2f times the CPU of half as many", busy / before));
            before = busy;
        }
    }

    private static double median(double[][] measured, int column) {
        double[] values =
                Arrays.stream(measured).mapToDouble(one -> one[column]).sorted().toArray();
        return values[values.length / 2];
    }

    private static double[] probe(int revisions) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlanningProbe.class.getName(),
                        String.valueOf(revisions))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return Arrays.stream(printed.strip().split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
