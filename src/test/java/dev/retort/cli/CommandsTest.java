package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command as a user runs it, one after the other on one database. */
class CommandsTest {

    @TempDir
    Path directory = Path.of("");

    private Map<String, String> environment = Map.of();

    @BeforeEach
    void name_the_database() {
        environment = Map.of(
                "RETORT_URL",
                "jdbc:h2:file:" + directory.resolve("shop").toAbsolutePath(),
                "RETORT_SCAN",
                "quickstart.migrations");
    }

    private String retort(String... args) {
        CliRun run = CliRun.of(environment, args);
        assertThat(run.exitCode()).as(run.text()).isZero();
        return run.text();
    }

    @Test
    void upgrade_prints_a_line_for_each_revision_and_says_when_there_is_nothing_to_do() {
        assertThat(retort("upgrade", "+1")).isEqualTo("upgraded to 91b0de44a7c3 (create account) in 7 ms\n");
        assertThat(retort("upgrade", "head")).isEqualTo("""
                        upgraded to 3c9a77d1e0b2 (create invoice) in 7 ms
                        upgraded to c05d1f6e8a94 (create payment) in 7 ms
                        upgraded to 5be8207fd316 (bill in currency) in 7 ms
                        """);
        assertThat(retort("upgrade", "head")).isEqualTo("nothing to do: the database is at [5be8207fd316]\n");
        assertThat(retort("upgrade", "3c9a")).isEqualTo("nothing to do: the database is at [5be8207fd316]\n");
    }

    @Test
    void downgrade_takes_steps_though_they_look_like_options() {
        retort("upgrade", "heads", "-q");
        assertThat(retort("downgrade", "-1")).isEqualTo("downgraded from 5be8207fd316 (bill in currency) in 7 ms\n");
        assertThat(retort("downgrade", "--", "-1"))
                .isEqualTo("downgraded from c05d1f6e8a94 (create payment) in 7 ms\n");
        assertThat(retort("downgrade", "91b0de")).isEqualTo("downgraded from 3c9a77d1e0b2 (create invoice) in 7 ms\n");
        assertThat(retort("downgrade", "base")).isEqualTo("downgraded from 91b0de44a7c3 (create account) in 7 ms\n");
        assertThat(retort("downgrade", "base"))
                .isEqualTo("nothing to do: the database is at base, where nothing is applied\n");
    }

    @Test
    void quiet_leaves_only_what_was_asked_for() {
        assertThat(retort("-q", "upgrade", "head")).isEmpty();
        assertThat(retort("upgrade", "head", "--quiet")).isEmpty();
        assertThat(retort("current", "-q")).isEqualTo("5be8207fd316 (head), bill in currency\n");
    }

    @Test
    void current_prints_nothing_but_a_remark_where_nothing_is_applied() {
        CliRun before = CliRun.of(environment, "current");
        assertThat(before.out()).isEmpty();
        assertThat(before.err()).isEqualTo("nothing is applied\n");
        retort("upgrade", "3c9a");
        assertThat(retort("current")).isEqualTo("3c9a77d1e0b2, create invoice\n");
        assertThat(retort("current", "-v")).isEqualTo("""
                        Rev: 3c9a77d1e0b2
                        Parent: 91b0de44a7c3
                        Class: quickstart.migrations.CreateInvoice

                            create invoice
                        """);
    }

    @Test
    void history_lists_marks_and_draws() {
        retort("upgrade", "c05d", "-q");
        assertThat(retort("history", "-r", "3c9a:", "-i")).isEqualTo("""
                        c05d1f6e8a94 -> 5be8207fd316 (head), bill in currency
                        3c9a77d1e0b2 -> c05d1f6e8a94 (current), create payment
                        91b0de44a7c3 -> 3c9a77d1e0b2, create invoice
                        """);
        assertThat(retort("history", "-r", "-1:current")).isEqualTo("3c9a77d1e0b2 -> c05d1f6e8a94, create payment\n");
        assertThat(retort("history", "--graph", "-i")).isEqualTo("""
                        o 5be8207fd316 (head), bill in currency
                        * c05d1f6e8a94 (current), create payment
                        * 3c9a77d1e0b2, create invoice
                        * 91b0de44a7c3, create account
                        """);
        assertThat(retort("history", "-v", "-i", "-r", "c05d:c05d")).isEqualTo("""
                        Rev: c05d1f6e8a94 (current)
                        Parent: 3c9a77d1e0b2
                        Class: quickstart.migrations.CreatePayment

                            create payment
                        """);
    }

