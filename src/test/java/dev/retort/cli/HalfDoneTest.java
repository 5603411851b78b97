package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.schema.Define;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What commands show of a database in which a revision failed after a part of it was committed. */
class HalfDoneTest {

    @Revision(id = "aaaa1", message = "begin")
    public static final class Begin implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }

    @Revision(id = "bbbb1", parent = "aaaa1", message = "fail")
    public static final class Failing implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("account", Define.column("id", Define.integer()));
            ops.execute(Define.sql("insert into nowhere values (1)").nothingToUndo());
        }
    }

    private Migrator migrator = Migrator.offline("h2", 2);

    @BeforeEach
    void fail() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:halfdone" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        migrator = Migrator.configure(database).migrations(new Begin(), new Failing());
        assertThat(CliRun.of(migrator, "upgrade", "head").exitCode()).isEqualTo(1);
    }

    @Test
    void the_history_marks_it_in_every_form() {
        assertThat(CliRun.of(migrator, "history", "-i").out())
                .isEqualTo("aaaa1 -> bbbb1 (head) (half done), fail\n<base> -> aaaa1 (current), begin\n");
        assertThat(CliRun.of(migrator, "history", "-i", "-v").out())
                .contains("Rev: bbbb1 (head) (half done)\n", "Rev: aaaa1 (current)\n");
        assertThat(CliRun.of(migrator, "history", "-i", "--graph").out())
                .startsWith("% bbbb1 (head) (half done), fail");
    }

    @Test
    void a_stamp_says_that_it_was_finished_by_hand() {
        assertThat(CliRun.of(migrator, "stamp", "head").text()).isEqualTo("stamped: the database is at [bbbb1]\n");
        assertThat(CliRun.of(migrator, "current").out()).isEqualTo("bbbb1 (head), fail\n");
        assertThat(CliRun.of(migrator, "check-heads").exitCode()).isZero();
        assertThat(CliRun.of(migrator, "upgrade", "head").out()).startsWith("nothing to do");
    }

    @Test
    void a_stamp_says_that_it_was_taken_back_by_hand() {
        assertThat(CliRun.of(migrator, "stamp", "aaaa").exitCode()).isZero();
        assertThat(CliRun.of(migrator, "current").out()).isEqualTo("aaaa1, begin\n");
    }

    @Test
    void current_and_check_heads_say_it() {
        assertThat(CliRun.of(migrator, "current").out()).isEqualTo("aaaa1, begin\nbbbb1 is half done\n");
        assertThat(CliRun.of(migrator, "check-heads").err()).contains("half done: bbbb1");
        assertThat(CliRun.of(migrator, "current", "--json").out()).contains("\"halfDone\": \"bbbb1\"");
    }
}
