package dev.retort.run;

import static dev.retort.Target.BASE;
import static dev.retort.Target.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.error.RetortException;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What cannot be run says so clearly and leaves the database as it was. */
class BadInputTest {

    /** A migration that says nothing. */
    abstract static class Silent implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }

    @Revision(id = "longer1", parent = "a1", message = "the other child")
    static final class OtherChild extends Silent {}

    @Revision(id = "longer2", parent = "a1", message = "the third child")
    static final class ThirdChild extends Silent {}

    @Revision(id = "b2", parent = "a1", message = "the same again")
    static final class SameId extends Silent {}

    @Revision(id = "d4", parent = "nobody")
    static final class Orphan extends Silent {}

    @Revision(id = "e5", parent = "f6")
    static final class Circle extends Silent {}

    @Revision(id = "f6", parent = "e5")
    static final class CircleToo extends Silent {}

    static final class Unmarked extends Silent {}

    @Revision(id = "g7")
    abstract static class Unfinished extends Silent {}

    @Revision(id = "h8")
    public static final class Closed extends Silent {
        private Closed() {}
    }

    @Revision(id = "i9", parent = "b2", message = "throw in the middle")
    static final class Throws implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.execute("create table half (id integer)");
            throw new IllegalStateException("No idea how to go on");
        }
    }

    /** An empty database and one at a1. */
    private record Both(TestDatabase empty, TestDatabase begun) {

        static Both of(Engine engine) {
            Both both = new Both(engine.fresh(), engine.fresh());
            Shop.with(Migrator.configure(both.begun.dataSource())).upgradeTo("a1");
            return both;
        }

        void refused(Consumer<Migrator> run, String... texts) throws SQLException {
            BadInputTest.refused(empty, run, texts);
            assertThat(Shop.tables(empty)).isEmpty();
            BadInputTest.refused(begun, run, texts);
        }
    }

    private static void refused(TestDatabase database, Consumer<Migrator> run, String... texts) throws SQLException {
        List<String> before = Shop.tables(database);
        WatchedDataSource source = new WatchedDataSource(database);
        RetortException refused =
                catchThrowableOfType(RetortException.class, () -> run.accept(Shop.with(Migrator.configure(source))));
        assertThat(refused).isNotNull();
        assertThat(refused).hasMessageContainingAll(texts);
        assertThat(Shop.tables(database)).isEqualTo(before);
        assertThat(source.out()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_target_that_is_not_there(Engine engine) throws SQLException {
        Both both = Both.of(engine);
        both.refused(migrator -> migrator.upgradeTo("c9"), "'c9'");
        both.refused(migrator -> migrator.upgradeTo(""), "''");
        both.refused(migrator -> migrator.upgradeTo("  "), "'  '");
        both.refused(migrator -> migrator.upgradeTo("+9"), "+9");
        both.refused(migrator -> migrator.upgradeTo("billing@head"), "billing");
        both.refused(migrator -> migrator.downgradeTo("c9"), "'c9'");
        both.refused(migrator -> migrator.downgradeTo("-9"), "-9");
        both.refused(migrator -> migrator.downgradeTo("b2"), "b2");
        both.refused(migrator -> migrator.planTo("'; drop table customer; --"), "drop table customer");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_target_that_could_be_several(Engine engine) throws SQLException {
        Both both = Both.of(engine);
        both.refused(
                migrator ->
                        migrator.migrations(new OtherChild(), new ThirdChild()).upgradeTo("long"),
                "'long'",
                "longer1",
                "longer2");
        both.refused(
                migrator -> migrator.migrations(new OtherChild()).upgradeTo(HEAD),
                "'head' is ambiguous: there are 2 heads",
                "b2 (require city)",
                "longer1 (the other child)",
                "heads");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_history_that_is_none(Engine engine) throws SQLException {
        Both both = Both.of(engine);
        both.refused(
                migrator -> migrator.migrations(new SameId()).upgradeTo(HEAD),
                "Two revisions have the id 'b2', 'require city, " + Shop.class.getName()
                        + "$RequireCity' and 'the same again, ");
        both.refused(migrator -> migrator.migrations(new Orphan()).upgradeTo(HEAD), "d4", "nobody");
        both.refused(
                migrator -> migrator.migrations(new Circle(), new CircleToo()).upgradeTo(HEAD), "e5", "f6");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_class_that_is_no_migration(Engine engine) throws SQLException {
        Both both = Both.of(engine);
        both.refused(migrator -> migrator.migrations(new Unmarked()).upgradeTo(HEAD), "Unmarked", "no @Revision");
        both.refused(migrator -> migrator.migrations(Unfinished.class).upgradeTo(HEAD), "Unfinished", "abstract");
        both.refused(
                migrator -> migrator.migrations(Closed.class).upgradeTo("heads"),
                "Closed",
                "public constructor without parameters");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_migration_that_throws_in_the_middle(Engine engine) throws SQLException {
        Both both = Both.of(engine);
        both.refused(
                migrator -> migrator.migrations(new Throws()).upgradeTo(HEAD),
                "i9 (throw in the middle) failed before anything was sent:",
                "No idea how to go on",
                "BadInputTest.java:",
                "The database is as it was");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_version_table_that_names_a_revision_nobody_knows(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        Shop.with(Migrator.configure(database.dataSource())).upgradeTo("a1");
        Shop.execute(database, "update retort_version set version_num = 'from the future'");

        refused(database, migrator -> migrator.upgradeTo(HEAD), "'from the future'");
        refused(database, migrator -> migrator.downgradeTo(BASE), "'from the future'");
        refused(database, migrator -> migrator.planTo("head"), "'from the future'");
        refused(database, Migrator::current, "'from the future'");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_version_table_that_is_something_else(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        Shop.execute(database, "create table retort_version (id integer, note varchar(20))");

        refused(database, migrator -> migrator.upgradeTo(HEAD), "retort_version", "version_num");
        refused(database, migrator -> migrator.stamp("head"), "retort_version", "version_num");
        refused(database, Migrator::current, "retort_version", "version_num");
    }
}