    @Test
    void history_is_drawn_in_every_format_with_what_is_applied() throws IOException {
        retort("upgrade", "c05d", "-q");
        assertThat(retort("history", "--format", "mermaid"))
                .startsWith("flowchart BT\n")
                .contains(":::pending");
        assertThat(retort("history", "--format", "dot", "-r", "c05d:"))
                .contains("\"c05d1f6e8a94\" -> \"5be8207fd316\"");
        assertThat(retort("history", "--format", "svg")).startsWith("<svg ").contains("not applied");
        assertThat(retort("history", "--format", "text"))
                .isEqualTo(retort("history", "--graph"))
                .startsWith("* 5be8207fd316 (head)");

        Path page = directory.resolve("history.html");
        assertThat(retort("history", "--format", "html", "--output", page.toString()))
                .isEqualTo("wrote " + page + "\n");
        assertThat(Files.readString(page)).contains("took ", "create table invoice", "database SHOP");
        retort("history", "--output", page.toString(), "-q");
        assertThat(Files.readString(page)).isEqualTo(retort("history"));
    }

    @Test
    void history_is_drawn_without_a_database_as_the_code_has_it() {
        environment = Map.of("RETORT_SCAN", "quickstart.migrations");
        assertThat(retort("history", "--format", "svg"))
                .contains("create invoice")
                .doesNotContain("not applied");
        environment = Map.of();
        CliRun run = CliRun.of(Migrator.offline("h2", 2).scan("quickstart.migrations"), "history", "--format", "html");
        assertThat(run.out()).contains("create table invoice").doesNotContain("not applied");
    }

    @Test
    void what_only_concerns_the_code_needs_no_database() {
        environment = Map.of();
        String[] scan = {"--scan", "quickstart.migrations"};
        assertThat(retort("heads", scan[0], scan[1]))
                .isEqualTo("c05d1f6e8a94 -> 5be8207fd316 (head), bill in currency\n");
        assertThat(retort("show", "3c9a", scan[0], scan[1])).startsWith("Rev: 3c9a77d1e0b2\n");
        assertThat(retort("history", scan[0], scan[1])).endsWith("<base> -> 91b0de44a7c3, create account\n");
        assertThat(retort("branches", scan[0], scan[1])).isEqualTo("the history does not fork\n");
        assertThat(retort(
                        "upgrade", "5be8207f:", "--sql", "--dialect", "h2", "--dialect-version", "2", scan[0], scan[1]))
                .isEqualTo("nothing to do: from '5be8207f' nothing leads up to 'head'\n");
    }

    @Test
    void scripts_lead_up_and_down() {
        assertThat(retort("upgrade", "head", "--sql"))
                .contains("create table retort_version", "-- upgrade 5be8207fd316 (bill in currency)");
        assertThat(retort("upgrade", "3c9a:c05d", "--sql"))
                .startsWith("-- upgrade c05d1f6e8a94 (create payment)\n")
                .doesNotContain("5be8207fd316");
        assertThat(retort("downgrade", "head:-1", "--sql"))
                .startsWith("-- downgrade 5be8207fd316 (bill in currency)\n")
                .contains("alter table invoice drop column currency;");
        assertThat(retort("upgrade", "head:3c9a", "--sql"))
                .isEqualTo("nothing to do: from 'head' nothing leads up to '3c9a'\n");
        assertThat(retort("current")).as("nothing was run").isEqualTo("nothing is applied\n");
    }

    @Test
    void plan_shows_operations_or_statements_and_changes_nothing() {
        assertThat(retort("plan", "+1")).startsWith("upgrade to 91b0de44a7c3 (create account)\n  create table account");
        assertThat(retort("current")).isEqualTo("nothing is applied\n");
        retort("upgrade", "head", "-q");
        assertThat(retort("plan", "head")).isEqualTo("nothing to do: the database is at [5be8207fd316]\n");
        assertThat(retort("plan", "--down", "-1", "--sql")).isEqualTo("""
                        -- downgrade from 5be8207fd316 (bill in currency)
                        alter table invoice alter column currency drop not null;
                        alter table invoice drop column currency;
                        """);
    }

    @Test
    void stamp_moves_the_rows_only() {
        assertThat(retort("stamp", "3c9a")).isEqualTo("stamped: the database is at [3c9a77d1e0b2]\n");
        assertThat(retort("stamp", "--purge", "head")).isEqualTo("stamped: the database is at [5be8207fd316]\n");
        assertThat(retort("stamp", "base")).isEqualTo("stamped: the database is at base, where nothing is applied\n");
        assertThat(retort("upgrade", "+1")).isEqualTo("upgraded to 91b0de44a7c3 (create account) in 7 ms\n");
    }

