package dev.retort.cli;

import static dev.retort.revision.Histories.end;
import static dev.retort.revision.Histories.history;
import static dev.retort.revision.Histories.ids;
import static dev.retort.revision.Histories.network;
import static dev.retort.revision.Histories.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Migrator;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.revision.Heads;
import dev.retort.revision.RevisionException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionGraphException;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.RevisionPath;
import dev.retort.revision.RevisionStep;
import dev.retort.revision.SeveralHeadsException;
import dev.retort.revision.TargetResolver;
import dev.retort.revision.TargetSyntaxException;
import dev.retort.revision.UnreachableTargetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

/** Where Alembic 1.19 is known to do wrong, by the numbers that these cases have in our notes on it, and what Retort does. */
class AlembicDefectsTest {

    @TempDir
    Path sources = Path.of("");

    @Revision(id = "aaaa1", message = "begin")
    public static final class Begin implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.execute("create table begun (id integer)");
        }

        @Override
        public void downgrade(Ops ops) {
            ops.execute("drop table begun");
        }
    }

    @Revision(id = "bbbb1", parent = "aaaa1", branch = "left", message = "go left")
    public static final class Left implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }

    @Revision(id = "bbbb2", parent = "aaaa1", message = "go right")
    public static final class Right implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }

    @Revision(id = "cccc1", message = "ask for what is not there")
    public static final class Nonsense implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.execute("select nonsense from nowhere");
        }
    }

    private static Migrator fork(String name) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:defects_" + name + ";DB_CLOSE_DELAY=-1");
        return Migrator.configure(database).migrations(new Begin(), new Left(), new Right());
    }

    private static List<String> listed(String rows, String range) {
        return RevisionPath.range(network(), rows(rows), range).stream()
                .map(RevisionNode::id)
                .toList();
    }

    private CliRun revision(String... more) {
        String[] args = Stream.concat(
                        Stream.of("revision", "-m", "go on", "--source-root", sources.toString()), Stream.of(more))
                .toArray(String[]::new);
        return CliRun.of(fork("revision"), args);
    }

    private void assertNothingWritten() throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void defect_1_stamping_heads_keeps_every_head() {
        assertThat(RevisionPath.stamp(network(), rows("dddd1 dddd2"), List.of("heads")))
                .isEqualTo(rows("dddd2 netw2"));
    }

    @Test
    void defect_2_stamping_two_targets_takes_the_database_to_both() {
        assertThat(RevisionPath.stamp(network(), rows("dddd1 dddd2"), List.of("cccc1", "cccc2")))
                .isEqualTo(rows("cccc1 cccc2"));
    }

    @Test
    void defect_3_a_merge_may_depend_on_an_ancestor_of_a_parent() {
        RevisionGraph graph = history("a1", "a2: a1", "b1", "mm: a2 b1 > a1");
        List<RevisionStep> up = RevisionPath.up(graph, Heads.none(), "heads");
        assertThat(ids(up)).isEqualTo("a1 a2 b1 mm");
        assertThat(end(Heads.none(), up)).isEqualTo(rows("mm"));
    }

    /** The base of the one is that of the other: it cannot go and leave what stands on it. */
    @Test
    void defect_4_another_branch_goes_only_where_its_own_base_has_to() {
        Heads all = rows("dddd2 netw2");
        List<RevisionStep> toTheFork = RevisionPath.down(network(), all, "left@bbbb1");
        List<RevisionStep> toTheBase = RevisionPath.down(network(), all, "left@base");
        assertThat(end(all, toTheFork)).isEqualTo(rows("dddd2 netw1"));
        assertThat(end(all, toTheBase)).isEqualTo(rows("netw1"));
        assertThat(ids(toTheBase)).contains("dddd2", "cccc2").endsWith("bbbb1 aaaa1");
    }

    @Test
    void defect_5_a_target_that_only_a_dependant_implies_is_told_as_such() {
        assertThatThrownBy(() -> RevisionPath.down(network(), rows("dddd2 netw2"), "dddd1"))
                .isInstanceOf(UnreachableTargetException.class)
                .hasMessageContaining("It is applied, but only because other branches depend on it");
    }

    @Test
    void defect_6_a_range_from_current_to_heads_lists_what_is_above() {
        assertThat(listed("bbbb1", "current:heads"))
                .containsExactlyInAnyOrder("dddd2", "cccc2", "dddd1", "cccc1", "bbbb1");
    }

    @Test
    void defect_7_a_range_of_a_branch_lists_it_though_another_depends_on_its_head() {
        assertThat(listed("", "left@base:")).containsExactly("dddd1", "cccc1", "bbbb1", "aaaa1");
        assertThat(listed("", "left@base:heads")).containsExactly("dddd1", "cccc1", "bbbb1", "aaaa1");
        assertThat(listed("", "net@base:")).startsWith("netw2").contains("netw1", "dddd1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "left@", "@"})
    void defect_8_a_target_without_a_place_is_refused(String target) {
        assertThatThrownBy(() -> RevisionPath.up(network(), Heads.none(), target))
                .isInstanceOf(TargetSyntaxException.class);
        assertThatThrownBy(() -> RevisionPath.stamp(network(), Heads.none(), List.of(target)))
                .isInstanceOf(TargetSyntaxException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dddd1+1", "left@bbbb1+3"})
    void defect_9_steps_from_a_revision_beyond_the_head_are_refused(String target) {
        assertThatThrownBy(() -> RevisionPath.up(network(), Heads.none(), target))
                .isInstanceOf(UnreachableTargetException.class)
                .hasMessageContaining("There are not that many revisions above.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1-1", "aaaa1+1foo"})
    void defect_10_a_target_is_read_to_its_end(String target) {
        assertThatThrownBy(() -> RevisionPath.up(network(), rows("netw1"), target))
                .isInstanceOf(RevisionException.class);
    }

    @Test
    void defect_11_a_label_with_a_sign_and_a_digit_can_be_used() {
        RevisionGraph graph = history("v #v-2", "w: v");
        assertThat(ids(RevisionPath.up(graph, Heads.none(), "v-2@head"))).isEqualTo("v w");
        assertThat(TargetResolver.of(graph).one("v-2")).isEqualTo(graph.node("v"));
    }

    @Test
    void defect_12_an_id_or_a_label_that_is_taken_is_refused_before_a_file_is_written() throws IOException {
        CliRun id = revision("--head", "bbbb1", "--rev-id", "aaaa1");
        assertThat(id.exitCode()).isEqualTo(1);
        assertThat(id.err()).contains("Two revisions have the id 'aaaa1'");
        CliRun label = revision("--head", "bbbb1", "--branch-label", "left");
        assertThat(label.exitCode()).isEqualTo(1);
        assertThat(label.err()).contains("The label 'left' is on 'bbbb1' (go left) and on");
        assertNothingWritten();
    }

    @Test
    void defect_13_a_range_of_three_is_refused() {
        assertThatThrownBy(() -> listed("", "aaaa1:bbbb1:cccc1")).isInstanceOf(TargetSyntaxException.class);
        CliRun run = CliRun.of(fork("range"), "upgrade", "aaaa1:bbbb1:bbbb2", "--sql");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("It has several colons.");
    }

    @Test
    void defect_14_a_row_that_the_code_does_not_have_is_told_with_the_way_out() {
        CliRun.of(fork("row"), "upgrade", "heads");
        CliRun shorter = CliRun.of(shorter("row"), "upgrade", "heads");
        assertThat(shorter.exitCode()).isEqualTo(1);
        assertThat(shorter.err()).contains("bbbb2", "`retort stamp --purge REVISION`");
        assertThat(CliRun.of(shorter("row"), "stamp", "--purge", "bbbb1").exitCode())
                .isZero();
        assertThat(CliRun.of(shorter("row"), "current").out()).startsWith("bbbb1");
    }

    private static Migrator shorter(String name) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:defects_" + name + ";DB_CLOSE_DELAY=-1");
        return Migrator.configure(database).migrations(new Begin(), new Left());
    }

    @Test
    void defect_15_what_a_revision_depends_on_must_be_there_and_written_whole() {
        assertThatThrownBy(() -> history("aaaa1", "bbbb1 > nono"))
                .isInstanceOf(RevisionGraphException.class)
                .hasMessageContaining("'bbbb1' depends on 'nono', and there is no such revision or label");
        assertThatThrownBy(() -> history("aaaa1", "bbbb1 > aaa"))
                .isInstanceOf(RevisionGraphException.class)
                .hasMessageContaining("ids are written whole, here 'aaaa1'.");
    }

    @Test
    void defect_16_steps_down_from_several_rows_are_refused() {
        assertThatThrownBy(() -> RevisionPath.down(network(), rows("dddd2 netw2"), "-1"))
                .isInstanceOf(SeveralHeadsException.class);
        Migrator migrator = fork("several");
        CliRun.of(migrator, "upgrade", "heads");
        assertThat(CliRun.of(migrator, "downgrade", "-1").exitCode()).isEqualTo(1);
        assertThat(CliRun.of(migrator, "current").out()).contains("bbbb1", "bbbb2");
    }

    @Test
    void defect_30_a_first_upgrade_that_fails_leaves_no_table() throws SQLException {
        String url = "jdbc:sqlite:" + sources.resolve("empty.db");
        SQLiteDataSource database = new SQLiteDataSource();
        database.setUrl(url);
        CliRun run = CliRun.of(Migrator.configure(database).migrations(new Nonsense()), "upgrade", "head");
        assertThat(run.exitCode()).isEqualTo(1);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("select name from sqlite_master")) {
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void defect_31_a_script_leads_down_from_several_heads_and_says_when_there_is_nothing_to_write() {
        CliRun down = CliRun.of(fork("down"), "downgrade", "heads:base", "--sql");
        assertThat(down.exitCode()).as(down.text()).isZero();
        assertThat(down.out())
                .contains("-- downgrade bbbb1 (go left)", "-- downgrade bbbb2 (go right)", "drop table begun");
        CliRun up = CliRun.of(fork("up"), "upgrade", "bbbb1:aaaa1", "--sql");
        assertThat(up.exitCode()).isZero();
        assertThat(up.out()).isEmpty();
        assertThat(up.err()).isEqualTo("nothing to do: from 'bbbb1' nothing leads up to 'aaaa1'\n");
    }

    @Test
    void defect_35_a_label_that_is_an_id_is_refused_before_a_file_is_written() throws IOException {
        CliRun run = revision("--head", "bbbb1", "--branch-label", "aaaa1");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("is the id of 'aaaa1' (begin): choose another label.");
        assertNothingWritten();
        assertThatThrownBy(() -> history("aaaa1", "bbbb1: aaaa1 #aaaa1")).isInstanceOf(RevisionGraphException.class);
    }

    @Test
    void defect_36_several_heads_are_never_merged_by_the_way() throws IOException {
        CliRun run = revision("--head", "heads");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("There are 2 heads", "merge them first: `retort merge heads`");
        assertNothingWritten();
    }
}
