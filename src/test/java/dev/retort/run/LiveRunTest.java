package dev.retort.run;

import static dev.retort.Target.BASE;
import static dev.retort.Target.HEAD;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.varchar;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.migration.UnknownDowngradeException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Migrations that read the database or run code. */
class LiveRunTest {

    private static final AtomicReference<Handle> KEPT = new AtomicReference<>();
    private static final AtomicInteger CALLS = new AtomicInteger();

    /** A table with names to split. */
    @Revision(id = "people")
    public static final class People implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("person", column("id", bigint()).notNull(), column("name", varchar(100)), primaryKey("id"));
            ops.insertRows("person", row("id", 1, "name", "Ada Lovelace"), row("id", 2, "name", "Alan Turing"));
        }
    }

    /** Splits them by code. */
    @Revision(id = "split", parent = "people", message = "split names")
    public static final class Split implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.addColumn("person", column("family", varchar(100)));
            ops.run(
                    "split person.name",
                    handle -> {
                        KEPT.set(handle);
                        var update = handle.prepareBatch("update person set family = :family where id = :id");
                        handle.createQuery("select id, name from person")
                                .map((rows, context) -> List.of(rows.getString("id"), rows.getString("name")))
                                .forEach(person -> update.bind("id", Long.valueOf(person.get(0)))
                                        .bind("family", person.get(1).replaceAll(".* ", ""))
                                        .add());
                        update.execute();
                    },
                    undo -> undo.execute("update person set family = null"));
            ops.setNotNull("person", "family");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void code_works_in_the_running_transaction_and_is_undone(Engine engine) throws SQLException {
        Sql sql = new Sql(engine.fresh());
        Migrator migrator = sql.migrator(People.class, Split.class);
        migrator.upgradeTo(HEAD);
        assertThat(sql.rows("select family from person order by id")).containsExactly("Lovelace", "Turing");

        migrator.downgradeTo("-1");
        assertThat(sql.ask("select count(*) from person")).isEqualTo("2");
        migrator.upgradeTo(HEAD);
        migrator.downgradeTo(BASE);
        assertThat(sql.tables()).isEmpty();
    }

    @Test
    void a_handle_that_outlives_its_block_is_dead() {
        new Sql(Engine.H2.fresh()).migrator(People.class, Split.class).upgradeTo(HEAD);
        Handle kept = requireNonNull(KEPT.get());
        assertThatThrownBy(() -> kept.execute("delete from person"))
                .hasStackTraceContaining("The handle of ops.run ends with the block");
    }

    /** Decides by what it reads. */
    @Revision(id = "reads", parent = "people")
    public static final class Reads implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("before", column("id", bigint()));
            if (ops.inspect().hasTable("person") && ops.inspect().hasTable("before")) {
                ops.createTable("after", column("id", bigint()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_a_migration_reads_is_the_database_as_its_words_before_left_it(Engine engine) {
        Sql sql = new Sql(engine.fresh());
        Migrator migrator = sql.migrator(People.class, Reads.class);
        migrator.upgradeTo(HEAD);
        assertThat(sql.tables()).containsExactlyInAnyOrder("person", "before", "after");

        assertThatThrownBy(() -> migrator.downgradeTo("-1"))
                .hasCauseInstanceOf(UnknownDowngradeException.class)
                .hasMessageStartingWith("The downgrade from reads failed before anything was sent:");
        assertThat(sql.tables()).containsExactlyInAnyOrder("person", "before", "after");
    }

    /** Says something else each time it is called. */
    @Revision(id = "fickle")
    public static final class Fickle implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.run("nothing", handle -> {});
            ops.createTable("table_" + CALLS.incrementAndGet(), column("id", bigint()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRESQL", "SQLITE"})
    void a_migration_that_says_something_else_than_what_was_noted_is_stopped(Engine engine) {
        Sql sql = new Sql(engine.fresh());
        assertThatThrownBy(() -> sql.migrator(Fickle.class).upgradeTo(HEAD))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("was stopped before its operation 2")
                .hasMessageContaining("LiveRunTest.java:");
        assertThat(sql.allTables()).isEmpty();
    }

    /** Tries to end the transaction. */
    @Revision(id = "ends")
    public static final class Ends implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("t", column("id", bigint()));
            ops.run("end it", requireNonNull(ENDING.get()));
        }
    }

    private static final AtomicReference<dev.retort.operation.RunCode.Code> ENDING = new AtomicReference<>();

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRESQL", "SQLITE"})
    void code_cannot_end_the_transaction(Engine engine) {
        List<dev.retort.operation.RunCode.Code> attempts = List.of(
                Handle::commit,
                Handle::rollback,
                handle -> handle.getConnection().commit(),
                handle -> handle.getConnection().rollback(),
                handle -> handle.getConnection().setAutoCommit(true));
        for (var attempt : attempts) {
            ENDING.set(attempt);
            Sql sql = new Sql(engine.fresh());
            assertThatThrownBy(() -> sql.migrator(Ends.class).upgradeTo(HEAD))
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContaining("failed at operation 2 of 2, run end it (LiveRunTest.java:");
            assertThat(sql.allTables()).isEmpty();
        }
    }

    @Test
    void closing_the_handle_and_joining_a_transaction_are_harmless() throws SQLException {
        ENDING.set(handle -> handle.useTransaction(inner -> {
            inner.execute("insert into t (id) values (1)");
            inner.getConnection().close();
        }));
        Sql sql = new Sql(Engine.POSTGRESQL.fresh());
        sql.migrator(Ends.class).upgradeTo(HEAD);
        assertThat(sql.ask("select count(*) from t")).isEqualTo("1");
    }

    @Test
    void the_values_that_code_reads_are_there_for_the_words_after_it() throws SQLException {
        Sql sql = new Sql(Engine.POSTGRESQL.fresh());
        sql.migrator(People.class, Follows.class).upgradeTo(HEAD);
        assertThat(sql.ask("select name from person where id = 3")).isEqualTo("2 people");
    }

    /** Counts by code and uses the number in a word. */
    @Revision(id = "follows", parent = "people")
    public static final class Follows implements Migration {
        @Override
        public void upgrade(Ops ops) {
            List<Integer> count = new ArrayList<>(List.of(0));
            ops.run(
                    "count",
                    handle -> count.set(
                            0,
                            handle.createQuery("select count(*) from person")
                                    .mapTo(Integer.class)
                                    .one()));
            ops.insertRows("person", row("id", 3, "name", count.get(0) + " people"));
        }
    }

    /** Names an engine that is none. */
    @Revision(id = "typo")
    public static final class Typo implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.onlyOn("postgres", pg -> pg.createTable("t", column("id", bigint())));
        }
    }

    @Test
    void operations_for_an_engine_that_is_none_are_refused() {
        Sql sql = new Sql(Engine.H2.fresh());
        assertThatThrownBy(() -> sql.migrator(Typo.class).upgradeTo(HEAD))
                .hasMessageContaining("'postgres': there is no such engine")
                .hasMessageContaining("Did you mean 'postgresql'?");
        assertThat(sql.allTables()).isEmpty();
    }
}