    @Test
    void stamp_writes_scripts() {
        assertThat(retort("stamp", "head", "--sql"))
                .startsWith("-- the tables that keep the history\n")
                .contains("insert into retort_version (version_num) values ('5be8207fd316');");
        assertThat(retort("stamp", "3c9a:c05d", "--sql"))
                .startsWith("-- stamp [c05d1f6e8a94]\n")
                .contains("update retort_version set version_num = 'c05d1f6e8a94' where version_num = '3c9a77d1e0b2';");
        assertThat(retort("stamp", "3c9a:base", "--sql")).contains("delete from retort_version");
        assertThat(retort("stamp", "head:head", "--sql")).isEqualTo("nothing to do: 'head' is there already\n");
        assertThat(retort("ensure-version", "--sql"))
                .contains("create table retort_run", "create table retort_version", "create table retort_journal");
        assertThat(retort("current")).as("nothing was run").isEqualTo("nothing is applied\n");
    }

    @Test
    void show_takes_several() {
        assertThat(retort("show", "3c9a", "current", "head", "3c9a"))
                .startsWith("Rev: 3c9a77d1e0b2\n")
                .contains("\n\nRev: 5be8207fd316 (head)\n")
                .containsOnlyOnce("Rev: 3c9a77d1e0b2")
                .endsWith("nothing is applied\n");
    }

    @Test
    void check_heads_fails_until_all_is_applied() {
        retort("upgrade", "3c9a", "-q");
        for (String[] check : new String[][] {{"check-heads"}, {"current", "--check-heads"}}) {
            CliRun run = CliRun.of(environment, check);
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err())
                    .isEqualTo("The database is not at the head of the code. It stands at 3c9a77d1e0b2 (create"
                            + " invoice); not applied: 5be8207fd316 (bill in currency). Run `retort upgrade head`.\n");
        }
        retort("upgrade", "head", "-q");
        assertThat(retort("check-heads")).isEqualTo("the database is at the head [5be8207fd316]\n");
    }

    @Test
    void ensure_version_needs_no_migrations() {
        CliRun run = CliRun.of(Map.of("RETORT_URL", environment.getOrDefault("RETORT_URL", "")), "ensure-version");
        assertThat(run.text()).isEqualTo("the tables of the history are there\n");
    }

    @Test
    void recreate_writes_a_script_where_it_is_meant() {
        retort("upgrade", "c05d");
        CliRun refused = CliRun.of(environment, "recreate", "--sql");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("it was not said that this is meant", "  table account\n");
        assertThat(retort("recreate", "--yes-drop-everything", "--sql"))
                .startsWith("""
                        -- recreate: for the database as it stood at [c05d1f6e8a94], with these objects; others are not dropped:
                        -- * table account
                        """)
                .contains("delete from retort_version;\n", "-- upgrade 5be8207fd316 (bill in currency)\n");
        assertThat(retort("current")).as("nothing was run").contains("c05d1f6e8a94");
        assertThat(CliRun.of(environment, "recreate", "--yes-drop-everything", "--sql", "--json")
                        .err())
                .contains("--sql and --json cannot be said together");
    }

    @Test
    void a_plan_ends_every_statement_those_that_check_something_too(@TempDir Path directory) {
        String url = "jdbc:sqlite:" + directory.resolve("shop.db");
        String plan = CliRun.of(
                        Map.of("RETORT_URL", url, "RETORT_SCAN", "quickstart.migrations"), "plan", "head", "--sql")
                .out();
        assertThat(plan)
                .contains("-- must give no rows: ")
                .contains("select 1 from invoice where currency is null limit 1;\n");
        assertThat(plan.lines().filter(line -> !line.isEmpty() && !line.startsWith("--")))
                .allMatch(line -> line.endsWith(";"));
    }

    @Test
    void help_has_an_example_for_every_command() {
        String all = retort("--help");
        for (String command : new String[] {
            "init",
            "merge",
            "rebase",
            "squash",
            "edit",
            "check-heads",
            "recreate",
            "current",
            "history",
            "heads",
            "branches",
            "show",
            "upgrade",
            "downgrade",
            "plan",
            "stamp",
            "adopt",
            "ensure-version",
            "revision",
            "help"
        }) {
            assertThat(all).containsPattern("\n  " + command + " +[A-Z]");
            assertThat(retort(command, "--help"))
                    .contains("Example:\n  retort " + command, "Options of every command:");
            assertThat(retort("help", command)).isEqualTo(retort(command, "--help"));
        }
        assertThat(retort("--version")).startsWith("retort ");
    }
}
