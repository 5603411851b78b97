package dev.retort.run;

import static dev.retort.Target.HEAD;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.primaryKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.migration.TransactionMode;
import dev.retort.revision.Direction;
import dev.retort.revision.UnknownRevisionException;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Databases of every age meet a history in which one revision replaces three. */
class SquashedHistoryTest {

    private static final String VERSIONS = "select version_num from retort_version order by version_num";

    @Revision(id = "a1")
    static final class First implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("first", column("id", integer()).notNull(), primaryKey("id"));
        }
    }

    @Revision(id = "b2", parent = "a1")
    static final class Second implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("other", column("id", integer()).notNull(), primaryKey("id"));
        }
    }

    @Revision(id = "c3", parent = "b2")
    static final class Third implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.addColumn("other", column("name", integer()));
        }
    }

    @Revision(
            id = "s3",
            replaces = {"a1", "b2", "c3"})
    static final class Squashed implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("first", column("id", integer()).notNull(), primaryKey("id"));
            ops.createTable("other", column("id", integer()).notNull(), column("name", integer()), primaryKey("id"));
        }
    }

    @Revision(id = "d4", parent = "c3")
    static final class Fourth implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("fourth", column("id", integer()).notNull(), primaryKey("id"));
        }
    }

    @Revision(id = "b2", parent = "a1", transaction = TransactionMode.PER_OPERATION)
    static final class HalfSecond implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("other", column("id", integer()).notNull(), primaryKey("id"));
            ops.execute("insert into nowhere values (1)");
        }
    }

    private static Migrator before(TestDatabase database) {
        return Migrator.configure(database.dataSource()).migrations(new First(), new Second(), new Third());
    }

    private static Migrator with(TestDatabase database) {
        return before(database).migrations(new Squashed(), new Fourth());
    }

    private static Migrator without(TestDatabase database) {
        return Migrator.configure(database.dataSource()).migrations(new Squashed(), new Fourth());
    }

    private static void feed(TestDatabase database, String script) throws SQLException {
        Shop.execute(
                database,
                Arrays.stream(script.split(";\n", 0))
                        .filter(statement -> !statement.isBlank())
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_new_database_takes_the_short_way_and_the_same_way_back(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        RunResult result = with(database).upgradeTo(HEAD);
        assertThat(result.steps()).extracting(AppliedStep::revision).containsExactly("s3", "d4");
        assertThat(Shop.query(database, VERSIONS)).containsExactly("d4");
        assertThat(without(database).upgradeTo(HEAD).isUpToDate()).isTrue();
        assertThat(with(database).downgradeTo("base").steps())
                .extracting(AppliedStep::revision)
                .containsExactly("d4", "s3");
        assertThat(Shop.tables(database)).noneMatch(table -> table.equals("other"));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_database_at_the_last_replaced_one_is_stamped_anew(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        before(database).upgradeTo(HEAD);
        assertThat(without(database).current().ids()).containsExactly("s3");
        assertThat(without(database).planTo("s3").steps()).isEmpty();

        assertThat(without(database).upgradeTo("s3").isUpToDate()).isTrue();
        assertThat(Shop.query(database, VERSIONS)).containsExactly("s3");
        assertThat(Shop.query(
                        database,
                        "select revision, direction, description from retort_journal where id ="
                                + " (select max(id) from retort_journal)"))
                .containsExactly("s3 STAMP stamp [s3]");
        assertThat(without(database).upgradeTo(HEAD).steps())
                .extracting(AppliedStep::revision)
                .containsExactly("d4");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_database_between_goes_the_old_way_to_its_end_and_is_stamped_anew(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        before(database).upgradeTo("a1");
        assertThatThrownBy(() -> without(database).upgradeTo(HEAD))
                .isInstanceOf(UnknownRevisionException.class)
                .hasMessageContaining("within what s3 replaces");
        assertThat(Shop.query(database, VERSIONS)).containsExactly("a1");

        RunResult result = with(database).upgradeTo("s3");
        assertThat(result.steps()).extracting(AppliedStep::revision).containsExactly("b2", "c3");
        assertThat(result.after().ids()).containsExactly("s3");
        assertThat(Shop.query(database, VERSIONS)).containsExactly("s3");
        assertThat(without(database).downgradeTo("base").steps())
                .extracting(AppliedStep::revision)
                .containsExactly("s3");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_was_left_half_done_within_is_finished_the_old_way(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        Migrator failing = Migrator.configure(database.dataSource()).migrations(new First(), new HalfSecond());
        assertThatThrownBy(() -> failing.upgradeTo(HEAD)).isInstanceOf(MigrationFailedException.class);

        Migrator mended = Migrator.configure(database.dataSource())
                .migrations(new First(), new MendedSecond(), new Third(), new Squashed(), new Fourth());
        assertThat(mended.upgradeTo(HEAD).steps())
                .extracting(AppliedStep::revision)
                .containsExactly("b2", "c3", "d4");
        assertThat(Shop.query(database, VERSIONS)).containsExactly("d4");
    }

    @Revision(id = "b2", parent = "a1", transaction = TransactionMode.PER_OPERATION)
    static final class MendedSecond implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("other", column("id", integer()).notNull(), primaryKey("id"));
            ops.execute("insert into other values (1)");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_script_leads_from_within_and_from_the_end(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        assertThat(with(database).script("base", "head")).contains("'d4'").doesNotContain("'b2'");
        assertThat(with(database).script(Direction.UPGRADE, "a1", "head"))
                .contains("'b2'")
                .doesNotContain("first");

        before(database).upgradeTo(HEAD);
        feed(database, without(database).script(Direction.UPGRADE, "c3", "head"));
        assertThat(Shop.query(database, VERSIONS)).containsExactly("d4");

        TestDatabase another = engine.fresh();
        before(another).upgradeTo("a1");
        feed(another, with(another).script("a1", "s3"));
        assertThat(Shop.query(another, VERSIONS)).containsExactly("s3");
    }
}
