package dev.retort.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Random graphs with what Alembic 1.19.2 answers about them, and what Retort answers. */
class RevisionVectorsTest {

    @Test
    void answers_are_those_of_alembic() throws IOException {
        try (InputStream recorded =
                Objects.requireNonNull(RevisionVectorsTest.class.getResourceAsStream("revision-graphs.jsonl.gz"))) {
            Tally tally = compared(recorded);
            assertThat(tally.compared()).isGreaterThan(20_000);
        }
    }

    /** {@code -Dretort.vectors=FILE} compares with another file of the same form. */
    @Test
    @EnabledIfSystemProperty(named = "retort.vectors", matches = ".+")
    void answers_are_those_of_another_recording() throws IOException {
        try (InputStream recorded = Files.newInputStream(Path.of(System.getProperty("retort.vectors")))) {
            compared(recorded);
        }
    }

    private static Tally compared(InputStream recorded) throws IOException {
        Tally tally = new Tally();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(recorded), StandardCharsets.UTF_8));
        assertThat(Json.object(lines.readLine())).containsEntry("format", 1);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            new VectorGraph(Json.object(line), tally).compare();
        }
        tally.print(System.out::println);
        assertThat(tally.differences()).isEmpty();
        return tally;
    }
}
