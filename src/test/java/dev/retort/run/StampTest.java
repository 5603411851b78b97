package dev.retort.run;

import static dev.retort.Target.BASE;
import static dev.retort.Target.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.error.RetortException;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.migration.TransactionMode;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Saying where a database stands, without running a migration. */
class StampTest {

    private static final String VERSIONS = "select version_num from retort_version order by version_num";

    @Revision(id = "x1", branch = "other", message = "another beginning")
    static final class OtherBeginning implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.execute("create table other (id integer)");
        }
    }

    @Revision(id = "h1", message = "half done", transaction = TransactionMode.PER_OPERATION)
    static final class HalfDone implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.execute("create table half (id integer)");
            ops.execute("insert into nowhere values (1)");
        }

        @Override
        public void downgrade(Ops ops) {
            ops.dropTable("half");
        }
    }

    private static Migrator migrator(TestDatabase database) {
        return Shop.with(Migrator.configure(database.dataSource()));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void stamping_an_empty_database_makes_the_tables_and_a_row_in_the_journal(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        migrator(database).stamp(HEAD);

        assertThat(Shop.query(database, VERSIONS)).containsExactly("b2");
        assertThat(Shop.query(
                        database, "select revision, direction, operation, state, description from retort_journal"))
                .containsExactly("b2 STAMP 0 DONE stamp [b2]");
        assertThat(Shop.tables(database)).noneMatch(table -> table.startsWith("customer"));
        assertThat(migrator(database).upgradeTo(HEAD).isUpToDate()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void stamps_go_up_down_and_to_several_places(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        Migrator migrator = migrator(database).migrations(new OtherBeginning());

        migrator.stamp("b2", "x1");
        assertThat(Shop.query(database, VERSIONS)).containsExactly("b2", "x1");
        migrator.stamp("a1");
        assertThat(Shop.query(database, VERSIONS)).containsExactly("a1", "x1");
        migrator.stamp("heads");
        assertThat(Shop.query(database, VERSIONS)).containsExactly("b2", "x1");
        migrator.stamp(BASE);
        assertThat(Shop.query(database, VERSIONS)).isEmpty();
        assertThat(migrator.current().ids()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void restamp_puts_away_rows_that_no_revision_knows(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        Migrator migrator = migrator(database);
        migrator.upgradeTo(HEAD);
        Shop.execute(database, "insert into retort_version values ('gone')");

        assertThatThrownBy(() -> migrator.upgradeTo(HEAD))
                .isInstanceOf(RetortException.class)
                .hasMessageContaining("gone");
        migrator.restamp("a1");

        assertThat(Shop.query(database, VERSIONS)).containsExactly("a1");
        assertThat(migrator.current().ids()).containsExactly("a1");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void making_the_tables_twice_changes_nothing_the_second_time(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        migrator(database).ensureVersionTable();
        List<String> first = Shop.tables(database);
        migrator(database).ensureVersionTable();

        assertThat(Shop.tables(database)).isEqualTo(first).hasSize(3);
        assertThat(Shop.query(database, "select id from retort_run order by id"))
                .containsExactly("0", "1");
        assertThat(migrator(database).current().ids()).isEmpty();
    }

    @Revision(id = "h1", message = "half undone", transaction = TransactionMode.PER_OPERATION)
    static final class HalfUndone implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.execute("create table half (id integer)");
        }

        @Override
        public void downgrade(Ops ops) {
            ops.dropTable("half");
            ops.execute("insert into nowhere values (1)");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_database_that_is_half_undone_is_not_at_its_head(Engine engine) {
        TestDatabase database = engine.fresh();
        Migrator migrator = Migrator.configure(database.dataSource()).migrations(new HalfUndone());
        migrator.upgradeTo(HEAD);
        migrator.current().requireHeads();
        assertThatThrownBy(() -> migrator.downgradeTo(BASE)).isInstanceOf(MigrationFailedException.class);
        assertThat(migrator.current().ids()).containsExactly("h1");
        assertThat(migrator.current().isAtHeads()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_stamp_clears_what_was_left_half_done(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        Migrator migrator = Migrator.configure(database.dataSource()).migrations(new HalfDone());
        assertThatThrownBy(() -> migrator.upgradeTo(HEAD)).isInstanceOf(MigrationFailedException.class);
        assertThatThrownBy(() -> migrator.downgradeTo(BASE))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("half done");
        assertThat(migrator.current().halfDone()).isEqualTo("h1");
        assertThat(migrator.current().toString()).isEqualTo("h1 is half done\n");
        assertThatThrownBy(() -> migrator.current().requireHeads())
                .hasMessageContaining("half done: h1")
                .hasMessageContaining("Run again what stopped in the middle of h1");

        migrator.stamp("h1");
        assertThat(migrator.current().halfDone()).isNull();
        migrator.current().requireHeads();

        assertThat(migrator.upgradeTo(HEAD).isUpToDate()).isTrue();
        migrator.downgradeTo(BASE);
        assertThat(Shop.tables(database)).noneMatch(table -> table.startsWith("half"));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void an_unknown_target_makes_no_table(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        assertThatThrownBy(() -> migrator(database).stamp("b3"))
                .isInstanceOf(RetortException.class)
                .hasMessageContaining("b3");
        assertThatThrownBy(() -> migrator(database).restamp("a1", "b3")).isInstanceOf(RetortException.class);
        assertThatThrownBy(() -> migrator(database).stamp("")).isInstanceOf(RetortException.class);
        assertThat(Shop.tables(database)).isEmpty();
    }

    private static void run(TestDatabase database, String script) throws SQLException {
        // Lines of comments and the ends of statements stand alone here; the splitter has tests of its own.
        for (String statement : script.replaceAll("(?m)^--.*$", "").split(";\n", -1)) {
            if (!statement.isBlank() && !statement.strip().matches("begin.*|commit|start transaction")) {
                Shop.execute(database, statement.strip());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_script_says_what_a_stamp_says(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        Migrator migrator = migrator(database);
        run(database, migrator.stampScript("base", "a1"));
        assertThat(migrator.current().ids()).containsExactly("a1");
        run(database, migrator.stampScript("a1", "head"));
        assertThat(Shop.query(database, VERSIONS)).containsExactly("b2");
        run(database, migrator.stampScript("head", "base"));
        assertThat(Shop.query(database, VERSIONS)).isEmpty();
        assertThat(migrator.stampScript("head", "b2")).isEmpty();
        assertThat(Shop.query(database, "select direction, description from retort_journal order by id"))
                .containsExactly("STAMP stamp [a1]", "STAMP stamp [b2]", "STAMP stamp []");

        TestDatabase other = engine.fresh();
        run(other, migrator(other).ensureVersionTableScript());
        assertThat(migrator(other).upgradeTo("a1").steps()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_version_table_of_alembic_is_taken_over_as_it_is(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        Shop.execute(
                database,
                "create table alembic_version (version_num varchar(32) not null,"
                        + " constraint alembic_version_pkc primary key (version_num))",
                "create table customer (id bigint primary key, name varchar(40))",
                "insert into customer values (7, 'Mary')",
                "insert into alembic_version values ('a1')");
        Migrator migrator = migrator(database).versionTable("alembic_version");

        assertThat(migrator.current().ids()).containsExactly("a1");
        assertThat(migrator.upgradeTo(HEAD).steps())
                .extracting(AppliedStep::revision)
                .containsExactly("b2");

        assertThat(Shop.query(database, "select version_num from alembic_version"))
                .containsExactly("b2");
        assertThat(Shop.query(database, "select name, city from customer")).containsExactly("Mary London");
        assertThat(Shop.tables(database)).anyMatch(table -> table.startsWith("alembic_journal"));
        assertThat(migrator.upgradeTo(HEAD).isUpToDate()).isTrue();
        migrator.stamp("a1");
        assertThat(Shop.query(database, "select version_num from alembic_version"))
                .containsExactly("a1");
    }
}
