package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three revisions become one, and databases of every age meet it. */
class SquashCommandTest {

    @TempDir
    Path sources = Path.of("");

    @TempDir
    Path directory = Path.of("");

    @BeforeEach
    void fourRevisions() throws IOException {
        migration(
                "Accounts",
                "id = \"aaaa1\", message = \"accounts\"",
                """
                ops.createTable("account", column("id", bigint()).identity(), column("email", varchar(80)).notNull(),
                        primaryKey("id"), unique("email"));
                ops.insertRows("account", row("email", "ada@example.org"));
                """,
                "@Override public void downgrade(Ops ops) { ops.dropTable(\"account\"); }");
        migration(
                "Invoices",
                "id = \"bbbb1\", parent = \"aaaa1\", message = \"invoices\", lockTimeout = \"4s\"",
                """
                ops.createTable("invoice", column("id", bigint()).identity(), column("account_id", bigint()).notNull(),
                        primaryKey("id"), foreignKey("account_id").references("account", "id"));
                """,
                "");
        migration("Totals", "id = \"cccc1\", parent = \"bbbb1\", message = \"totals\", lockTimeout = \"2s\"", """
                ops.addColumn("invoice", column("total", decimal(12, 2)).notNull().defaultTo(0));
                ops.createIndex("invoice", index("total"));
                ops.onlyOn("postgresql", pg -> pg.execute(sql("analyze").nothingToUndo()));
                """, "");
        migration("Notes", "id = \"dddd1\", parent = \"cccc1\", message = \"notes\"", """
                ops.addColumn("invoice", column("note", text()));
                """, "");
        CompiledSources.compile(sources, classes());
    }

    private Path classes() {
        return directory.resolve("classes");
    }

    private void migration(String name, String revision, String upgrade, String more) throws IOException {
        Path folder = Files.createDirectories(sources.resolve("shop/migrations"));
        Files.writeString(
                folder.resolve(name + ".java"),
                "package shop.migrations; import static dev.retort.schema.Define.*; import dev.retort.migration.*;\n"
                        + "@Revision(" + revision + ") public final class " + name + " implements Migration {\n"
                        + "@Override public void upgrade(Ops ops) {\n" + upgrade + "}\n" + more + "}\n");
    }

    private CliRun retort(String database, String... args) {
        return CliRun.of(
                Map.of(
                        "RETORT_SCAN",
                        "shop.migrations",
                        "RETORT_SOURCE_ROOT",
                        sources.toString(),
                        "RETORT_CLASSPATH",
                        classes().toString(),
                        "RETORT_URL",
                        url(database)),
                args);
    }

    private String url(String database) {
        return "jdbc:h2:" + directory.resolve(database);
    }

    private CliRun squash(String... args) {
        String[] all = Stream.concat(Stream.of("squash", "--rev-id", "ffff1"), Stream.of(args))
                .toArray(String[]::new);
        return retort("none", all);
    }

