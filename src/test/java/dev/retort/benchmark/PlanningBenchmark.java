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
    void the_way_through_a_history_of_double_length_takes_no_more_than_double() throws Exception {
        double before = 0;
        for (int revisions : new int[] {2_500, 5_000, 10_000, 20_000}) {
            double[] millis = new double[RUNS];
            String heads = "";
            for (int i = 0; i < RUNS; i++) {
                String[] printed = probe(revisions);
                heads = printed[0];
                millis[i] = Double.parseDouble(printed[1]);
            }
            Arrays.sort(millis);
            double median = millis[RUNS / 2];
            System.out.printf(
                    "planning of %,d revisions with %s heads, up and down: %.1f ms cold (%.1f to %.1f)%s%n",
                    revisions,
                    heads,
                    median,
                    millis[0],
                    millis[RUNS - 1],
                    before == 0 ? "" : String.format(", %.2f times that of half as many", median / before));
            before = median;
        }
    }

    private static String[] probe(int revisions) throws Exception {
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
        return printed.strip().split(" ", -1);
    }
}
