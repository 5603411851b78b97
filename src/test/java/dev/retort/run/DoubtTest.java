package dev.retort.run;

import static dev.retort.Target.HEAD;
import static dev.retort.schema.Define.script;
import static dev.retort.schema.Define.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements outside a transaction at which a run is killed, and how the next run decides about them. */
class DoubtTest {

    private static final String CREATE = "create table seat (id int primary key)";
    private static final String THERE = "select 1 from information_schema.tables where lower(table_name) = 'seat'";

    /** What a test says, between two rows. */
    @Revision(id = "doubt", message = "create seat")
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

    private static Migrator migrator(DataSource source, Consumer<Ops> words) {
        return Migrator.configure(source).migrations(new Between(words));
    }

    /** Lets a run be cut at each of its calls, and the next one end it. */
    private static void survives(Engine engine, boolean arrives, Consumer<Ops> words) throws SQLException {
        Sql sql = new Sql(engine.fresh());
        for (int last = 1; ; last++) {
            for (String table : new String[] {"seat", "note", "retort_version", "retort_journal", "retort_run"}) {
                sql.run("drop table if exists " + table);
            }
            sql.run("create table note (a varchar(9))");
            CutConnection cut = new CutConnection(sql.database().dataSource(), last, arrives);
            try {
                migrator(cut, words).upgradeTo(HEAD);
            } catch (RuntimeException e) {
                assertThat(cut.isCut()).isTrue();
            }
            migrator(sql.database().dataSource(), words).upgradeTo(HEAD);
            assertThat(sql.rows("select a from note order by a desc"))
                    .as("%s cut at call %d", engine, last)
                    .containsExactly("before", "after");
            assertThat(sql.tables()).contains("seat");
            if (!cut.isCut()) {
                assertThat(last).isGreaterThan(5);
                return;
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"H2, true", "H2, false", "POSTGRESQL, true", "POSTGRESQL, false"})
    void a_query_tells_whether_it_was_done(Engine engine, boolean arrives) throws SQLException {
        survives(engine, arrives, ops -> ops.apart(o -> o.execute(sql(CREATE).doneWhen(THERE))));
    }

    @ParameterizedTest
    @CsvSource({"H2, true", "H2, false", "POSTGRESQL, true", "SQLITE, true", "SQLITE, false"})
    void what_is_repeatable_is_run_again(Engine engine, boolean arrives) throws SQLException {
        String again = "create table if not exists seat (id int primary key)";
        survives(engine, arrives, ops -> ops.apart(o -> o.execute(sql(again).repeatable())));
        survives(
                engine,
                arrives,
                ops -> ops.apart(o -> o.script(script("sql/repeatable.sql").repeatable())));
    }

    @Test
    void of_anything_else_the_next_run_says_that_it_does_not_know() throws SQLException {
        Sql sql = new Sql(Engine.H2.fresh());
        sql.run("create table note (a varchar(9))");
        Consumer<Ops> words = ops -> ops.execute(sql(CREATE).nothingToUndo());
        assertThatThrownBy(() -> migrator(sql.database().dataSource(), ops -> ops.execute("create table note (a int)"))
                        .upgradeTo(HEAD))
                .isInstanceOf(MigrationFailedException.class);
        sql.run("delete from retort_journal where state = 'FAILED'");

        assertThatThrownBy(() -> migrator(sql.database().dataSource(), words).upgradeTo(HEAD))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("whether its operation 2 was carried out is not known")
                .hasMessageContaining(".doneWhen(");
        assertThat(sql.tables()).containsExactly("note");

        migrator(sql.database().dataSource(), ops -> ops.execute(sql(CREATE).doneWhen(THERE)))
                .upgradeTo(HEAD);
        assertThat(sql.ask("select count(*) from note")).isEqualTo("2");
    }
}
