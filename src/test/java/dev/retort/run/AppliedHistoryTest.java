package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.History;
import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.history.AppliedRevision;
import dev.retort.history.AppliedRevision.How;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.migration.TransactionMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The history with what a database says of it: what is applied, when, how long, by whom. */
class AppliedHistoryTest {

    @Revision(id = "p1", parent = "b2", message = "read a parameter")
    static final class ReadsParameter implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.execute("update customer set city = '" + ops.parameter("secret") + "'");
        }
    }

    @Revision(id = "p2", parent = "p1", message = "read the database")
    static final class ReadsDatabase implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.onlyOn("h2", only -> {
                only.execute("select 1");
                only.execute("select 2");
            });
            ops.onlyIn("billing", only -> only.execute("select 4,\n" + "  'a long text', ".repeat(20) + "5"));
            if (ops.inspect().hasTable("customer")) {
                ops.execute("select 3");
            }
        }
    }

    @Revision(id = "p3", parent = "p2", message = "counts on a number")
    static final class CountsOnNumber implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.execute("select " + Integer.parseInt(ops.parameter("count")));
        }
    }

    @Revision(id = "h1", parent = "b2", message = "half done", transaction = TransactionMode.PER_OPERATION)
    static final class HalfDone implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.execute("create table half (id integer)");
            ops.execute("insert into nowhere values (1)");
        }
    }

    private static Migrator migrator(TestDatabase database) {
        return Shop.with(Migrator.configure(database.dataSource()));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_journal_tells_when_how_long_and_by_whom(Engine engine) {
        TestDatabase database = engine.fresh();
        Migrator migrator = migrator(database);
        Instant before = Instant.now().minusSeconds(90);
        migrator.upgradeTo("a1");

        History history = migrator.appliedHistory();

        AppliedRevision applied = history.applied("a1").orElseThrow();
        assertThat(applied.how()).isEqualTo(How.RUN);
        assertThat(applied.at()).isBetween(before, Instant.now().plusSeconds(90));
        assertThat(applied.took()).isBetween(Duration.ZERO, Duration.ofMinutes(5));
        assertThat(applied.who()).contains(System.getProperty("user.name"));
        assertThat(history.applied("b2")).isEmpty();
        DatabaseState state = history.database().orElseThrow();
        assertThat(state.current()).containsExactly("a1");
        assertThat(state.name()).doesNotContain("jdbc:").matches("\\w+ \\d.*");
        assertThat(history.toText()).isEqualTo("o b2 (head), require city\n* a1 (current), create customer\n");
        assertThat(history.toHtml())
                .contains(state.name())
                .contains("create table customer")
                .doesNotContain("jdbc:");
    }

    @Test
    void a_database_of_which_nothing_is_known_has_nothing_applied_and_no_table_is_made() throws SQLException {
        TestDatabase database = Engine.H2.fresh();
        History history = migrator(database).appliedHistory();

        assertThat(history.toText()).isEqualTo("o b2 (head), require city\no a1, create customer\n");
        assertThat(Shop.tables(database)).isEmpty();
    }

    @Test
    void stamps_downgrades_and_rows_written_by_hand_are_told_apart() throws SQLException {
        TestDatabase database = Engine.H2.fresh();
        Migrator migrator = migrator(database);
        migrator.upgradeTo("b2");
        migrator.downgradeTo("a1");
        assertThat(migrator.appliedHistory().applied("b2")).isEmpty();
        assertThat(how(migrator, "a1")).isEqualTo(How.RUN);

        migrator.stamp("b2");
        assertThat(how(migrator, "b2")).isEqualTo(How.STAMPED);
        assertThat(how(migrator, "a1")).isEqualTo(How.RUN);

        migrator.stamp("base");
        migrator.stamp("b2");
        assertThat(how(migrator, "a1")).isEqualTo(How.STAMPED);

        migrator.stamp("a1");
        execute(database, "update retort_version set version_num = 'b2'");
        assertThat(how(migrator, "b2")).isEqualTo(How.VERSION_ROW);
        assertThat(migrator.appliedHistory().applied("b2").orElseThrow().at()).isNull();
    }

    @Test
    void a_version_table_alone_is_enough() throws SQLException {
        TestDatabase database = Engine.SQLITE.fresh();
        execute(database, "create table retort_version (version_num varchar(32) primary key)");
        execute(database, "insert into retort_version values ('a1')");

        assertThat(how(migrator(database), "a1")).isEqualTo(How.VERSION_ROW);
    }

    @Test
    void rows_that_the_code_does_not_know_are_shown() throws SQLException {
        TestDatabase database = Engine.H2.fresh();
        Migrator migrator = migrator(database);
        migrator.upgradeTo("a1");
        execute(database, "insert into retort_version values ('gone')");

        History history = migrator.appliedHistory();

        assertThat(history.database().orElseThrow().unknown()).containsExactly("gone");
        assertThat(history.applied("a1")).isPresent();
        assertThat(history.toHtml()).contains("gone").contains("the code has no such revision");
    }

    @Test
    void what_replaces_others_is_applied_as_the_last_of_them_was() {
        TestDatabase database = Engine.H2.fresh();
        Migrator before = Migrator.configure(database.dataSource())
                .migrations(
                        new SquashedHistoryTest.First(),
                        new SquashedHistoryTest.Second(),
                        new SquashedHistoryTest.Third());
        before.upgradeTo("c3");
        AppliedRevision third = before.appliedHistory().applied("c3").orElseThrow();

        Migrator after = before.migrations(new SquashedHistoryTest.Squashed(), new SquashedHistoryTest.Fourth());

        assertThat(after.appliedHistory().toText()).isEqualTo("o d4 (head)\n* s3 (current)\n");
        assertThat(after.appliedHistory().applied("s3")).contains(third);
        after.upgradeTo("head");
        assertThat(after.appliedHistory().applied("s3")).contains(third);
        assertThat(after.appliedHistory().toHtml()).contains("<dt>Replaces</dt><dd>a1, b2, c3</dd>");
    }

    @Test
    void a_database_between_what_is_replaced_sees_that() {
        TestDatabase database = Engine.H2.fresh();
        Migrator before = Migrator.configure(database.dataSource())
                .migrations(
                        new SquashedHistoryTest.First(),
                        new SquashedHistoryTest.Second(),
                        new SquashedHistoryTest.Third());
        before.upgradeTo("b2");

        Migrator after = before.migrations(new SquashedHistoryTest.Squashed());

        assertThat(after.appliedHistory().toText()).isEqualTo("o c3 (head)\n* b2 (current)\n* a1\n");
        assertThat(how(after, "a1")).isEqualTo(How.RUN);
    }

    @Test
    void a_half_done_revision_is_drawn_as_one() {
        Migrator migrator = migrator(Engine.H2.fresh()).migrations(new HalfDone());
        assertThatThrownBy(() -> migrator.upgradeTo("head")).isInstanceOf(MigrationFailedException.class);

        History history = migrator.appliedHistory();

        assertThat(history.toText()).startsWith("% h1 (head) (half done), half done\n* b2 (current)");
        assertThat(history.toSvg()).contains("class=\"halfdone\"");
    }

    @Test
    void operations_name_parameters_and_not_their_values() {
        Migrator migrator = Shop.with(Migrator.offline("h2", 2))
                .migrations(new ReadsParameter(), new ReadsDatabase(), new CountsOnNumber())
                .parameter("secret", "hunter2");
        History history = migrator.history();

        assertThat(history.operations("p1").operations())
                .singleElement()
                .asString()
                .startsWith("execute update customer set city = '${secret}' (AppliedHistoryTest.java:");
        assertThat(history.toHtml()).doesNotContain("hunter2");
        assertThat(history.operations("p1").remark()).isEmpty();
    }

    @Test
    void operations_that_cannot_be_told_say_why() {
        Migrator migrator = Shop.with(Migrator.offline("h2", 2))
                .migrations(new ReadsParameter(), new ReadsDatabase(), new CountsOnNumber());

        SaidRevision reading = migrator.history().operations("p2");
        assertThat(reading.operations())
                .extracting(line -> line.replaceAll(" \\(.*", ""))
                .containsExactly(
                        "only on h2: execute select 1",
                        "only on h2: execute select 2",
                        "only in billing: execute select 4, " + "'a long text', ".repeat(20) + "5");
        assertThat(reading.remark()).startsWith("It reads the database");
        SaidRevision counting = migrator.history().operations("p3");
        assertThat(counting.operations()).isEmpty();
        assertThat(counting.remark()).contains("NumberFormatException").contains("${count}");
    }

    @Test
    void pictures_of_the_code_need_no_database() {
        History history = Shop.with(Migrator.offline("postgresql", 17)).history();
        assertThat(history.database()).isEmpty();
        assertThat(history.toMermaid())
                .contains("a1 (base)<br/>create customer")
                .doesNotContain("classDef");
        assertThat(history.toDot()).contains("\"a1\" -> \"b2\"");
        assertThat(history.toSvg()).contains("require city").doesNotContain("not applied");
        assertThat(history.toHtml()).contains("insert 2 rows into customer").doesNotContain("not applied");
        assertThatThrownBy(() -> Shop.with(Migrator.offline("postgresql", 17)).appliedHistory())
                .isInstanceOf(OfflineException.class)
                .hasMessageContaining("'history' needs a database.");
    }

    private static How how(Migrator migrator, String id) {
        return migrator.appliedHistory().applied(id).orElseThrow().how();
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
