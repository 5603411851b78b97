package dev.retort.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The page for those who come from Alembic says each deviation, in the words that the comparison prints. */
class DeviationsPageTest {

    private static final String HEADING = "## Where the history answers otherwise";

    @Test
    void each_deviation_stands_on_the_page_and_the_page_has_no_other() throws IOException {
        String page = Files.readString(Path.of("docs/coming-from-alembic.md"));
        String section = page.substring(page.indexOf(HEADING));
        int end = section.indexOf("\n## ", HEADING.length());
        String listed = (end < 0 ? section : section.substring(0, end)).replaceAll("\\s+", " ");

        assertThat(Arrays.stream(listed.split(" \\* ", -1)).skip(1).map(DeviationsPageTest::plain))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Deviation.values())
                        .map(deviation -> plain(deviation.reason()))
                        .toList());
    }

    private static String plain(String text) {
        return text.replace("`", "").replace("'", "").strip();
    }
}