    private List<String> columns(String database) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url(database));
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable"
                                        + " from information_schema.columns where table_schema = 'PUBLIC'"
                                        + " and table_name in ('ACCOUNT', 'INVOICE') union all select constraint_name from"
                                        + " information_schema.table_constraints where table_name in ('ACCOUNT', 'INVOICE')"
                                        + " union all select index_name from information_schema.indexes where table_name ="
                                        + " 'INVOICE' order by 1")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    @Test
    void databases_of_every_age_come_to_the_same_schema() throws Exception {
        retort("old", "upgrade", "head");
        retort("between", "upgrade", "bbbb1");
        retort("at_the_end", "upgrade", "cccc1");

        CliRun written = squash("base:cccc1", "-m", "first release");
        assertThat(written.text()).contains("_first_release.java\nit replaces 3 revisions, up to cccc1\n");
        String source = Files.readString(
                Path.of(written.out().lines().findFirst().orElseThrow().substring("wrote ".length())));
        assertThat(source)
                .contains("replaces = {\"aaaa1\", \"bbbb1\", \"cccc1\"}", "lockTimeout = \"4s\"", "aaaa1 (accounts)")
                .contains("ops.onlyOn(\"postgresql\"")
                .contains("ops.insertRows(")
                .contains("public void downgrade(Ops ops)");
        CompiledSources.compile(sources, classes());

        assertThat(retort("fresh", "upgrade", "head").text())
                .contains("upgraded to ffff1 (first release)", "upgraded to dddd1")
                .doesNotContain("aaaa1");
        assertThat(retort("between", "upgrade", "head").text()).contains("upgraded to cccc1", "upgraded to dddd1");
        assertThat(retort("at_the_end", "current").out()).startsWith("ffff1");
        assertThat(retort("at_the_end", "upgrade", "head").text())
                .contains("upgraded to dddd1")
                .doesNotContain("ffff1 (");
        assertThat(retort("old", "upgrade", "head").exitCode()).isZero();
        List<String> expected = columns("old");
        assertThat(expected).hasSizeGreaterThan(8);
        for (String database : List.of("fresh", "between", "at_the_end")) {
            assertThat(columns(database)).as(database).isEqualTo(expected);
            assertThat(retort(database, "downgrade", "base").exitCode())
                    .as(database)
                    .isZero();
            assertThat(columns(database)).as(database).isEmpty();
        }
    }

    @Test
    void an_upgrade_says_that_a_row_was_renamed() throws Exception {
        retort("at_the_end", "upgrade", "head");
        squash("base:dddd1", "-m", "first release");
        CompiledSources.compile(sources, classes());
        assertThat(retort("at_the_end", "upgrade", "head").out())
                .isEqualTo("nothing to run: the database is at [ffff1], which replaces dddd1\n");
        assertThat(retort("at_the_end", "upgrade", "head").out())
                .isEqualTo("nothing to do: the database is at [ffff1]\n");
    }

    @Test
    void a_database_between_is_shown_its_own_history_and_told_when_it_has_come_through() throws Exception {
        retort("between", "upgrade", "bbbb1");
        squash("base:dddd1", "-m", "first release");
        CompiledSources.compile(sources, classes());
        assertThat(retort("between", "history", "-i").out()).isEqualTo("""
                cccc1 -> dddd1 (head), notes
                bbbb1 -> cccc1, totals
                aaaa1 -> bbbb1 (current), invoices
                <base> -> aaaa1, accounts
                """);
        assertThat(retort("between", "history", "-i", "--json").out())
                .contains("\"id\": \"bbbb1\"", "\"current\": [\"bbbb1\"]");
        assertThat(retort("between", "upgrade", "head").text())
                .contains("upgraded to cccc1", "upgraded to dddd1")
                .endsWith("the database is at [ffff1], which replaces dddd1\n");
        assertThat(retort("between", "history", "-i").out())
                .isEqualTo("<base> -> ffff1 (head) (current), first release\n");
    }

    @Test
    void the_beginning_of_a_replaced_id_is_understood_like_the_whole() throws Exception {
        squash("base:cccc1", "-m", "first release");
        CompiledSources.compile(sources, classes());
        assertThat(retort("none", "show", "cccc").out()).startsWith("Rev: ffff1");
        assertThat(retort("none", "show", "bbbb").err())
                .isEqualTo(
                        "'bbbb1' is no place in the history any more. ffff1 (first release) replaces it, together with"
                                + " what follows it. Write 'ffff1', or what stands before that.\n");
    }

    @Test
    void a_database_between_is_refused_once_the_old_classes_are_gone() throws Exception {
        retort("between", "upgrade", "bbbb1");
        squash("base:cccc1", "-m", "first release");
        for (String old : List.of("Accounts", "Invoices", "Totals")) {
            Files.delete(sources.resolve("shop/migrations/" + old + ".java"));
            Files.delete(classes().resolve("shop/migrations/" + old + ".class"));
        }
        CompiledSources.compile(sources, classes());
        CliRun refused = retort("between", "upgrade", "head");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("within what ffff1 (first release) replaces", "upgrade to 'cccc1'");
        assertThat(retort("fresh", "upgrade", "head").exitCode()).isZero();
    }

    @Test
    void what_cannot_be_said_beforehand_is_refused_and_no_file_is_written() throws IOException {
        migration("Coded", "id = \"eeee1\", parent = \"dddd1\"", "ops.run(\"fill\", handle -> {}, undo -> {});", "");
        migration("Reading", "id = \"eeee2\", parent = \"eeee1\"", "ops.inspect().hasTable(\"x\");", "");
        migration(
                "Asking",
                "id = \"eeee3\", parent = \"eeee2\"",
                "ops.insertRows(\"account\", row(\"email\"," + " ops.parameter(\"first\")));",
                "");
        CompiledSources.compile(sources, classes());
        assertThat(squash("dddd1:eeee2").err()).contains("eeee1", "cannot be written as Java");
        assertThat(squash("eeee1:eeee3").err()).contains("eeee2", "it reads the database");
        assertThat(squash("base:dddd1", "--rev-id", "bbbb1").exitCode()).isEqualTo(2);
        assertThat(squash("base").exitCode()).isEqualTo(2);
        assertThat(squash("bbbb1:aaaa1").err()).contains("bbbb1 (invoices) does not come before aaaa1 (accounts)");
        try (Stream<Path> files = Files.walk(sources)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(7);
        }
    }
}
