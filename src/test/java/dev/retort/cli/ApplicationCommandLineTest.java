package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
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
}
