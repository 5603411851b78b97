package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a new user from nothing, and of one who edits. */
class NewProjectTest {

    @TempDir
    Path directory = Path.of("");

    private CliRun retort(String... args) {
        return CliRun.of(Map.of(), args);
    }

    @Test
    void after_init_the_first_revision_is_one_step_away() throws IOException {
        CliRun init = retort("init", directory.toString(), "--package", "shop.migrations");
        assertThat(init.exitCode()).as(init.text()).isZero();
        String config = directory.resolve("retort.properties").toString();
        assertThat(directory.resolve("retort.properties"))
                .content()
                .contains("scan = shop.migrations", "classpath = target/classes");

        CliRun first = retort("revision", "-m", "create account", "--config", config);
        assertThat(first.text()).startsWith("wrote " + directory.resolve("src/main/java/shop/migrations/V"));
        CliRun second = retort("revision", "-m", "create invoice", "--config", config);
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.err()).contains("has nothing to follow", "see that they are compiled");
        assertThat(retort("merge", "--config", config).err()).contains("has nothing to follow");
    }

    @Test
    void init_overwrites_nothing() throws IOException {
        Files.createDirectories(directory.resolve("src/main/java/migrations"));
        Files.writeString(directory.resolve("build.gradle.kts"), "");
        assertThat(retort("init", directory.toString()).text()).contains("found " + directory.resolve("src"));
        assertThat(directory.resolve("retort.properties")).content().contains("classpath = build/classes/java/main");
        CliRun again = retort("init", directory.toString());
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("retort.properties' already, and nothing is overwritten");
        assertThat(retort("init", directory.toString(), "--package", "a-b").exitCode())
                .isEqualTo(2);
    }

    @Test
    void init_says_where_it_may_not_write() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        CliRun refused = retort("init", file.resolve("shop").toString());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).startsWith("The project cannot be set up. ").contains("Name a directory");
    }

    @Test
    void init_takes_what_options_say_but_no_password() {
        String file = directory.resolve("a").toString();
        assertThat(retort(
                                "init",
                                file,
                                "--scan",
                                "shop.billing",
                                "--url",
                                "jdbc:h2:mem:x",
                                "--user",
                                "me",
                                "--password",
                                "canary")
                        .exitCode())
                .isZero();
        assertThat(directory.resolve("a/retort.properties"))
                .content()
                .contains("scan = shop.billing\n", "\nurl = jdbc:h2:mem:x\n", "\nuser = me\n")
                .doesNotContain("canary");
        for (String url : new String[] {"jdbc:h2:mem:x;PASSWORD=canary", "jdbc:mysql://me:canary@localhost/x"}) {
            Path other = directory.resolve("b" + url.length());
            assertThat(retort("init", other.toString(), "--url", url).exitCode())
                    .isZero();
            assertThat(other.resolve("retort.properties"))
                    .content()
                    .contains("# url = ")
                    .doesNotContain("canary");
        }
    }

    private CliRun edit(String editor, String revision, String... more) {
        String[] args = new String[more.length + 2];
        args[0] = "edit";
        args[1] = revision;
        System.arraycopy(more, 0, args, 2, more.length);
        Map<String, String> environment = editor.isEmpty()
                ? Map.of("RETORT_SCAN", "quickstart.migrations", "PATH", directory.toString())
                : Map.of("RETORT_SCAN", "quickstart.migrations", "VISUAL", editor, "EDITOR", "false");
        return CliRun.of(environment, args);
    }

    private Path editor(String name) throws IOException {
        Path script = directory.resolve(name);
        Files.writeString(script, "#!/bin/sh\necho \"$@\" > " + directory.resolve("edited") + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script;
    }

    @Test
    void edit_opens_the_source_of_a_revision() throws IOException {
        String sources = "examples/quickstart";
        CliRun run = edit(editor("mine") + " --wait", "head", "--source-root", sources);
        assertThat(run.exitCode()).as(run.text()).isZero();
        assertThat(directory.resolve("edited"))
                .hasContent("--wait examples/quickstart/quickstart/migrations/BillInCurrency.java");
        editor("nano");
        assertThat(edit("", "91b0", "--source-root", sources).exitCode()).isZero();
        assertThat(directory.resolve("edited"))
                .hasContent("examples/quickstart/quickstart/migrations/CreateAccount.java");
    }

    @Test
    void edit_says_what_is_missing() {
        String sources = "examples/quickstart";
        assertThat(edit("true", "base", "--source-root", sources).err())
                .startsWith("There is nothing to edit at 'base'.");
        assertThat(edit("true", "head").err()).startsWith("The source of 5be8207fd316 is not found.");
        assertThat(edit("false", "head", "--source-root", sources).err()).contains("It ended with exit code 1.");
        assertThat(edit("/no/such/editor", "head", "--source-root", sources).err())
                .contains("cannot be started");
        assertThat(edit("", "head", "--source-root", sources).err()).startsWith("There is no editor.");
        CliRun nothing = CliRun.of(
                Map.of("RETORT_SCAN", "quickstart.migrations", "RETORT_URL", "jdbc:h2:mem:edit"), "edit", "current");
        assertThat(nothing.err()).contains("There is nothing to edit at 'current'. Nothing is applied.");
        assertThat(nothing.exitCode()).isEqualTo(1);
    }
}
