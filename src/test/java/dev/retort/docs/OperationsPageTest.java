package dev.retort.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of every word: its SQL is what the engines make of its Java, and no word is missing.
 *
 * <p>{@code -Dretort.docs.update=true} writes what follows from the Java anew.
 */
class OperationsPageTest {

    private static final Path PAGE = Path.of("docs/operations.md");

    @TempDir
    Path directory;

    @Test
    void the_sql_is_what_each_engine_makes_of_the_java() throws IOException {
        List<String> written = new OperationsPage(PAGE, EngineTexts.dialects(), directory).written();
        if (Boolean.getBoolean("retort.docs.update")) {
            Files.write(PAGE, written);
        }
        assertThat(Files.readAllLines(PAGE)).isEqualTo(written);
    }

    @Test
    void every_word_of_the_language_stands_on_the_page() {
        String java = new OperationsPage(PAGE, EngineTexts.dialects(), directory).java();
        String text = java + String.join("\n", EngineTexts.types(EngineTexts.dialects()));
        List<String> missing = new ArrayList<>();
        for (String word : Words.all()) {
            if (!Pattern.compile("\\b" + word + "\\(").matcher(text).find()) {
                missing.add(word);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_word_that_performs_or_changes_stands_there_in_that_form() {
        String java = new OperationsPage(PAGE, EngineTexts.dialects(), directory).java();
        List<String> missing = new ArrayList<>();
        for (String word : Words.performing()) {
            if (!java.matches("(?s).*\\b(ops|pg|others|alone)\\." + word + "\\(.*")) {
                missing.add("ops." + word);
            }
        }
        for (String word : Words.changing()) {
            if (!java.matches("(?s).*[ (]" + word + "\\(.*")) {
                missing.add(word);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void what_long_lived_histories_use_has_a_word_that_exists() {
        WordTable table = WordTable.of(PAGE, "## What long-lived histories use");
        assertThat(table.rows()).hasSizeGreaterThan(500);
        assertThat(table.faults()).isEmpty();
    }
}
