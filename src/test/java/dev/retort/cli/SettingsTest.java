package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options, variables and the properties file, and which of them counts. */
class SettingsTest {

    @TempDir
    Path directory = Path.of("");

    private final Map<String, String> environment = new HashMap<>();
    private Path file = Path.of("");

    @BeforeEach
    void name_the_file() {
        file = directory.resolve("my.properties");
    }

    private CliRun retort(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--config", file.toString()));
        return CliRun.of(environment, all.toArray(String[]::new));
    }

    private void write(String... lines) throws IOException {
        Files.write(file, List.of(lines));
    }

    @Test
    void an_option_comes_before_a_variable_and_that_before_the_file() throws IOException {
        write("scan = quickstart.migrations", "url = jdbc:h2:mem:of_file;DB_CLOSE_DELAY=-1");
        assertThat(retort("upgrade", "+1").text()).startsWith("upgraded to 91b0de44a7c3");
        environment.put("RETORT_URL", "jdbc:h2:mem:of_variable;DB_CLOSE_DELAY=-1");
        assertThat(retort("current").text()).isEqualTo("nothing is applied\n");
        assertThat(retort("current", "--url", "jdbc:h2:mem:of_file").out()).startsWith("91b0de44a7c3");
    }

    @Test
    void a_section_is_chosen_by_its_name() throws IOException {
        write(
                "# two databases",
                "scan = quickstart.migrations",
                "[test]",
                "url = jdbc:h2:mem:section_test;DB_CLOSE_DELAY=-1",
                "",
                "[live]",
                "url = jdbc:h2:mem:section_live;DB_CLOSE_DELAY=-1",
                "quiet = true");
        assertThat(retort("upgrade", "+1", "-n", "live").text()).isEmpty();
        assertThat(retort("current", "--name", "live").out()).startsWith("91b0de44a7c3");
        assertThat(retort("current", "-n", "test").text()).isEqualTo("nothing is applied\n");
        environment.put("RETORT_NAME", "live");
        assertThat(retort("current").out()).startsWith("91b0de44a7c3");
        CliRun wrong = retort("current", "-n", "prod");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("There is no section 'prod'", "Its sections are live, test.");
    }

    @Test
    void paths_are_seen_from_the_file_and_variables_are_filled_in() throws IOException {
        Files.createDirectories(directory.resolve("sources"));
        Files.createDirectories(directory.resolve("classes"));
        environment.put("PLACE", "sources");
        write(
                "scan = quickstart.migrations",
                "classpath = classes",
                "source-root = ${PLACE}",
                "url = jdbc:h2:file:${here}/shop",
                "param.region = $${eu}");
        assertThat(retort("revision", "-m", "go on").text()).startsWith("wrote " + directory.resolve("sources"));
        assertThat(retort("stamp", "base").exitCode()).isZero();
        assertThat(directory.resolve("shop.mv.db")).exists();
    }

    @Test
    void how_revisions_are_written_may_stand_in_the_file() throws IOException {
        Files.createDirectories(directory.resolve("sources"));
        Files.writeString(
                directory.resolve("body.txt"), "{{package}}// {{message}}\n{{revision}}\nclass {{class}} {}\n");
        write(
                "scan = quickstart.migrations",
                "source-root = sources",
                "package = shop.other",
                "file-template = M_{{slug}}",
                "slug-length = 6",
                "body-template = body.txt");
        CliRun run = retort("revision", "-m", "add currency", "--rev-id", "8d41f0");
        assertThat(run.text()).isEqualTo("wrote " + directory.resolve("sources/shop/other/M_add.java") + "\n");
        assertThat(directory.resolve("sources/shop/other/M_add.java")).hasContent("""
                        package shop.other;

                        // add currency
                        @Revision(id = "8d41f0", parent = "5be8207fd316", message = "add currency")
                        class M_add {}
                        """);
    }

    @Test
    void what_cannot_be_read_is_named_by_its_line() throws IOException {
        refused("There is no key 'pasword'. Did you mean 'password'?", "scan = x", "", "pasword = canary");
        refused("It is neither 'key = value' nor '[section]'.", "canary");
        refused("The key 'scan' has no value.", "scan");
        refused("The key 'scan' is said twice.", "scan = canary", "scan = y");
        refused("names the variable 'NOT_SET', which is not set.", "password = canary${NOT_SET}");
        refused("There is a section 'a' already.", "[a]", "[a]");
        refused("The section has no name.", "[ ]");
        refused("'quiet' cannot be 'yes'.", "scan = quickstart.migrations", "quiet = yes");
        refused("--slug-length cannot be 'ten'.", "scan = quickstart.migrations", "slug-length = ten");
        refused("--transactions cannot be 'each'.", "scan = quickstart.migrations", "transactions = each");
        refused("--lock-timeout cannot be '3 seconds'.", "scan = quickstart.migrations", "lock-timeout = 3 seconds");
        Files.delete(file);
        assertThat(retort("heads").err()).startsWith("The settings cannot be read. There is no file");
    }

    private void refused(String message, String... lines) throws IOException {
        write(lines);
        CliRun run = retort("revision", "-m", "x", "--source-root", directory.toString());
        assertThat(run.err()).contains(message).doesNotContain("canary");
        assertThat(run.exitCode()).isNotZero();
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_password_of_the_file_is_not_printed() throws IOException {
        write(
                "scan = quickstart.migrations",
                "url = jdbc:nosuch://host/x?password=canary",
                "password = canary2",
                "[other]",
                "password = canary3");
        for (String more : new String[] {"-q", "--stacktrace"}) {
            CliRun run = retort("current", more, "canary2", "canary3");
            assertThat(run.text()).doesNotContain("canary").isNotEmpty();
            assertThat(retort("current", more).text()).doesNotContain("canary").isNotEmpty();
        }
    }

    @Test
    void a_wrong_class_path_is_named() throws IOException {
        write("scan = quickstart.migrations", "classpath = nowhere");
        assertThat(retort("heads").err())
                .contains(
                        "The class path has no 'nowhere'.",
                        directory.resolve("nowhere").toString());
    }
}
