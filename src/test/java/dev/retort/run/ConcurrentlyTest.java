package dev.retort.run;

import static dev.retort.Target.HEAD;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.concurrently;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.otherwise;
import static dev.retort.schema.Define.partitionBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.migration.TransactionMode;
import dev.retort.schema.Partitioning.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done while others go on, stopped at every place, and how the next run ends it. */
class ConcurrentlyTest {

    private static final String VALID = "select indisvalid from pg_index where indexrelid = 'seat_by_row'::regclass";

    private final Sql sql = new Sql(Engine.POSTGRESQL.fresh());

    /** What a test says, between two rows. */
    @Revision(id = "between", message = "between two rows")
    static final class Between implements Migration {

        private final Consumer<Ops> words;

        Between(Consumer<Ops> words) {
            this.words = words;
        }

        @Override
        public void upgrade(Ops ops) {
            ops.execute("insert into note values ('before')");
            words.accept(ops);
            ops.execute("insert into note values ('after')");
        }
    }

    private static void create(Ops ops) {
        ops.createIndex("seat", index("number").unique().named("seat_by_row").concurrently());
    }

    private static Migrator migrator(DataSource source, Consumer<Ops> words) {
        return Migrator.configure(source).migrations(new Between(words));
    }

    private Migrator migrator(Consumer<Ops> words) {
        return migrator(sql.database().dataSource(), words);
    }

    private void begin(String... statements) throws SQLException {
        sql.run("drop schema public cascade; create schema public");
        sql.run("create table note (a varchar(9)); create table seat (number int, price int);"
                + " insert into seat values (1, 1), (2, 2)");
        for (String statement : statements) {
            sql.run(statement);
        }
    }

    private void requireBothRows() throws SQLException {
        assertThat(sql.rows("select a from note order by a desc")).containsExactly("before", "after");
    }

