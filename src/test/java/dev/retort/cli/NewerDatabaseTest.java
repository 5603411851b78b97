package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What commands say of a database that newer code migrated. */
class NewerDatabaseTest {

    @Revision(id = "aaaa1", message = "begin")
    public static final class Begin implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }

    @Revision(id = "bbbb1", parent = "aaaa1", message = "go on")
    public static final class Newer implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }

    private Migrator older = Migrator.offline("h2", 2);

    @BeforeEach
    void migrate() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:newer" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        Migrator.configure(database).migrations(new Begin(), new Newer()).upgradeTo("head");
        older = Migrator.configure(database).migrations(new Begin());
    }

    private void says(String sentence, String... command) {
        CliRun run = CliRun.of(older, command);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith(sentence + ": the database stands at 'bbbb1', which the code does not have.")
                .contains("Deploy the version that has 'bbbb1'", "`retort stamp --purge REVISION`");
    }

    @Test
    void what_only_looks_does_not_speak_of_a_way() {
        for (String command :
                new String[] {"current", "check-heads", "history -i", "history -i -v", "history -i --json"}) {
            says("Where the database stands cannot be shown in the history", command.split(" ", -1));
        }
    }

    @Test
    void what_moves_the_database_speaks_of_the_way() {
        says("The way from here cannot be planned", "upgrade", "head");
        says("The way from here cannot be planned", "downgrade", "base");
        says("The new place cannot be entered beside the old one", "stamp", "aaaa");
    }

    @Test
    void the_way_out_works() {
        assertThat(CliRun.of(older, "history", "-i", "--graph").out()).contains("bbbb1");
        assertThat(CliRun.of(older, "stamp", "--purge", "aaaa").exitCode()).isZero();
        assertThat(CliRun.of(older, "current").out()).isEqualTo("aaaa1 (head), begin\n");
    }
}
