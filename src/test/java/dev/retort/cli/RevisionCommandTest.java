package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.Migrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New migrations, written, compiled and found. */
class RevisionCommandTest {

    private static final String MESSAGE = "say \"hi\" \\u0022; \\ \n} \u202e größe";

    @TempDir
    Path sources = Path.of("");

    @TempDir
    Path classes = Path.of("");

    private CliRun revision(String... more) {
        List<String> args = new ArrayList<>(List.of("revision"));
        args.addAll(List.of(more));
        if (!args.contains("--source-root")) {
            args.addAll(List.of("--source-root", sources.toString()));
        }
        Map<String, String> environment =
                Map.of("RETORT_SCAN", "quickstart.migrations", "RETORT_CLASSPATH", classes.toString());
        return CliRun.of(environment, args.toArray(String[]::new));
    }

    private void compile() throws IOException {
        CompiledSources.compile(sources, classes, "-Xlint:all,-path", "-Werror");
    }

    @Test
    void a_new_revision_compiles_without_a_warning_and_is_the_next_head() throws IOException {
        CliRun run = revision("-m", MESSAGE, "--rev-id", "8d41f0", "--branch-label", "billing");
        assertThat(run.text()).startsWith("wrote " + sources).endsWith("_say_hi_u0022_gro_e.java\n");
        compile();
        Map<String, String> environment =
                Map.of("RETORT_SCAN", "quickstart.migrations", "RETORT_CLASSPATH", classes.toString());
        assertThat(CliRun.of(environment, "heads").out())
                .startsWith("5be8207fd316 -> 8d41f0 (billing) (head), " + MESSAGE);
        assertThat(revision("-m", "next", "--package", "other.place").exitCode())
                .isZero();
        compile();
        assertThat(CliRun.of(environment, "heads", "--scan", "quickstart.migrations,other.place")
                        .out())
                .startsWith("8d41f0 -> ")
                .endsWith(" (billing) (head), next\n");
    }

    @Test
    void a_head_is_not_guessed_where_a_source_is_not_compiled_yet() throws IOException {
        assertThat(revision("-m", "one", "--rev-id", "eeee1").exitCode()).isZero();
        CliRun refused = revision("-m", "two");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .startsWith("It is not clear what the new revision 'two' follows.")
                .contains("_one.java'.", "Compile the migrations first", "--head REVISION");
        assertThat(revision("-m", "two", "--head", "5be8").exitCode()).isZero();
        try (Stream<Path> files = Files.walk(sources)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(2);
        }
        compile();
        assertThat(revision("-m", "three", "--head", "eeee1").exitCode()).isZero();
    }

    @Test
    void a_directory_that_cannot_be_written_to_is_named() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")));
        CliRun refused = revision("-m", "one", "--source-root", "/proc");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .startsWith("The revision 'one' cannot be written. ")
                .contains("/proc/quickstart", "Name a directory of sources that you may write to");
    }

    @Test
    void the_first_revision_of_a_history_is_asked_for_by_base() throws IOException {
        CliRun refused = revision("-m", "begin", "--scan", "shop.migrations");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("shop.migrations", "say --head base");
        assertThat(revision("-m", "begin", "--scan", "shop.migrations", "--head", "base")
                        .exitCode())
                .isZero();
        compile();
        assertThat(revision("-m", "go on", "--scan", "shop.migrations", "--rev-id", "ab")
                        .exitCode())
                .isZero();
        compile();
        assertThat(CliRun.of(Map.of(), "history", "--scan=shop.migrations", "--classpath=" + classes)
                        .out())
                .contains(" -> ab (head), go on\n", "<base> -> ");
    }

    /** Alembic writes the file first, and every later command fails then (numbers 12 and 35 of its oddities). */
    @Test
    void an_id_or_a_label_that_is_taken_leaves_no_file() throws IOException {
        for (String[] taken : new String[][] {
            {"--rev-id", "3c9a77d1e0b2"},
            {"--branch-label", "3c9a77d1e0b2"},
            {"--rev-id", "a b"},
            {"--branch-label", "head"}
        }) {
            CliRun run = revision("-m", "go on", taken[0], taken[1]);
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err())
                    .startsWith("The new revision 'go on' cannot be written. ")
                    .contains("'" + taken[1] + "'");
        }
        assertThat(sources).isEmptyDirectory();
        assertThat(revision("-m", "go on", "--branch-label", "billing").exitCode())
                .isZero();
        compile();
        CliRun again = revision("-m", "go further", "--branch-label", "billing");
        assertThat(again.err()).contains("The label 'billing' is on ");
        try (Stream<Path> files = Files.walk(sources)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void a_merge_compiles_and_leaves_one_head() throws IOException {
        Map<String, String> environment =
                Map.of("RETORT_SCAN", "dev.retort.cli.fork", "RETORT_CLASSPATH", classes.toString());
        CliRun merge = CliRun.of(
                environment,
                "merge",
                "b2207",
                "billing@head",
                "--rev-id",
                "c0ffee",
                "--source-root",
                sources.toString());
        assertThat(merge.text()).endsWith("_merge_b2207c41d9e8_and_8d41f0aa73b2.java\n");
        compile();
        assertThat(CliRun.of(environment, "heads", "--single").text())
                .isEqualTo("b2207c41d9e8, 8d41f0aa73b2 -> c0ffee (billing) (head) (mergepoint), merge b2207c41d9e8 and"
                        + " 8d41f0aa73b2\n");
        assertThat(CliRun.of(environment, "merge", "--source-root", sources.toString())
                        .err())
                .startsWith("There is nothing to merge.");
    }

    @Test
    void an_application_writes_revisions_from_code() throws IOException {
        Path file = Migrator.offline("h2", 2)
                .scan("quickstart.migrations")
                .revision("add note")
                .id("8d41f0")
                .dependsOn("3c9a")
                .writeTo(sources);
        assertThat(sources.relativize(file).toString()).matches("quickstart.migrations.V\\d{8}_\\d{4}_add_note\\.java");
        assertThat(file).content().contains("parent = \"5be8207fd316\", dependsOn = \"3c9a77d1e0b2\"");
    }
}
