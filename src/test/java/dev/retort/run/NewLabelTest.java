package dev.retort.run;

import static dev.retort.Target.HEAD;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.enumType;
import static dev.retort.schema.Define.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.migration.TransactionMode;
import dev.retort.schema.EnumType;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new label of an enum, which PostgreSQL lets nobody use before the commit, used by the words behind it. */
class NewLabelTest {

    private static final EnumType STATUS = enumType("note_status", "open", "paid");
    private static final String LABELS = "select string_agg(enumlabel, ' ' order by enumsortorder) from pg_enum";

    private final Sql sql = new Sql(Engine.POSTGRESQL.fresh());

    /** The enum and a table. */
    @Revision(id = "notes", message = "notes")
    static final class Notes implements Migration {

        @Override
        public void upgrade(Ops ops) {
            ops.createEnum(STATUS);
            ops.createTable("note", column("status", STATUS));
        }
    }

    /** What a test says. */
    @Revision(id = "labels", parent = "notes", message = "labels")
    static final class Labels implements Migration {

        private final Consumer<Ops> words;

        Labels(Consumer<Ops> words) {
            this.words = words;
        }

        @Override
        public void upgrade(Ops ops) {
            words.accept(ops);
        }
    }

    private static void addAndUse(Ops ops) {
        ops.addLabel("note_status", "lost");
        ops.insertRows("note", row("status", "lost"));
        ops.addLabelBefore("note_status", "new", "open");
        ops.execute("alter table note alter column status set default 'new'");
        ops.addLabel("note_status", "void");
    }

    private static void asOneOperation(Ops ops) {
        ops.onlyOn("postgresql", NewLabelTest::addAndUse);
    }

    private static Migrator migrator(DataSource source, Consumer<Ops> words) {
        return Migrator.configure(source).migrations(new Notes(), new Labels(words));
    }

    private Migrator migrator(Consumer<Ops> words) {
        return migrator(sql.database().dataSource(), words);
    }

    private void requireDone() throws SQLException {
        assertThat(sql.ask(LABELS)).isEqualTo("new open paid lost void");
        assertThat(sql.rows("select status from note")).containsExactly("lost");
        assertThat(sql.ask("select version_num from retort_version")).isEqualTo("labels");
    }

    @Test
    void it_is_used_by_the_next_operation_of_the_same_revision() throws SQLException {
        migrator(NewLabelTest::addAndUse).upgradeTo(HEAD);
        requireDone();
    }

    @Test
    void it_is_used_within_the_same_operation() throws SQLException {
        migrator(NewLabelTest::asOneOperation).upgradeTo(HEAD);
        requireDone();
    }

    @Test
    void it_is_used_by_a_revision_that_reads_the_database() throws SQLException {
        migrator(ops -> {
                    assertThat(ops.inspect().hasTable("note")).isTrue();
                    addAndUse(ops);
                })
                .upgradeTo(HEAD);
        requireDone();
    }

    @Test
    void it_is_used_by_code() throws SQLException {
        migrator(ops -> {
                    ops.addLabelBefore("note_status", "new", "open");
                    ops.addLabel("note_status", "lost");
                    ops.run("fill", handle -> handle.execute("insert into note values ('lost')"));
                    ops.addLabel("note_status", "void");
                })
                .upgradeTo(HEAD);
        requireDone();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wherever_the_run_is_cut_the_next_one_goes_on_behind_what_is_committed(boolean oneOperation)
            throws SQLException {
        Consumer<Ops> words = oneOperation ? NewLabelTest::asOneOperation : NewLabelTest::addAndUse;
        for (int last = 1; ; last++) {
            sql.run("drop schema public cascade; create schema public");
            CutConnection cut = new CutConnection(sql.database().dataSource(), last, last % 2 == 0);
            try {
                migrator(cut, words).upgradeTo(HEAD);
            } catch (RuntimeException e) {
                assertThat(cut.isCut()).isTrue();
            }
            migrator(words).upgradeTo(HEAD);
            requireDone();
            if (!cut.isCut()) {
                assertThat(last).isGreaterThan(10);
                return;
            }
        }
    }

    @Test
    void a_revision_that_ends_with_it_is_one_transaction() throws SQLException {
        migrator(ops -> {
                    ops.execute("insert into note values ('open')");
                    ops.addLabel("note_status", "lost");
                })
                .upgradeTo(HEAD);
        assertThat(sql.rows("select state from retort_journal where revision = 'labels'"))
                .containsExactly("DONE");
    }

    @Test
    void in_one_transaction_it_may_be_added_and_the_engine_says_that_it_cannot_be_used() throws SQLException {
        Migrator whole = Migrator.configure(sql.database().dataSource())
                .migrations(new Notes(), new Labels(ops -> ops.addLabel("note_status", "lost")))
                .transactions(TransactionMode.WHOLE_RUN);
        whole.upgradeTo(HEAD);
        assertThat(sql.ask(LABELS)).isEqualTo("open paid lost");

        Sql other = new Sql(Engine.POSTGRESQL.fresh());
        migrator(other.database().dataSource(), NewLabelTest::addAndUse).upgradeTo("notes");
        assertThatThrownBy(() -> Migrator.configure(other.database().dataSource())
                        .migrations(new Notes(), new Labels(NewLabelTest::addAndUse))
                        .transactions(TransactionMode.WHOLE_RUN)
                        .upgradeTo(HEAD))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("unsafe use of new value");
        assertThat(other.ask(LABELS)).isEqualTo("open paid");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_script_commits_before_the_statement_that_uses_it(boolean oneOperation) throws SQLException {
        String script = Migrator.offline("postgresql", 18)
                .migrations(
                        new Notes(), new Labels(oneOperation ? NewLabelTest::asOneOperation : NewLabelTest::addAndUse))
                .script("base", "head");
        OneByOne.send(script, sql.database());
        requireDone();
    }
}
