package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.cli.declared.Shops;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database and what the code declares: shown, checked, created. */
class ComparisonCommandsTest {

    private static final String SHOPS = "dev.retort.cli.declared.Shops.";

    @TempDir
    Path directory = Path.of("");

    private final Map<String, String> environment = Map.of(
            "RETORT_URL",
            "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
            "RETORT_SCAN",
            "dev.retort.cli.fork");

    private CliRun run(String command, String schema, String... more) {
        String[] args = new String[more.length + 3];
        args[0] = command;
        args[1] = "--schema-from";
        args[2] = SHOPS + schema;
        System.arraycopy(more, 0, args, 3, more.length);
        return CliRun.of(environment, args);
    }

    @Test
    void differences_are_shown_as_text_java_html_and_json() throws IOException {
        assertThat(run("diff", "FIRST").text()).isEqualTo("create table bill\n");
        assertThat(run("diff", "FIRST", "--format", "java").out()).startsWith("ops.createTable(\n");
        Path page = directory.resolve("diff.html");
        assertThat(run("diff", "FIRST", "--format", "html", "--output", page.toString())
                        .text())
                .isEqualTo("wrote " + page + "\n");
        assertThat(page).content().startsWith("<!DOCTYPE html>").contains("<li class=\"come\">create table bill</li>");
        assertThat(run("create", "FIRST").exitCode()).isZero();
        assertThat(run("diff", "RENAMED", "--json").out()).isEqualTo("""
                {
                  "differs": true,
                  "differences": ["create table invoice", "drop table bill"],
                  "remarks": [
                    {
                      "kind": "loses",
                      "object": "table bill",
                      "text": "its rows go with it."
                    }
                  ],
                  "proposedRenames": [
                    {
                      "table": "invoice",
                      "column": null,
                      "from": "bill",
                      "evidence": "both have the columns id, number, note"
                    }
                  ]
                }
                """);
        assertThat(run("diff", "FIRST").text()).isEqualTo("nothing differs\n");
    }

    @Test
    void a_page_of_no_differences_says_so() throws IOException {
        run("create", "FIRST");
        Path page = directory.resolve("diff.html");
        run("diff", "FIRST", "--format", "html", "--output", page.toString());
        assertThat(page).content().contains("<p>Nothing differs.</p>");
        assertThat(run("diff", "FIRST", "--format", "html").out()).contains("<p>Nothing differs.</p>");
    }

    @Test
    void a_check_ends_with_0_or_1_and_prints_one_document_in_both_cases() {
        CliRun differs = run("check", "FIRST");
        assertThat(differs.exitCode()).isEqualTo(1);
        assertThat(differs.err())
                .startsWith(
                        "The schema of the database is not the declared one.\nOne difference leads there:\n  create table bill\n");
        CliRun document = run("check", "FIRST", "--json");
        assertThat(document.exitCode()).isEqualTo(1);
        assertThat(document.out()).startsWith("{\n  \"differs\": true,\n  \"differences\": [\"create table bill\"],");
        run("create", "FIRST");
        assertThat(run("check", "FIRST").text()).isEqualTo("the database has the declared schema\n");
        assertThat(run("check", "FIRST", "--json").out()).isEqualTo("""
                        {
                          "differs": false,
                          "differences": [],
                          "remarks": [],
                          "proposedRenames": []
                        }
                        """);
        assertThat(run("check", "FIRST", "--scratch").exitCode()).isZero();
    }

    @Test
    void a_created_schema_stands_at_the_heads_and_is_not_created_twice() {
        assertThat(run("create", "FIRST").text())
                .isEqualTo("made 1 table; the database is at [8d41f0aa73b2, b2207c41d9e8]\n");
        assertThat(CliRun.of(environment, "check-heads").exitCode()).isZero();
        CliRun again = run("create", "FIRST");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err())
                .startsWith("The declared schema cannot be created: the database is not empty. There is table bill.");
    }

    @Test
    void tables_and_kinds_are_left_out_or_taken_in() {
        run("create", "FIRST");
        assertThat(run("diff", "RENAMED", "--ignore-tables", "b*,x").text()).isEqualTo("create table invoice\n");
        Map<String, String> said = Map.of(
                "RETORT_URL", environment.getOrDefault("RETORT_URL", ""), "RETORT_IGNORE_TABLES", "bill, invoice");
        assertThat(CliRun.of(said, "diff", "--schema-from", SHOPS + "RENAMED").text())
                .isEqualTo("nothing differs\n");
    }

    @Test
    void a_schema_that_cannot_be_had_is_explained() {
        Map<String, String> mistakes = Map.of(
                "dev.retort.cli.declared.Shop.FIRST",
                "There is no class 'dev.retort.cli.declared.Shop' on the class path.",
                SHOPS + "SECOND",
                "no public field or method without parameters 'SECOND'",
                SHOPS + "hidden",
                "no public field or method without parameters 'hidden'",
                SHOPS + "ofInstance",
                "It is not static.",
                SHOPS + "ofThis",
                "It is not static.",
                SHOPS + "nothing",
                "It gives null, no Schema.",
                SHOPS + "TEXT",
                "It gives a java.lang.String, no Schema.",
                SHOPS + "broken()",
                "It threw java.lang.IllegalStateException: not today. Name",
                SHOPS + "Faulty.SCHEMA",
                "It threw java.lang.IllegalStateException: not today. Name",
                "Shops",
                "It has no dot");
        mistakes.forEach((place, why) -> {
            CliRun run = CliRun.of(environment, "diff", "--schema-from", place);
            assertThat(run.err())
                    .startsWith("The schema cannot be read from '" + place + "'. ")
                    .contains(why);
            assertThat(run.exitCode()).isEqualTo(2);
        });
        CliRun none = CliRun.of(environment, "diff");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).startsWith("There is no schema to compare the database with.");
        assertThat(run("diff", "Inside.SCHEMA").exitCode()).isZero();
        assertThat(run("diff", "first").exitCode()).isZero();
    }

    @Test
    void an_application_says_its_schema_itself() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        RetortCli application = RetortCli.of(Migrator.configure(database).scan("dev.retort.cli.fork"))
                .schema(() -> Shops.FIRST);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        assertThat(application.run(new PrintWriter(out), new PrintWriter(err), "diff"))
                .isZero();
        assertThat(application.run(new PrintWriter(out), new PrintWriter(err), "create"))
                .isZero();
        assertThat(application.run(new PrintWriter(out), new PrintWriter(err), "check"))
                .isZero();
        assertThat(out).hasToString("""
                        create table bill
                        made 1 table; the database is at [8d41f0aa73b2, b2207c41d9e8]
                        the database has the declared schema
                        """);
        assertThat(application.run(new PrintWriter(out), new PrintWriter(err), "diff", "--schema-from", SHOPS + "LESS"))
                .isZero();
        assertThat(out.toString()).endsWith("""
                        drop column total
                        loses: bill.number: its values go with it.
                        loses: bill.total: its values go with it.
                        """);
    }
}
