package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations that are written by comparison, from an empty project on. */
class AutogenerateCommandTest {

    private static final String SHOPS = "dev.retort.cli.declared.Shops.";

    @TempDir
    Path project = Path.of("");

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void begin_a_project() throws IOException {
        Files.createDirectories(project.resolve("src/shop/migrations"));
        Files.createDirectories(project.resolve("classes"));
        environment.put("RETORT_URL", url);
        environment.put("RETORT_SCAN", "shop.migrations");
        environment.put("RETORT_CLASSPATH", project.resolve("classes").toString());
        environment.put("RETORT_SOURCE_ROOT", project.resolve("src").toString());
    }

    private CliRun run(String... args) {
        return CliRun.of(environment, args);
    }

    private CliRun autogenerate(String message, String schema, String... more) {
        List<String> args =
                new ArrayList<>(List.of("revision", "--autogenerate", "-m", message, "--schema-from", SHOPS + schema));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private void compile() throws IOException {
        CompiledSources.compile(project.resolve("src"), project.resolve("classes"), "-Xlint:all,-path", "-Werror");
    }

    private void takeUp(String message, String schema) throws IOException {
        assertThat(autogenerate(message, schema).exitCode()).isZero();
        compile();
        assertThat(run("upgrade", "head").exitCode()).isZero();
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(project.resolve("src"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void what_is_written_compiles_and_leads_there_and_is_not_found_again() throws IOException {
        CliRun first = autogenerate("create bill", "FIRST");
        assertThat(first.text()).as(first.text()).startsWith("wrote " + project).endsWith("_create_bill.java\n");
        compile();
        assertThat(run("check", "--schema-from", SHOPS + "FIRST").exitCode()).isEqualTo(1);
        assertThat(run("upgrade", "head").exitCode()).isZero();

        CliRun again = autogenerate("again", "FIRST");
        assertThat(again.exitCode()).isZero();
        assertThat(again.text()).isEqualTo("nothing differs, so nothing is written\n");
        assertThat(written()).hasSize(1);
        CliRun check = run("check", "--schema-from", SHOPS + "first()");
        assertThat(check.exitCode()).isZero();
        assertThat(check.out()).isEqualTo("the database has the declared schema\n");
    }

    @Test
    void names_that_the_convention_gives_are_left_open() throws IOException {
        autogenerate("create bill", "FIRST");
        assertThat(written().get(0))
                .content()
                .contains("primaryKey(\"id\")", "check(\"total >= 0\")")
                .doesNotContain("named(");
        assertThat(run("diff", "--schema-from", SHOPS + "FIRST", "--format", "java")
                        .out())
                .startsWith("ops.createTable(\n        \"bill\",\n")
                .doesNotContain("named(");
    }

    @Test
    void a_database_that_is_not_at_the_heads_is_refused() throws IOException {
        autogenerate("create bill", "FIRST");
        compile();
        CliRun refused = autogenerate("again", "FIRST");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .startsWith("The database is not at the head of the code.")
                .contains("retort upgrade head");
        assertThat(written()).hasSize(1);
    }

    @Test
    void a_migration_that_is_not_compiled_is_not_written_twice() throws IOException {
        takeUp("create bill", "FIRST");
        autogenerate("less", "LESS", "--allow-losses");
        CliRun refused = autogenerate("less again", "LESS", "--allow-losses");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .startsWith("It is not clear what the new revision 'less again' follows.")
                .contains("Compile the migrations first");
        assertThat(written()).hasSize(2);
    }

    @Test
    void against_the_history_no_database_is_asked() throws IOException {
        takeUp("create bill", "FIRST");
        environment.remove("RETORT_URL");
        String[] offline = {"--against", "history", "--dialect", "postgresql", "--dialect-version", "17"};

        assertThat(autogenerate("none", "FIRST", offline).text()).isEqualTo("nothing differs, so nothing is written\n");
        CliRun renamed = autogenerate(
                "rename",
                "RENAMED",
                Stream.concat(
                                Stream.of(offline),
                                Stream.of("--rename", "bill=invoice", "--rename", "invoice.total=amount"))
                        .toArray(String[]::new));
        assertThat(renamed.exitCode()).as(renamed.text()).isZero();
        assertThat(written().get(1).toString()).endsWith("_rename.java");
        assertThat(written().get(1)).content().contains("renameTable(\"bill\", \"invoice\")");
    }

    @Test
    void losses_are_refused_until_they_are_allowed() throws IOException {
        takeUp("create bill", "FIRST");
        CliRun refused = autogenerate("less", "LESS");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .startsWith("The revision 'less' is not written.\nIt would destroy what is there:\n  ")
                .contains("bill.number: ", "bill.total: ", "--allow-losses");
        assertThat(written()).hasSize(1);

        CliRun allowed = autogenerate("less", "LESS", "--allow-losses");
        assertThat(allowed.exitCode()).as(allowed.text()).isZero();
        assertThat(allowed.err()).contains("loses: bill.number: ");
        assertThat(written()).hasSize(2);
    }

    @Test
    void renames_are_proposed_and_never_guessed() throws IOException {
        takeUp("create bill", "FIRST");
        CliRun proposed = autogenerate("rename", "RENAMED");
        assertThat(proposed.exitCode()).isEqualTo(1);
        assertThat(proposed.err())
                .contains(
                        "may be a rename: table bill to invoice (both have the columns id, number, note); if it is, say --rename"
                                + " bill=invoice, or table(\"invoice\", renamedFrom(\"bill\"), ...) in the schema\n");
        CliRun said = autogenerate("rename", "RENAMED", "--rename", "bill=invoice", "--rename", "invoice.total=amount");
        assertThat(said.exitCode()).as(said.text()).isZero();
        compile();
        assertThat(run("upgrade", "head").exitCode()).isZero();
        CliRun check = run("check", "--schema-from", SHOPS + "RENAMED");
        assertThat(check.exitCode()).as(check.text()).isZero();
    }

    @Test
    void a_rename_of_nothing_is_a_mistake() throws IOException {
        takeUp("create bill", "FIRST");
        CliRun misspelt = autogenerate("rename", "RENAMED", "--rename", "bil=invoice", "--allow-losses");
        assertThat(misspelt.exitCode()).isEqualTo(2);
        assertThat(misspelt.err()).startsWith("--rename bil=invoice renames nothing.");
        assertThat(written()).hasSize(1);
    }

    @Test
    void what_operations_in_java_destroy_is_said_beside_them() throws IOException {
        takeUp("create bill", "FIRST");
        CliRun diff = run("diff", "--schema-from", SHOPS + "RENAMED", "--format", "java");
        assertThat(diff.exitCode()).isZero();
        assertThat(diff.out()).contains("ops.dropTable(").doesNotContain("loses");
        assertThat(diff.err()).contains("loses: table bill: its rows go with it.\n");
    }

    @Test
    void a_document_for_programs_has_one_form_alone() {
        CliRun format = run("diff", "--schema-from", SHOPS + "FIRST", "--json", "--format", "html");
        assertThat(format.exitCode()).isEqualTo(2);
        assertThat(format.err()).startsWith("--json and --format cannot be said together.");
        CliRun output = run("diff", "--schema-from", SHOPS + "FIRST", "--json", "--output", "diff.json");
        assertThat(output.exitCode()).isEqualTo(2);
        assertThat(output.err()).startsWith("--json and --output cannot be said together.");
    }

    @Test
    void a_person_is_asked_for_renames_and_losses() throws IOException {
        takeUp("create bill", "FIRST");
        List<String> questions = new ArrayList<>();
        String[] command = {"revision", "--autogenerate", "-m", "change", "--schema-from", SHOPS + "RENAMED"};

        CliRun no = CliRun.before(
                question -> {
                    questions.add(question);
                    return false;
                },
                environment,
                command);
        assertThat(no.exitCode()).isEqualTo(1);
        assertThat(questions).hasSize(2);
        assertThat(questions.get(0)).isEqualTo("Rename table bill to invoice? Both have the columns id, number, note.");
        assertThat(questions.get(1))
                .startsWith("It destroys what is there:\n  table bill: ")
                .endsWith("Write it all the same?");
        assertThat(no.text()).doesNotContain("may be a rename");
        assertThat(written()).hasSize(1);

        questions.clear();
        CliRun yes = CliRun.before(
                question -> {
                    questions.add(question);
                    return true;
                },
                environment,
                command);
        assertThat(yes.exitCode()).as(yes.text()).isZero();
        assertThat(questions)
                .containsExactly(
                        "Rename table bill to invoice? Both have the columns id, number, note.",
                        "Rename column invoice.total to amount? Both are decimal(12, 2), not null.");
        compile();
        assertThat(run("upgrade", "head").exitCode()).isZero();
        assertThat(run("check", "--schema-from", SHOPS + "RENAMED").exitCode()).isZero();
    }

    @Test
    void a_person_may_let_something_go_and_whoever_is_quiet_is_not_asked() throws IOException {
        takeUp("create bill", "FIRST");
        String[] command = {"revision", "--autogenerate", "-m", "less", "--schema-from", SHOPS + "LESS", "-q"};
        CliRun quiet = CliRun.before(
                question -> {
                    throw new AssertionError(question);
                },
                environment,
                command);
        assertThat(quiet.exitCode()).isEqualTo(1);
        CliRun yes = CliRun.before(
                question -> true, environment, Stream.of(command).limit(6).toArray(String[]::new));
        assertThat(yes.exitCode()).as(yes.text()).isZero();
        assertThat(written()).hasSize(2);
    }

    @Test
    void commands_run_over_the_file_in_order_and_one_that_fails_keeps_it() throws IOException {
        Path log = project.resolve("log");
        CliRun failed = autogenerate(
                "create bill", "FIRST", "--then", "cp {file} " + log, "--then", "false {file}", "--then", "rm {file}");
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.out()).startsWith("wrote ");
        assertThat(failed.err())
                .isEqualTo(
                        "The command 'false {file}' failed on " + written().get(0)
                                + ". It ended with exit code 1. The file is written and stays; run the command on it by hand.\n");
        assertThat(log).hasSameTextualContentAs(written().get(0));
        CliRun none = autogenerate("again", "FIRST", "--then", "no-such-command", "--head", "base");
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.err()).contains("The command 'no-such-command' failed on ", "It cannot be started: ");
    }

    @Test
    void the_first_migration_of_a_database_that_is_there_is_read_from_it() throws IOException {
        CliRun created = run("create", "--schema-from", SHOPS + "FIRST");
        assertThat(created.text()).isEqualTo("made 1 table; the database is at base, where nothing is applied\n");

        CliRun first = run("revision", "--from-database", "-m", "what is there");
        assertThat(first.exitCode()).as(first.text()).isZero();
        assertThat(first.out()).contains("_what_is_there.java\nnext: compile it,", "`retort stamp head`");
        compile();
        assertThat(run("stamp", "head").exitCode()).isZero();
        assertThat(run("check", "--schema-from", SHOPS + "FIRST").exitCode()).isZero();
        assertThat(run("revision", "--from-database", "-m", "again").text())
                .isEqualTo("nothing differs, so nothing is written\n");

        String other = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        environment.put("RETORT_URL", other);
        assertThat(run("upgrade", "head").exitCode()).isZero();
        assertThat(run("check", "--schema-from", SHOPS + "FIRST").exitCode()).isZero();
    }

    @Test
    void each_section_has_a_database_and_a_schema_of_its_own() throws IOException {
        Path file = project.resolve("retort.properties");
        Files.writeString(file, """
                source-root = src
                classpath = classes
                [billing]
                url = jdbc:h2:${here}/billing
                scan = shop.migrations
                schema-from = %1$sFIRST
                [stock]
                url = jdbc:h2:${here}/stock
                scan = shop.stock
                schema-from = %1$sLESS
                """.formatted(SHOPS));
        Files.createDirectories(project.resolve("src/shop/stock"));
        for (String section : List.of("billing", "stock")) {
            String[] which = {"--config", file.toString(), "-n", section};
            CliRun written = CliRun.of(Map.of(), concat(which, "revision", "--autogenerate", "-m", "begin " + section));
            assertThat(written.exitCode()).as(written.text()).isZero();
            compile();
            assertThat(CliRun.of(Map.of(), concat(which, "upgrade", "head")).exitCode())
                    .isZero();
            CliRun check = CliRun.of(Map.of(), concat(which, "check"));
            assertThat(check.exitCode()).as(check.text()).isZero();
        }
        assertThat(written()).hasSize(2);
    }

    private static String[] concat(String[] some, String... more) {
        return Stream.concat(Stream.of(more), Stream.of(some)).toArray(String[]::new);
    }
}
