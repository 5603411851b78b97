package dev.retort.run;

import static dev.retort.Target.HEAD;
import static dev.retort.schema.Define.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.error.RetortException;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.reflect.Inspector;
import dev.retort.schema.Constraint;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Constraints that a database named itself, or left without a name, are dropped by what they are. */
class NamesThatDatabasesGaveTest {

    @Revision(id = "n1", message = "drop by what it is")
    private static final class Dropping implements Migration {

        private final Consumer<Ops> words;

        Dropping(Consumer<Ops> words) {
            this.words = words;
        }

        @Override
        public void upgrade(Ops ops) {
            words.accept(ops);
        }
    }

    private static TestDatabase database(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        Shop.execute(database, "create table parent (id integer not null primary key)");
        Shop.execute(
                database,
                "create table child (id integer not null, a integer, b integer, c integer,"
                        + " primary key (id), unique (a), unique (a, b), foreign key (c) references parent (id))");
        return database;
    }

    private static List<String> left(TestDatabase database, Consumer<Ops> words) {
        Migrator migrator = Migrator.configure(database.dataSource());
        migrator.migrations(new Dropping(words)).upgradeTo(HEAD);
        try (var connection = database.connect()) {
            Inspector inspector = dev.retort.dialect.Dialects.of(connection).inspector(connection);
            return inspector.table("child").orElseThrow().constraints().stream()
                    .map(Constraint::describe)
                    .sorted()
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String PRIMARY_KEY = "primary key (id)";
    private static final String UNIQUE = "unique (a)";
    private static final String UNIQUE_PAIR = "unique (a, b)";
    private static final String FOREIGN_KEY = "foreign key (c) references parent (id)";

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_unique_constraint_goes_by_its_columns(Engine engine) throws SQLException {
        assertThat(left(database(engine), ops -> ops.dropUnique("child", "a", "b")))
                .containsExactly(FOREIGN_KEY, PRIMARY_KEY, UNIQUE);
        assertThat(left(database(engine), ops -> ops.dropConstraint("child", unique("a"))))
                .containsExactly(FOREIGN_KEY, PRIMARY_KEY, UNIQUE_PAIR);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_foreign_key_goes_by_its_columns(Engine engine) throws SQLException {
        assertThat(left(database(engine), ops -> ops.dropForeignKey("child", "c")))
                .containsExactly(PRIMARY_KEY, UNIQUE, UNIQUE_PAIR);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_primary_key_goes_whatever_its_name(Engine engine) throws SQLException {
        assertThat(left(database(engine), ops -> ops.dropPrimaryKey("child")))
                .containsExactly(FOREIGN_KEY, UNIQUE, UNIQUE_PAIR);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_is_not_there_is_refused_with_what_is_there(Engine engine) throws SQLException {
        TestDatabase database = database(engine);
        Migrator migrator =
                Migrator.configure(database.dataSource()).migrations(new Dropping(ops -> ops.dropUnique("child", "b")));

        Throwable refused = catchThrowable(() -> migrator.upgradeTo(HEAD));

        assertThat(refused)
                .isInstanceOf(RetortException.class)
                .hasMessageContaining("unique constraint (b)")
                .hasMessageContaining("(a, b)");
        assertThat(Shop.tables(database)).contains("child id a b c: 0").doesNotContain("retort_version version_num: 1");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_is_not_there_may_be_missing_where_that_was_said(Engine engine) throws SQLException {
        assertThat(left(
                        database(engine),
                        ops -> ops.dropConstraint("child", unique("b"), dev.retort.schema.Define.ifExists())))
                .containsExactly(FOREIGN_KEY, PRIMARY_KEY, UNIQUE, UNIQUE_PAIR);
    }
}
