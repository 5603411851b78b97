package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Migrator;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.schema.DefinitionException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The command line on an application's own {@code main}. */
class ApplicationCommandLineTest {

    @Revision(id = "aaaa", message = "begin")
    public static final class Begin implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }

    @Revision(id = "bbbb", parent = "aaaa", message = "one way")
    public static final class OneWay implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }

    @Revision(id = "cccc", parent = "aaaa", message = "other way")
    public static final class OtherWay implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }

    @Revision(id = "dddd", parent = "bbbb", message = "break")
    public static final class Broken implements Migration {
        @Override
        public void upgrade(Ops ops) {
            throw new IllegalStateException("not today");
        }
    }

    @Revision(id = "eeee", parent = "aaaa", dependsOn = "bbbb", message = "need one way")
    public static final class Needing implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }

    private static Migrator application(String name) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return Migrator.configure(database).migrations(new Begin(), new OneWay(), new OtherWay());
    }

    @Test
    void it_runs_with_the_applications_migrator() {
        Migrator migrator = application("runs");
        assertThat(CliRun.of(migrator, "upgrade", "heads").text()).isEqualTo("""
                upgraded to aaaa (begin) in 7 ms
                upgraded to bbbb (one way) in 7 ms
                upgraded to cccc (other way) in 7 ms
                """);
        assertThat(CliRun.of(migrator, "current").out()).isEqualTo("bbbb (head), one way\ncccc (head), other way\n");
        assertThat(CliRun.of(migrator, "branches").out()).isEqualTo("""
                <base> -> aaaa (branchpoint), begin
                    aaaa -> cccc (head), other way
                    aaaa -> bbbb (head), one way
                """);
    }

    @Test
    void two_heads_are_ambiguous() {
        CliRun run = CliRun.of(application("two"), "upgrade", "head");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("'head' is ambiguous: there are 2 heads, bbbb (one way) and cccc (other way).");
    }

    @Test
    void a_head_that_another_branch_depends_on_is_only_in_effect() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:effective;DB_CLOSE_DELAY=-1");
        Migrator migrator = Migrator.configure(database).migrations(new Begin(), new OneWay(), new Needing());
        assertThat(CliRun.of(migrator, "heads").out()).isEqualTo("""
                aaaa -> bbbb (effective head), one way
                aaaa (bbbb) -> eeee (head), need one way
                """);
        assertThat(CliRun.of(migrator, "heads", "--resolve-dependencies", "--single")
                        .out())
                .isEqualTo("aaaa (bbbb) -> eeee (head), need one way\n");
        assertThat(CliRun.of(migrator, "branches", "-v").out()).isEqualTo("""
                Rev: aaaa (branchpoint)
                Parent: <base>
                Branches into: bbbb, eeee
                Class: dev.retort.cli.ApplicationCommandLineTest$Begin

                    begin

                    Rev: eeee (head)
                    Parent: aaaa
                    Also depends on: bbbb
                    Class: dev.retort.cli.ApplicationCommandLineTest$Needing

                        need one way

                    Rev: bbbb (effective head)
                    Parent: aaaa
                    Class: dev.retort.cli.ApplicationCommandLineTest$OneWay

                        one way
                """);
        CliRun.of(migrator, "upgrade", "heads");
        assertThat(CliRun.of(migrator, "current").out())
                .isEqualTo("bbbb (effective head), one way\neeee (head), need one way\n");
        assertThat(CliRun.of(migrator, "check-heads").exitCode()).isZero();
    }

    @Test
    void options_for_the_database_are_refused() {
        for (String option : new String[] {"--url", "--password", "--scan", "--classpath", "--dialect"}) {
            CliRun run = CliRun.of(application("options"), "current", option, "canary");
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .startsWith("'" + option + "' cannot be said here. The application")
                    .doesNotContain("canary");
        }
        assertThat(CliRun.of(application("options"), "current", "--help").out()).doesNotContain("--url");
    }

    @Test
    void a_migration_that_fails_is_a_failure_without_a_stack_trace() {
        Migrator migrator = application("fails").migrations(new Broken());
        CliRun run = CliRun.of(migrator, "upgrade", "dddd");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("dddd (break)", "not today").doesNotContain("\tat ");
    }

    @Test
    void an_application_offline_writes_scripts() {
        Migrator offline = Migrator.offline("postgresql", 15).migrations(new Begin());
        assertThat(CliRun.of(offline, "upgrade", "head", "--sql").out()).contains("-- upgrade aaaa (begin)");
        CliRun run = CliRun.of(offline, "current");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("'current' needs a database.");
    }

    private static CliRun withOwn(RetortCli.Action action, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = RetortCli.of(application("own"))
                .command("seed", "Fill the tables for a demonstration.", action)
                .run(new PrintWriter(out), new PrintWriter(err), args);
        return new CliRun(exitCode, out.toString(), err.toString());
    }

    @Test
    void an_application_adds_its_own_commands() {
        List<String> given = new ArrayList<>();
        CliRun run = withOwn(given::addAll, "seed", "--rows", "7", "-x", "account", "-q");
        assertThat(run.text()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(given).containsExactly("--rows", "7", "-x", "account");
        assertThat(withOwn(given::addAll, "--help").out())
                .containsPattern("\n  seed +Fill the tables for a demonstration[.]");
        assertThat(withOwn(given::addAll, "seed", "--help").out()).contains("Usage: retort seed", "ARGUMENT");
        assertThat(withOwn(given::addAll, "heads").exitCode()).isZero();
        assertThat(withOwn(given::addAll, "sed").err()).contains("Did you mean 'seed'?");
    }

    @Test
    void a_command_of_an_application_fails_as_others_do() {
        CliRun run = withOwn(
                arguments -> {
                    throw new java.io.IOException("no disk");
                },
                "seed");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("The command failed where no failure was expected: java.io.IOException: no disk");
        CliRun explained = withOwn(arguments -> application("own").upgradeTo("hed"), "seed");
        assertThat(explained.exitCode()).isEqualTo(1);
        assertThat(explained.err()).contains("Did you mean 'head'?");
        assertThatThrownBy(() -> RetortCli.of(application("own")).command("heads", "", arguments -> {}))
                .isInstanceOf(DefinitionException.class)
                .hasMessageStartingWith("There cannot be another command 'heads'.");
        assertThatThrownBy(() -> RetortCli.of(application("own")).command("-x", "", arguments -> {}))
                .isInstanceOf(DefinitionException.class);
    }

    @Test
    void recreate_has_to_be_meant_by_the_application_and_the_user() {
        Migrator migrator = application("recreate");
        assertThat(CliRun.of(migrator, "recreate").err()).contains("it was not said that this is meant");
        CliRun refused = CliRun.of(migrator, "recreate", "--yes-drop-everything");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("say allowRecreate() on the Migrator");
        assertThat(CliRun.of(migrator, "recreate", "--yes-drop-everything", "--sql")
                        .err())
                .contains("say allowRecreate() on the Migrator");
        assertThat(CliRun.of(migrator.allowRecreate(), "recreate", "--yes-drop-everything")
                        .exitCode())
                .isZero();
        assertThat(CliRun.of(migrator, "init").err()).contains("There is no command 'init'.");
    }
}
