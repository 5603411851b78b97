package dev.retort.run;

import static dev.retort.Target.HEAD;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.rowsOf;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.error.RetortException;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.migration.TransactionMode;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.RowsOf;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Backfills on the engines: batch by batch, once for each row, whatever happens in between. */
class BackfillTest {

    private static final RowsOf ONE_MORE = rowsOf("item").setSql("n", "n + 1").inBatchesOf(3);

    /** What a test says. */
    @Revision(id = "fill", message = "fill item")
    static final class Fill implements Migration {

        private final Consumer<Ops> upgrade;

        Fill(Consumer<Ops> upgrade) {
            this.upgrade = upgrade;
        }

        @Override
        public void upgrade(Ops ops) {
            upgrade.accept(ops);
        }
    }

    private static Sql items(Engine engine, int rows) throws SQLException {
        Sql sql = new Sql(engine.fresh());
        items(sql, rows);
        return sql;
    }

    private static void items(Sql sql, int rows) throws SQLException {
        sql.run("create table item (id bigint not null primary key, name varchar(20), n int not null, o varchar(20))");
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            values.add("(" + i + ", 'Name " + i + "', 0)");
        }
        if (rows > 0) {
            sql.run("insert into item (id, name, n) values " + String.join(", ", values));
        }
    }

    private static Migrator migrator(DataSource source, Consumer<Ops> upgrade) {
        return Migrator.configure(source).migrations(new Fill(upgrade));
    }

    private static List<String> journal(Sql sql) throws SQLException {
        return sql.rows("select operation, statement, state, parameters from retort_journal order by id");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void batches_follow_the_primary_key_and_are_journalled(Engine engine) throws SQLException {
        Sql sql = items(engine, 8);
        List<String> told = new ArrayList<>();
        Migrator migrator = migrator(sql.database().dataSource(), ops -> {
                    ops.backfill(ONE_MORE.all());
                    ops.execute("update item set o = 'after'");
                })
                .listener(event -> {
                    if (event instanceof MigrationEvent.BackfillProgress batch) {
                        told.add(batch.table() + " " + batch.rowsDone());
                    }
                });

        migrator.upgradeTo(HEAD);

        assertThat(sql.ask("select count(*) from item where n = 1 and o = 'after'"))
                .isEqualTo("8");
        assertThat(journal(sql))
                .containsExactly(
                        "1 1 BATCH rows=0 key=",
                        "1 1 BATCH rows=3 key=\"3\"",
                        "1 1 BATCH rows=6 key=\"6\"",
                        "1 0 DONE null",
                        "2 0 DONE null",
                        "0 0 DONE null");
        assertThat(told).containsExactly("item 0", "item 3", "item 6");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_small_table_is_changed_within_the_transaction_of_the_revision(Engine engine) throws SQLException {
        for (int rows : List.of(0, 2)) {
            Sql sql = items(engine, rows);
            migrator(sql.database().dataSource(), ops -> ops.backfill(ONE_MORE.all()))
                    .upgradeTo(HEAD);
            assertThat(journal(sql)).containsExactly("0 0 DONE null");
            assertThat(sql.ask("select count(*) from item where n = 1")).isEqualTo(String.valueOf(rows));
        }
    }

    @ParameterizedTest
    @CsvSource({"H2, true", "H2, false", "POSTGRESQL, true", "POSTGRESQL, false", "SQLITE, true", "SQLITE, false"})
    void each_row_is_changed_once_wherever_the_connection_is_cut(Engine engine, boolean arrives) throws SQLException {
        Consumer<Ops> upgrade = ops -> ops.backfill(
                arrives
                        ? ONE_MORE.where("n < ?", 100).nothingToUndo()
                        : ONE_MORE.reading("name", "n")
                                .setting("o", row -> row.text("name") + row.integer("n"))
                                .all());
        TestDatabase database = engine.fresh();
        Sql sql = new Sql(database);
        for (int last = 1; ; last++) {
            for (String table : List.of("item", "retort_version", "retort_journal", "retort_run")) {
                sql.run("drop table if exists " + table);
            }
            items(sql, 7);
            CutConnection cut = new CutConnection(database.dataSource(), last, arrives);
            Throwable failure = catchThrowable(() -> migrator(cut, upgrade).upgradeTo(HEAD));
            String where = engine + " cut at call " + last;
            if (failure != null) {
                assertThat(failure).as(where).isInstanceOf(RetortException.class);
            }
            migrator(database.dataSource(), upgrade).upgradeTo(HEAD);
            assertThat(sql.rows("select distinct n from item")).as(where).containsExactly("1");
            assertThat(sql.ask("select count(*) from item where o = 'Name ' || id || '0'"))
                    .as(where)
                    .isEqualTo(arrives ? "0" : "7");
            if (!cut.isCut()) {
                assertThat(last).isGreaterThan(10);
                return;
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void keys_of_several_columns_texts_and_bytes_are_followed(Engine engine) throws SQLException {
        String bytes = switch (engine) {
            case POSTGRESQL -> "bytea";
            case SQLITE -> "blob";
            case H2, MARIADB -> "varbinary(9)";
        };
        String backslash = engine == Engine.MARIADB ? "\\\\" : "\\";
        Sql sql = new Sql(engine.fresh());
        sql.run("create table pair (a varchar(9) not null, b int not null, c timestamp not null, n int not null,"
                + " primary key (a, b, c))");
        sql.run("create table chunk (k " + bytes + " not null primary key, n int not null)");
        for (int i = 0; i < 11; i++) {
            sql.run("insert into pair values ('it''s \"" + i / 5 + backslash + "', " + i + ", '2026-01-01 00:00:0"
                    + i % 3 + "', 0)");
            sql.run("insert into chunk values (" + (engine == Engine.POSTGRESQL ? "'\\x0" : "x'0")
                    + Integer.toHexString(i) + "ff', 0)");
        }
        migrator(sql.database().dataSource(), ops -> {
                    ops.backfill(rowsOf("pair").setSql("n", "n + ?", 1).all().inBatchesOf(2));
                    ops.backfill(rowsOf("chunk").setSql("n", "n + 1").all().inBatchesOf(2));
                })
                .upgradeTo(HEAD);
        assertThat(sql.rows("select distinct n from pair")).containsExactly("1");
        assertThat(sql.rows("select distinct n from chunk")).containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void without_primary_key_a_unique_key_is_followed_or_what_is_said(Engine engine) throws SQLException {
        Sql sql = new Sql(engine.fresh());
        Consumer<Ops> create = ops -> {
            ops.createTable(
                    "keyed",
                    column("id", integer()).notNull(),
                    column("n", integer()),
                    dev.retort.schema.Define.unique("id"));
            ops.createTable(
                    "bare", column("id", integer()).notNull(), column("maybe", integer()), column("n", integer()));
            ops.execute("insert into keyed values (1, 0), (2, 0), (3, 0)");
            ops.execute("insert into bare values (1, 0, 0), (1, 0, 0), (1, 0, 0), (2, 0, 0), (3, 0, 0)");
        };
        RowsOf bare = rowsOf("bare").setSql("n", "n + 1").all().inBatchesOf(2);
        migrator(sql.database().dataSource(), ops -> {
                    create.accept(ops);
                    ops.backfill(rowsOf("keyed").setSql("n", "n + 1").all().inBatchesOf(2));
                    ops.backfill(bare.by("id"));
                })
                .upgradeTo(HEAD);
        assertThat(sql.rows("select distinct n from keyed union all select distinct n from bare"))
                .containsExactly("1", "1");
        for (RowsOf refused : List.of(
                bare,
                bare.by("maybe"),
                bare.by("nowhere"),
                bare.by("id").reading("id").setting("maybe", row -> 1))) {
            Sql other = new Sql(engine.fresh());
            assertThatThrownBy(() -> migrator(other.database().dataSource(), ops -> {
                                create.accept(ops);
                                ops.backfill(refused);
                            })
                            .upgradeTo(HEAD))
                    .isInstanceOf(MigrationFailedException.class)
                    .hasRootCauseInstanceOf(DefinitionException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRESQL", "SQLITE"})
    void a_whole_run_refuses_a_backfill_before_anything_is_sent(Engine engine) throws SQLException {
        Sql sql = items(engine, 0);
        assertThatThrownBy(() -> migrator(sql.database().dataSource(), ops -> ops.backfill(ONE_MORE.all()))
                        .transactions(TransactionMode.WHOLE_RUN)
                        .upgradeTo(HEAD))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("'backfill item' of revision fill (fill item) commits batch by batch.");
        try (Connection connection = sql.database().connect()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> Migrator.configure(connection)
                            .migrations(new Fill(ops -> ops.backfill(ONE_MORE.all())))
                            .upgradeTo(HEAD))
                    .isInstanceOf(RunException.class)
                    .hasMessageContaining("commits batch by batch");
            assertThatThrownBy(() -> Migrator.configure(connection)
                            .migrations(new Fill(ops -> {
                                if (ops.inspect().hasTable("item")) {
                                    ops.backfill(ONE_MORE.all());
                                }
                            }))
                            .upgradeTo(HEAD))
                    .isInstanceOf(RunException.class)
                    .hasMessageContaining("commits batch by batch");
        }
        assertThat(sql.tables()).containsExactly("item");
    }

    @Test
    void a_backfill_that_is_half_done_must_not_change() throws SQLException {
        Sql sql = items(Engine.H2, 10);
        assertThatThrownBy(() -> migrator(
                                sql.database().dataSource(), ops -> ops.backfill(ONE_MORE.where("1 / (7 - id) > -2")))
                        .upgradeTo(HEAD))
                .isInstanceOf(MigrationFailedException.class);
        assertThat(sql.ask("select count(*) from item where n = 1")).isEqualTo("6");
        assertThatThrownBy(() -> migrator(sql.database().dataSource(), ops -> ops.backfill(ONE_MORE.where("1 = 1")))
                        .upgradeTo(HEAD))
                .hasMessageContaining("its operation 1 has changed since it was carried out");
    }

    @Test
    void a_column_that_is_added_is_filled_and_goes_again() throws SQLException {
        Sql sql = items(Engine.POSTGRESQL, 7);
        Migrator migrator = migrator(sql.database().dataSource(), ops -> {
            ops.addColumn("item", column("short", varchar(3)));
            ops.backfill(rowsOf("item")
                    .reading("name")
                    .setting("short", row -> String.valueOf(row.text("name")).substring(0, 3))
                    .where("short is null")
                    .inBatchesOf(2));
            ops.setNotNull("item", "short");
            ops.createTable("tag", column("id", bigint()), column("b", text()), primaryKey("id"));
            ops.backfill(rowsOf("tag").set("b", "x").all());
        });
        migrator.upgradeTo(HEAD);
        assertThat(sql.rows("select distinct short from item")).containsExactly("Nam");
        migrator.downgradeTo("base");
        assertThat(sql.tables()).containsExactly("item");
    }

    @Test
    void in_a_script_it_is_one_statement_and_code_is_refused() {
        Migrator offline = Migrator.offline("postgresql", 17)
                .migrations(new Fill(ops -> ops.backfill(
                        rowsOf("item").set("o", "it's").setSql("n", "n + ?", 1).where("o is null"))));
        assertThat(offline.script("base", "head")).contains("update item set o = 'it''s', n = n + 1 where o is null;");
        assertThatThrownBy(() -> Migrator.offline("postgresql", 17)
                        .migrations(new Fill(ops -> ops.backfill(rowsOf("item")
                                .reading("n")
                                .setting("o", row -> "x")
                                .all())))
                        .script("base", "head"))
                .isInstanceOf(OfflineException.class)
                .hasMessageContaining("It runs code: 'backfill item'");
    }
}
