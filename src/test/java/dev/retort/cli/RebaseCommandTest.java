package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two lines of a history become one, as somebody does it who pulled the work of others. */
class RebaseCommandTest {

    @TempDir
    Path sources = Path.of("");

    @TempDir
    Path classes = Path.of("");

    private String url = "";

    @BeforeEach
    void twoHeads() throws IOException {
        url = "jdbc:h2:" + classes.resolve("shop");
        migration("Start", "id = \"aaaa1\", message = \"start\"");
        migration("Theirs", "id = \"bbbb1\", parent = \"aaaa1\", message = \"theirs\"");
        migration("Mine", "id = \"cccc1\", parent = \"aaaa1\", message = \"mine\"");
        migration("MineToo", "id = \"cccc2\", parent = \"cccc1\", message = \"mine, too\"");
        compile();
    }

    private void migration(String name, String revision) throws IOException {
        Path directory = Files.createDirectories(sources.resolve("shop/migrations"));
        Files.writeString(directory.resolve(name + ".java"), """
                package shop.migrations;

                import static dev.retort.schema.Define.*;

                import dev.retort.migration.*;

                @Revision(%s)
                public final class %s implements Migration {
                    @Override
                    public void upgrade(Ops ops) {
                        ops.createTable("%s", column("id", integer()).notNull(), primaryKey("id"));
                    }
                }
                """.formatted(
                        revision, name, name.toLowerCase(java.util.Locale.ROOT)));
    }

    private void compile() throws IOException {
        CompiledSources.compile(sources, classes);
    }

    private CliRun retort(String... args) {
        return CliRun.of(
                Map.of("RETORT_SCAN", "shop.migrations", "RETORT_CLASSPATH", classes.toString(), "RETORT_URL", url),
                args);
    }

    private CliRun rebase(String... args) {
        String[] all = Stream.concat(Stream.of("rebase", "--source-root", sources.toString()), Stream.of(args))
                .toArray(String[]::new);
        return retort(all);
    }

    @Test
    void mine_follow_theirs_in_the_sources_and_then_in_the_database() throws IOException {
        assertThat(retort("upgrade", "bbbb1").exitCode()).isZero();
        assertThat(rebase("cccc2").text())
                .isEqualTo("cccc1 follows bbbb1\nchanged " + sources.resolve("shop/migrations/Mine.java") + "\n");
        assertThat(sources.resolve("shop/migrations/Mine.java"))
                .content()
                .contains("@Revision(id = \"cccc1\", parent = \"bbbb1\", message = \"mine\")");
        compile();
        assertThat(retort("history").out().lines())
                .containsExactly(
                        "cccc1 -> cccc2 (head), mine, too",
                        "bbbb1 -> cccc1, mine",
                        "aaaa1 -> bbbb1, theirs",
                        "<base> -> aaaa1, start");
        assertThat(retort("upgrade", "head").text()).contains("upgraded to cccc1 (mine)", "upgraded to cccc2");
    }

    @Test
    void a_database_that_has_mine_only_is_taken_back_first() throws IOException {
        assertThat(retort("upgrade", "cccc2").exitCode()).isZero();
        CliRun refused = rebase("cccc2", "--onto", "bbbb1");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains("cccc1 (mine) is applied and bbbb1 (theirs) is not", "retort downgrade aaaa1");
        assertThat(retort("downgrade", "aaaa1").exitCode()).isZero();
        assertThat(rebase("cccc2", "--onto", "bbbb1").exitCode()).isZero();
        compile();
        assertThat(retort("upgrade", "head").text()).contains("upgraded to bbbb1", "upgraded to cccc2");
    }

    @Test
    void a_database_that_has_both_is_told_where_it_stands_then() throws IOException {
        assertThat(retort("upgrade", "heads").exitCode()).isZero();
        assertThat(rebase("cccc1", "--onto", "bbbb1").text())
                .endsWith(
                        "next: compile, then `retort stamp cccc2` wherever both lines are applied, as in this database\n");
        compile();
        assertThat(retort("upgrade", "head").err()).contains("overlap");
        assertThat(retort("stamp", "cccc2").exitCode()).isZero();
        assertThat(retort("upgrade", "head").out()).isEqualTo("nothing to do: the database is at [cccc2]\n");
    }

    @Test
    void a_database_is_looked_at_unless_nobody_wants_it() {
        url = "jdbc:h2:" + classes.resolve("shop") + ";IFEXISTS=TRUE";
        assertThat(rebase("cccc2").exitCode()).isEqualTo(1);
        assertThat(rebase("cccc2", "--unchecked").exitCode()).isZero();
    }
}
