package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said about a command that is written wrongly or cannot be carried out. */
class MistakesTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("RETORT_URL", "jdbc:h2:mem:mistakes;DB_CLOSE_DELAY=-1", "RETORT_SCAN", "quickstart.migrations");

    private static void wrong(String message, String... args) {
        refused(2, ENVIRONMENT, message, args);
    }

    private static void failed(String message, String... args) {
        refused(1, ENVIRONMENT, message, args);
    }

    private static void refused(int exitCode, Map<String, String> environment, String message, String... args) {
        CliRun run = CliRun.of(environment, args);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void unknown_words_are_answered_with_the_nearest_known_one() {
        wrong("There is no command 'upgrad'. Did you mean 'upgrade'?", "upgrad", "head");
        wrong("`retort upgrade` has no option '--sqll'. Did you mean '--sql'?", "upgrade", "--sqll", "head");
        wrong("There is no command 'upgrad'.", "help", "upgrad");
        failed("Did you mean 'head'?", "upgrade", "hed");
        failed("Did you mean '5be8207fd316'?", "show", "5be8207fd361");
        refused(1, Map.of(), "Did you mean 'quickstart.migrations'?", "heads", "--scan", "quickstart.migration");
        failed(
                "Did you mean 'postgresql'?",
                "upgrade",
                "head",
                "--sql",
                "--dialect",
                "postgres",
                "--dialect-version",
                "15");
    }

    @Test
    void what_is_missing_is_named() {
        wrong("Which command?");
        wrong("`retort upgrade` needs TARGET.", "upgrade");
        wrong("`retort stamp` needs TARGET.", "stamp");
        wrong("`retort revision` needs --message TEXT.", "revision");
        refused(2, Map.of(), "No URL is said.", "current", "--scan", "quickstart.migrations");
        refused(2, Map.of(), "No package is said", "current", "--url", "jdbc:h2:mem:x");
        wrong("--dialect and --dialect-version belong together.", "upgrade", "head", "--sql", "--dialect", "h2");
        wrong("name where the classes are: --classpath target/classes", "heads", "--classpath", "no/such/directory");
    }

    @Test
    void what_does_not_belong_together_is_refused() {
        wrong("'a:b' cannot be run on a database.", "upgrade", "a:b");
        wrong("'a:b' cannot be run on a database.", "downgrade", "a:b");
        wrong("'a:b:c' cannot be read as a range.", "upgrade", "a:b:c", "--sql");
        wrong("Write `retort downgrade head:3c9a --sql`.", "downgrade", "3c9a", "--sql");
        wrong("Write `retort downgrade FROM:head --sql`.", "downgrade", "head", "--sql");
        wrong("--graph and --verbose", "history", "--graph", "-v");
        wrong("--format and --verbose", "history", "--format", "svg", "-v");
        wrong("--graph and --format svg", "history", "--format", "svg", "--graph");
        wrong("--format cannot be 'png'. It is one of text, mermaid, dot, svg, html.", "history", "--format", "png");
        wrong("--quiet cannot be 'no'. It has no value", "heads", "--quiet=no");
        wrong("--quiet is said twice.", "heads", "-qq");
        wrong("argument too many", "upgrade", "head", "head");
        wrong("argument too many", "heads", "head");
        wrong("--dialect-version cannot be 'ten'", "heads", "--dialect", "h2", "--dialect-version", "ten");
        wrong("A --param cannot be read.", "heads", "--param", "region");
    }

    @Test
    void a_wrong_setting_is_a_wrong_command() {
        wrong("Write --wait-for-lock 4s, 500ms or 2min, or 0 for not waiting", "heads", "--wait-for-lock", "soon");
        wrong("Write --lock-timeout 4s, 500ms or 2min, or 0 for a time without end", "heads", "--lock-timeout", "1");
        wrong("its URL cannot be read", "current", "--url", "shop");
    }

    @Test
    void a_command_without_a_database_says_which_option_names_one() {
        String[] commands = {"ensure-version", "check-heads", "current", "recreate", "upgrade head"};
        for (String command : commands) {
            String[] words = (command + " --dialect h2 --dialect-version 2").split(" ", -1);
            failed("`retort " + words[0] + "` needs a database. --dialect names an engine", words);
            failed("Name the database instead, --url", words);
            assertThat(CliRun.of(ENVIRONMENT, words).err()).doesNotContain("Migrator.");
        }
        failed("or add --sql", "ensure-version", "--dialect", "h2", "--dialect-version", "2");
        failed(
                "for an empty database, `retort upgrade head --sql",
                "recreate",
                "--sql",
                "--dialect",
                "h2",
                "--dialect-version",
                "2");
    }

    @Test
    void a_command_without_a_script_names_those_that_have_one() {
        wrong("`retort check-heads` has no option '--sql'. It writes no script.", "check-heads", "--sql");
        wrong("`retort plan head --sql` shows what a database lacks", "check-heads", "--sql");
    }

    @Test
    void a_plan_in_the_other_direction_is_still_a_plan() {
        failed("An upgrade does not lead down. Run `retort plan --down -1`.", "plan", "-1");
        failed("A downgrade does not lead up. Run `retort plan +1`.", "plan", "--down", "+1");
        failed("Run `retort downgrade -1`.", "upgrade", "-1");
        failed("There are not that many revisions above.", "plan", "+9");
    }

    @Test
    void no_steps_are_answered_with_steps() {
        failed("'+1' is the next revision up, '-1' the last one down", "upgrade", "+0");
    }

    @Test
    void a_target_that_cannot_be_reached_is_a_failure() {
        failed("cannot be reached by a downgrade", "downgrade", "head");
        failed("'-1'", "downgrade", "-1");
        failed("'+9'", "upgrade", "+9");
    }

    @Test
    void a_file_that_cannot_be_written_is_a_failure() {
        failed("The file 'no/such/place.svg' cannot be written.", "history", "--output", "no/such/place.svg");
    }

    @Test
    void a_stack_trace_is_shown_when_asked_for() {
        CliRun run = CliRun.of(ENVIRONMENT, "upgrade", "nowhere", "--stacktrace");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("UnknownRevisionException", "\tat dev.retort.");
    }
}
