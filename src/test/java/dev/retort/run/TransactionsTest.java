package dev.retort.run;

import static dev.retort.Target.BASE;
import static dev.retort.Target.HEAD;
import static dev.retort.migration.TransactionMode.PER_OPERATION;
import static dev.retort.migration.TransactionMode.WHOLE_RUN;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is committed when, and what is left when a migration fails in the middle. */
class TransactionsTest {

    /** Creates a table and fills it. */
    @Revision(id = "one", message = "create fruit")
    public static final class One implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("fruit", column("id", bigint()).notNull(), column("weight", integer()), primaryKey("id"));
        }
    }

    /** Fails at its third operation for as long as a row has no weight. */
    @Revision(id = "two", parent = "one", message = "weigh fruit")
    public static final class Two implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("basket", column("id", bigint()).notNull(), primaryKey("id"));
            ops.insertRows("basket", row("id", 1), row("id", 2));
            ops.setNotNull("fruit", "weight");
            ops.createIndex("fruit", index("weight"));
        }
    }

    /** The same, committed operation by operation. */
    @Revision(id = "two", parent = "one", message = "weigh fruit", transaction = PER_OPERATION)
    public static final class TwoByOperation implements Migration {
        @Override
        public void upgrade(Ops ops) {
            new Two().upgrade(ops);
        }
    }

    /** The second, with another first operation. */
    @Revision(id = "two", parent = "one", message = "weigh fruit", transaction = PER_OPERATION)
    public static final class TwoRewritten implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("box", column("id", bigint()).notNull(), primaryKey("id"));
            ops.insertRows("basket", row("id", 1), row("id", 2));
            ops.setNotNull("fruit", "weight");
        }
    }

    private static Sql prepared(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        Migrator.configure(database.dataSource()).migrations(One.class).upgradeTo(HEAD);
        Sql sql = new Sql(database);
        sql.run("insert into fruit (id, weight) values (1, null)");
        return sql;
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRESQL", "SQLITE"})
    void a_migration_that_fails_in_the_middle_leaves_nothing(Engine engine) throws SQLException {
        Sql sql = prepared(engine);
        Migrator migrator = sql.migrator(One.class, Two.class);

        MigrationFailedException failure =
                catchThrowableOfType(MigrationFailedException.class, () -> migrator.upgradeTo(HEAD));

        assertThat(failure.revision()).isEqualTo("two");
        assertThat(failure.operation()).isEqualTo(3);
        assertThat(failure.what())
                .startsWith("Migration two (weigh fruit) failed at operation 3 of 4, alter table fruit: set not null on"
                        + " weight (TransactionsTest.java:");
        assertThat(failure.hint())
                .isEqualTo("Nothing of this migration is committed. After fixing, run upgrade again.");
        assertThat(sql.tables()).containsExactlyInAnyOrder("fruit");
        assertThat(migrator.current().ids()).containsExactly("one");

        sql.run("update fruit set weight = 1");
        assertThat(migrator.upgradeTo(HEAD).steps()).hasSize(1);
        assertThat(sql.ask("select count(*) from basket")).isEqualTo("2");
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRESQL", "SQLITE"})
    void a_first_migration_that_fails_leaves_no_version_table(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        Sql sql = new Sql(database);

        assertThatThrownBy(() -> sql.migrator(Nonsense.class).upgradeTo(HEAD))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("Statement: select nonsense from nowhere");

        assertThat(sql.allTables()).isEmpty();
    }

    /** Is refused by every database. */
    @Revision(id = "nonsense")
    public static final class Nonsense implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("nothing", column("id", bigint()));
            ops.execute("select nonsense from nowhere");
        }
    }

    @Test
    void where_changes_of_structure_commit_by_themselves_the_next_run_goes_on_behind_them() throws SQLException {
        Sql sql = prepared(Engine.H2);
        goesOnBehind(sql, sql.migrator(One.class, Two.class));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void per_operation_the_next_run_goes_on_behind_what_is_committed(Engine engine) throws SQLException {
        Sql sql = prepared(engine);
        goesOnBehind(sql, sql.migrator(One.class, TwoByOperation.class));
    }

    private static void goesOnBehind(Sql sql, Migrator migrator) throws SQLException {
        MigrationFailedException failure =
                catchThrowableOfType(MigrationFailedException.class, () -> migrator.upgradeTo(HEAD));
        assertThat(failure.hint())
                .isEqualTo(
                        "Operations 1 to 2 are committed. After fixing, run upgrade again: it goes on at operation 3.");
        assertThat(sql.ask("select count(*) from basket")).isEqualTo("2");
        assertThat(migrator.current().ids()).containsExactly("one");
        assertThatThrownBy(() -> migrator.downgradeTo(BASE))
                .hasMessageContaining("The upgrade of revision two (weigh fruit) is half done");

        sql.run("update fruit set weight = 1");
        assertThat(migrator.upgradeTo(HEAD).steps()).hasSize(1);
        assertThat(sql.ask("select count(*) from basket")).isEqualTo("2");
        assertThat(migrator.current().ids()).containsExactly("two");
        assertThat(migrator.upgradeTo(HEAD).isUpToDate()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_migration_whose_finished_part_has_changed_is_refused(Engine engine) throws SQLException {
        Sql sql = prepared(engine);
        assertThatThrownBy(() -> sql.migrator(One.class, TwoByOperation.class).upgradeTo(HEAD))
                .isInstanceOf(MigrationFailedException.class);

        assertThatThrownBy(() -> sql.migrator(One.class, TwoRewritten.class).upgradeTo(HEAD))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("its operation 1 has changed since it was carried out");
        assertThat(sql.tables()).containsExactlyInAnyOrder("fruit", "basket");
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRESQL", "SQLITE"})
    void a_whole_run_that_fails_in_its_last_revision_leaves_none(Engine engine) throws SQLException {
        Sql sql = new Sql(engine.fresh());
        Migrator migrator =
                sql.migrator(One.class, Filled.class, TwoOfThree.class).transactions(WHOLE_RUN);

        assertThatThrownBy(() -> migrator.upgradeTo(HEAD))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("Migration three");

        assertThat(sql.allTables()).isEmpty();
        assertThat(sql.migrator(One.class)
                        .transactions(WHOLE_RUN)
                        .upgradeTo(HEAD)
                        .steps())
                .hasSize(1);
        assertThat(sql.tables()).containsExactly("fruit");
    }

    /** A row without weight. */
    @Revision(id = "filled", parent = "one")
    public static final class Filled implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.insertRows("fruit", row("id", 1, "weight", null));
        }
    }

    /** Fails on that row. */
    @Revision(id = "three", parent = "filled")
    public static final class TwoOfThree implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.setNotNull("fruit", "weight");
        }
    }

    @Test
    void a_whole_run_is_refused_where_structure_commits_by_itself() {
        Sql sql = new Sql(Engine.H2.fresh());
        assertThatThrownBy(() -> sql.migrator(One.class).transactions(WHOLE_RUN).upgradeTo(HEAD))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("H2 commits each change of structure by itself.");
        assertThat(sql.allTables()).isEmpty();
    }

    @Test
    void a_whole_run_refuses_a_revision_per_operation_before_anything_is_sent() {
        Sql sql = new Sql(Engine.POSTGRESQL.fresh());
        assertThatThrownBy(() -> sql.migrator(One.class, TwoByOperation.class)
                        .transactions(WHOLE_RUN)
                        .upgradeTo(HEAD))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("two (weigh fruit) says transaction = PER_OPERATION");
        assertThat(sql.allTables()).isEmpty();
    }

    /** Mixes a statement that stands outside a transaction with others. */
    @Revision(id = "apart", parent = "one")
    public static final class Apart implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.insertRows("fruit", row("id", 7, "weight", 1));
            ops.execute("create index concurrently fruit_by_weight on fruit (weight)");
            ops.insertRows("fruit", row("id", 8, "weight", 1));
        }
    }

    @Test
    void a_statement_apart_splits_a_revision_and_goes_on_beside_the_lock() throws SQLException {
        Sql sql = prepared(Engine.POSTGRESQL);
        Migrator migrator = sql.migrator(One.class, Apart.class);
        assertThat(migrator.upgradeTo(HEAD).steps()).hasSize(1);
        assertThat(sql.ask("select count(*) from fruit where id in (7, 8)")).isEqualTo("2");
        assertThat(sql.rows(
                        "select operation, statement, state from retort_journal where revision = 'apart' order by id"))
                .isEqualTo(List.of("1 0 DONE", "2 1 STARTED", "2 0 DONE", "3 0 DONE", "0 0 DONE"));
    }

    /** Runs code and changes structure in one scope. */
    @Revision(id = "scope", parent = "one")
    public static final class Scope implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.onlyOn("h2", h2 -> {
                h2.run("count baskets", handle -> handle.execute("insert into fruit (id, weight) values (9, null)"));
                h2.setNotNull("fruit", "weight");
            });
        }
    }

    @Test
    void code_that_is_committed_before_a_failure_in_its_scope_is_not_run_again() throws SQLException {
        Sql sql = prepared(Engine.H2);
        Migrator migrator = sql.migrator(One.class, Scope.class);
        assertThatThrownBy(() -> migrator.upgradeTo(HEAD)).isInstanceOf(MigrationFailedException.class);
        sql.run("update fruit set weight = 1");

        migrator.upgradeTo(HEAD);

        assertThat(sql.ask("select count(*) from fruit where id = 9")).isEqualTo("1");
        assertThat(migrator.current().ids()).containsExactly("scope");
    }
}
