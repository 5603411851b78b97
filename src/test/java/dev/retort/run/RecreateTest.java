package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Migrator;
import dev.retort.dialect.Dialects;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A schema emptied and led to the heads again, on every engine, whatever else somebody has made in it. */
class RecreateTest {

    private static Migrator library(TestDatabase database) {
        return Migrator.configure(database.dataSource()).scan("library.migrations");
    }

    private static Schema schema(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return Dialects.of(connection).inspector(connection).schema();
        }
    }

    private static void execute(TestDatabase database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Tables that point at one another, with rows, and views of views. */
    private static void addWhatNoMigrationMade(TestDatabase database) throws SQLException {
        String back = ", b_id integer";
        boolean isSqlite = database.engine() == Engine.SQLITE;
        execute(
                database,
                "create table circle_a (id integer not null primary key" + back
                        + (isSqlite ? ", foreign key (b_id) references circle_b (id))" : ")"),
                "create table circle_b (id integer not null primary key, a_id integer, self_id integer,"
                        + " foreign key (a_id) references circle_a (id), foreign key (self_id) references circle_b (id))",
                "insert into circle_a (id) values (1)",
                "insert into circle_b values (1, 1, 1)",
                "update circle_a set b_id = 1",
                "create view z_view as select id from circle_a",
                "create view a_view as select id from z_view",
                "create view zz_view as select id from a_view");
        if (!isSqlite) {
            execute(database, "alter table circle_a add foreign key (b_id) references circle_b (id)");
        }
        if (database.engine() == Engine.POSTGRESQL) {
            execute(
                    database,
                    "create table parted (id integer, day date) partition by range (day)",
                    "create table parted_1 partition of parted for values from ('2026-01-01') to ('2027-01-01')",
                    "create type mood as enum ('calm', 'glad')",
                    "create sequence loose",
                    "create table owner (id serial primary key, mood mood default 'calm', n bigint default nextval('loose'))",
                    "create materialized view kept as select id from owner",
                    "create function twice(n integer) returns integer language sql as 'select n * 2'",
                    "alter table owner add constraint even check (twice(id) > 0)",
                    "create extension if not exists citext");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everything_goes_and_the_heads_come_back(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        library(database).upgradeTo("heads");
        Schema before = schema(database);
        addWhatNoMigrationMade(database);
        assertThat(library(database).recreateDrops()).contains("table circle_a", "view zz_view");

        RunResult result = library(database).allowRecreate().recreate();

        assertThat(result.before().isEmpty()).isTrue();
        assertThat(result.steps()).hasSizeGreaterThan(20);
        assertThat(library(database).current().isAtHeads()).isTrue();
        assertThat(schema(database)).isEqualTo(before);
        assertThat(library(database).allowRecreate().recreate().steps())
                .as("once more, of what a run has left")
                .hasSameSizeAs(result.steps());
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "SQLITE"})
    void nothing_is_dropped_unless_it_was_allowed(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        library(database).upgradeTo("heads");
        Schema before = schema(database);
        assertThatThrownBy(() -> library(database).recreate())
                .isInstanceOfSatisfying(
                        RecreateRefusedException.class,
                        refused -> assertThat(refused.drops())
                                .contains("table boards")
                                .noneMatch(line -> line.contains("retort_")))
                .hasMessageContaining("\n  table boards\n")
                .hasMessageEndingWith("say allowRecreate() on the Migrator.");
        assertThat(schema(database)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "SQLITE"})
    void the_journal_begins_anew(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        library(database).upgradeTo("+1");
        library(database).allowRecreate().recreate();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select description from retort_journal where operation = 0 order by id limit 1")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).startsWith("recreate: dropped ");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "SQLITE"})
    void an_empty_database_is_only_led_to_the_heads(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        assertThat(library(database).recreateDrops()).isEqualTo(List.of());
        assertThat(library(database).allowRecreate().recreate().steps()).isNotEmpty();
    }

    private static Migrator quickstart(TestDatabase database) {
        return Migrator.configure(database.dataSource()).scan("quickstart.migrations");
    }

    private static List<String> rows(TestDatabase database, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource
    void a_script_leaves_what_a_run_leaves(Engine engine) throws SQLException {
        TestDatabase run = engine.fresh();
        TestDatabase scripted = engine.fresh();
        for (TestDatabase database : List.of(run, scripted)) {
            quickstart(database).upgradeTo("+2");
            addWhatNoMigrationMade(database);
        }
        quickstart(run).allowRecreate().recreate();
        Schema before = schema(scripted);

        String script = quickstart(scripted).allowRecreate().recreateScript();
        assertThat(schema(scripted)).as("nothing is sent").isEqualTo(before);
        assertThat(script)
                .startsWith("-- recreate: for the database as it stood at [")
                .contains("\n-- * table circle_a\n", "\n-- * view zz_view\n");
        OneByOne.send(script, scripted);

        assertThat(schema(scripted)).isEqualTo(schema(run));
        assertThat(quickstart(scripted).current().isAtHeads()).isTrue();
        String journal = "select description from retort_journal where operation = 0 order by id";
        assertThat(rows(scripted, journal)).isEqualTo(rows(run, journal));
        assertThat(rows(scripted, "select id from account")).isEqualTo(rows(run, "select id from account"));
        OneByOne.send(quickstart(scripted).allowRecreate().recreateScript(), scripted);
        assertThat(schema(scripted)).as("once more, of what a script has left").isEqualTo(schema(run));
    }

    @ParameterizedTest
    @EnumSource
    void the_script_of_a_database_without_a_history_makes_its_tables(Engine engine) throws SQLException {
        TestDatabase run = engine.fresh();
        TestDatabase scripted = engine.fresh();
        addWhatNoMigrationMade(scripted);
        quickstart(run).upgradeTo("heads");

        String script = quickstart(scripted).allowRecreate().recreateScript();
        assertThat(script).startsWith("-- recreate: for the database as it stood at base, with these objects");
        OneByOne.send(script, scripted);

        assertThat(schema(scripted)).isEqualTo(schema(run));
        assertThat(quickstart(scripted).current().isAtHeads()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "SQLITE"})
    void no_script_is_written_unless_it_was_allowed(Engine engine) {
        TestDatabase database = engine.fresh();
        quickstart(database).upgradeTo("heads");
        assertThatThrownBy(() -> quickstart(database).recreateScript())
                .isInstanceOf(RecreateRefusedException.class)
                .hasMessageContaining("\n  table account\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "SQLITE"})
    void a_history_that_runs_code_has_no_script(Engine engine) {
        TestDatabase database = engine.fresh();
        assertThatThrownBy(() -> library(database).allowRecreate().recreateScript())
                .isInstanceOf(OfflineException.class)
                .hasMessageContaining("It runs code");
        assertThat(library(database).current().ids()).isEmpty();
    }
}
