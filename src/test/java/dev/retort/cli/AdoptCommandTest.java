package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.adopt.RecordedTables;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** `retort adopt` as a user runs it, and as docs/adopting.md shows it. */
class AdoptCommandTest {

    private final TestDatabase database = Engine.H2.fresh();

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private CliRun retort(String command) {
        Migrator migrator = Migrator.configure(database.dataSource()).scan("quickstart.migrations");
        return CliRun.of(migrator, command.split(" ", -1));
    }

    /** Runs a command; the page has to show what it prints. */
    private CliRun shown(String command) throws IOException {
        CliRun run = retort(command);
        assertThat(Files.readString(Path.of("docs/adopting.md"))).contains("$ retort " + command + "\n" + run.text());
        return run;
    }

    @Test
    void from_flyway() throws Exception {
        execute(RecordedTables.flyway(Engine.H2), RecordedTables.flywayRow(Engine.H2, 1, "7.1", "SQL", true));
        assertThat(shown("adopt flyway --at 7.2=3c9a77d1e0b2").exitCode()).isEqualTo(1);
        execute(RecordedTables.flywayRow(Engine.H2, 2, "7.2", "SQL", true));
        assertThat(retort("adopt flyway --at 7.2=3c9a77d1e0b2 --sql").out())
                .contains("-- adopt flyway 7.2 at", "insert into");
        assertThat(retort("adopt flyway --at 3c9a --sql --json").exitCode()).isEqualTo(2);
        assertThat(retort("current").out()).isEmpty();
        assertThat(shown("adopt flyway --at 7.2=3c9a77d1e0b2").exitCode()).isZero();
        assertThat(shown("adopt flyway --at 7.2=3c9a77d1e0b2").text()).startsWith("nothing to do");
        assertThat(retort("adopt flyway --at 3c9a --json").text().replaceAll("\\s", ""))
                .isEqualTo("{\"tool\":\"flyway\",\"place\":\"7.2\",\"already\":true,\"current\":[\"3c9a77d1e0b2\"]}");
        assertThat(retort("current").text()).isEqualTo("3c9a77d1e0b2, create invoice\n");
    }

    @Test
    void from_liquibase() throws Exception {
        execute(RecordedTables.liquibase(Engine.H2));
        execute(
                RecordedTables.changeSet("1", 1, "EXECUTED"),
                RecordedTables.changeSet("2", 2, "EXECUTED"),
                "update DATABASECHANGELOG set TAG = 'v7.2' where ID = '2'");
        assertThat(shown("adopt liquibase --at v7.2=3c9a77d1e0b2").exitCode()).isZero();
        assertThat(retort("adopt liquibase --at shop.xml::2::ada=3c9a --lock-table DATABASECHANGELOGLOCK")
                        .text())
                .startsWith("nothing to do: already adopted from liquibase 2 change sets to shop.xml::2::ada:");
    }

    @Test
    void from_alembic() throws Exception {
        execute(
                "create table alembic_version (version_num varchar(32) not null primary key)",
                "insert into alembic_version values ('3c9a77d1e0b2')");
        assertThat(shown("adopt alembic").exitCode()).isZero();
        assertThat(retort("adopt alembic --table shop_version").exitCode())
                .as("adopted already, and that table is not there")
                .isZero();
    }

    @Test
    void options_of_one_tool_are_refused_for_the_others() {
        assertThat(retort("adopt rails --at 3c9a").exitCode()).isEqualTo(2);
        assertThat(retort("adopt alembic --at 3c9a").exitCode()).isEqualTo(2);
        assertThat(retort("adopt flyway --lock-table x --at 3c9a").exitCode()).isEqualTo(2);
        assertThat(retort("adopt liquibase --allow-out-of-order --at 3c9a").exitCode())
                .isEqualTo(2);
        assertThat(retort("adopt").exitCode()).isEqualTo(2);
    }

    @Test
    void a_revision_for_wherever_it_stands_and_allowances() throws Exception {
        execute(
                RecordedTables.flyway(Engine.H2),
                RecordedTables.flywayRow(Engine.H2, 1, "7.2", "SQL", true),
                RecordedTables.flywayRow(Engine.H2, 2, "7.1", "SQL", true));
        assertThat(retort("adopt flyway --at 3c9a").text()).contains("--allow-out-of-order");
        assertThat(retort("adopt flyway --at 3c9a --allow-out-of-order").text())
                .isEqualTo("adopted from flyway 7.2: the database is at [3c9a77d1e0b2]\n");
    }
}