    /** Lets a run be cut at each of its calls, and the next one end it. */
    private void survives(boolean arrives, Consumer<Ops> words, String check, String... before) throws SQLException {
        for (int last = 1; ; last++) {
            begin(before);
            CutConnection cut = new CutConnection(sql.database().dataSource(), last, arrives);
            try {
                migrator(cut, words).upgradeTo(HEAD);
            } catch (RuntimeException e) {
                assertThat(cut.isCut()).isTrue();
            }
            migrator(words).upgradeTo(HEAD);
            requireBothRows();
            assertThat(sql.rows(check)).as("cut at call %d", last).containsExactly("t");
            if (!cut.isCut()) {
                assertThat(last).isGreaterThan(5);
                return;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_index_is_there_once_wherever_the_run_was_cut(boolean arrives) throws SQLException {
        survives(arrives, ConcurrentlyTest::create, VALID);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_index_is_gone_wherever_the_run_was_cut(boolean arrives) throws SQLException {
        survives(
                arrives,
                ops -> ops.dropIndex(
                        "seat", index("number").unique().named("seat_by_row").concurrently()),
                "select to_regclass('seat_by_row') is null",
                "create unique index seat_by_row on seat (number)");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_partition_is_a_table_wherever_the_run_was_cut(boolean arrives) throws SQLException {
        survives(
                arrives,
                ops -> ops.detachPartition("reading", "reading_1", concurrently()),
                "select not relispartition from pg_class where oid = 'reading_1'::regclass",
                "create table reading (id int) partition by range (id)",
                "create table reading_1 partition of reading for values from (1) to (9)");
    }

    @Test
    void an_index_that_failed_on_its_rows_is_made_again_when_they_are_mended() throws SQLException {
        begin("insert into seat values (1, 3)");
        assertThatThrownBy(() -> migrator(ConcurrentlyTest::create).upgradeTo(HEAD))
                .isInstanceOf(MigrationFailedException.class);
        assertThat(sql.ask(VALID)).isEqualTo("f");

        assertThatThrownBy(() -> migrator(ConcurrentlyTest::create).upgradeTo(HEAD))
                .isInstanceOf(MigrationFailedException.class);
        sql.run("delete from seat where price = 3");
        migrator(ConcurrentlyTest::create).upgradeTo(HEAD);

        assertThat(sql.ask(VALID)).isEqualTo("t");
        requireBothRows();
    }

    @Test
    void if_not_exists_does_not_take_an_unfinished_index_for_good() throws SQLException {
        begin("insert into seat values (1, 3)");
        assertThatThrownBy(() -> sql.run("create unique index concurrently seat_by_row on seat (number)"))
                .isInstanceOf(SQLException.class);
        sql.run("delete from seat where price = 3");

        migrator(ops -> ops.createIndex(
                        "seat",
                        index("number")
                                .unique()
                                .named("seat_by_row")
                                .concurrently()
                                .ifNotExists()))
                .upgradeTo(HEAD);

        assertThat(sql.ask(VALID)).isEqualTo("t");
    }

    @Test
    void an_index_whose_server_process_was_killed_is_made_again() throws Exception {
        begin();
        kill("insert into seat values (3, 3)", "create unique index concurrently", ConcurrentlyTest::create);
        assertThat(sql.ask(VALID)).isEqualTo("f");

        migrator(ConcurrentlyTest::create).upgradeTo(HEAD);

        assertThat(sql.ask(VALID)).isEqualTo("t");
        requireBothRows();
    }

    @Test
    void a_detachment_whose_server_process_was_killed_is_finalized() throws Exception {
        begin(
                "create table reading (id int) partition by range (id)",
                "create table reading_1 partition of reading for values from (1) to (9)");
        Consumer<Ops> words = ops -> ops.detachPartition("reading", "reading_1", concurrently());
        kill("select * from reading", "alter table reading detach", words);
        assertThat(sql.ask("select inhdetachpending from pg_inherits")).isEqualTo("t");

        migrator(words).upgradeTo(HEAD);

        assertThat(sql.ask("select count(*) from pg_inherits")).isEqualTo("0");
        requireBothRows();
    }

    /** Ends the server process of a run at a statement, for which the other one's open transaction makes it wait. */
    private void kill(String other, String statement, Consumer<Ops> words) throws Exception {
        try (Connection connection = sql.database().connect();
                Statement open = connection.createStatement()) {
            connection.setAutoCommit(false);
            open.execute(other);
            CompletableFuture<Void> run =
                    CompletableFuture.runAsync(() -> migrator(words).upgradeTo(HEAD));
            String waiting = "from pg_stat_activity where query like '" + statement
                    + "%' and wait_event_type = 'Lock' and datname = current_database()";
            while (sql.ask("select count(*) " + waiting).equals("0")) {
                assertThat(run).isNotDone();
                Thread.sleep(5);
            }
            sql.run("select pg_terminate_backend(pid) " + waiting);
            assertThatThrownBy(run::get).isInstanceOf(ExecutionException.class);
            connection.rollback();
        }
    }

    @Test
    void it_is_refused_as_part_of_one_transaction_before_anything_is_sent() throws SQLException {
        begin("create index seat_by_row on seat (number)");
        for (Consumer<Ops> words : List.<Consumer<Ops>>of(
                ops -> ops.createIndex("seat", index("price").concurrently()),
                ops -> ops.dropIndex("seat", "seat_by_row", concurrently()),
                ops -> ops.dropIndex("seat", index("number").concurrently()),
                ops -> ops.detachPartition("reading", "reading_1", concurrently()))) {
            assertThatThrownBy(() -> Migrator.configure(sql.database().dataSource())
                            .migrations(new Between(words))
                            .transactions(TransactionMode.WHOLE_RUN)
                            .upgradeTo(HEAD))
                    .isInstanceOf(RunException.class)
                    .hasMessageContaining("has to stand outside a transaction");
        }
        assertThat(sql.allTables()).containsExactly("note", "seat");
        assertThat(sql.rows("select a from note")).isEmpty();
    }

    /** A script with all of it, on tables of its own. */
    @Revision(id = "script", message = "everything concurrently")
    static final class Everything implements Migration {

        @Override
        public void upgrade(Ops ops) {
            ops.createTable("reading", column("id", integer()), partitionBy(Method.RANGE, "id"));
            ops.createPartition("reading_1", "reading", otherwise());
            ops.createTable("seat", column("number", integer()));
            ops.createIndex("seat", index("number").named("seat_by_row").concurrently());
            ops.dropIndex("seat", "seat_by_row", concurrently());
            ops.execute("drop table seat");
        }
    }

    @Test
    void a_script_says_it_between_transactions() throws SQLException {
        String script =
                Migrator.offline("postgresql", 18).migrations(new Everything()).script("base", "head");
        assertThat(script.lines().filter(line -> line.matches("begin;|commit;|(create|drop) index.*|drop table seat;")))
                .containsExactly(
                        "begin;",
                        "commit;",
                        "create index concurrently seat_by_row on seat (number);",
                        "drop index concurrently seat_by_row;",
                        "begin;",
                        "drop table seat;",
                        "commit;");
        OneByOne.send(script, sql.database());
        assertThat(sql.ask("select version_num from retort_version")).isEqualTo("script");
    }
}
