package dev.retort.adopt;

import static dev.retort.Target.HEAD;
import static dev.retort.adopt.Flyway.FLYWAY;
import static dev.retort.adopt.Liquibase.LIQUIBASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Flyway and Liquibase themselves bring a database somewhere, and Retort goes on there. */
class RealToolsTest {

    private static final String ACCOUNT = "create table account (id bigint not null primary key);\n";
    private static final String INVOICE = "create table invoice (id bigint not null primary key);\n";

    @TempDir
    Path scripts = Path.of("");

    private static final Logger LIQUIBASE_LOG = Logger.getLogger("liquibase");

    @BeforeAll
    static void keep_liquibase_quiet() {
        LIQUIBASE_LOG.setLevel(Level.OFF);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(scripts.resolve(name), text);
    }

    private org.flywaydb.core.Flyway flyway(Ledger ledger) {
        return org.flywaydb.core.Flyway.configure()
                .dataSource(ledger.database().dataSource())
                .locations("filesystem:" + scripts)
                .load();
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"H2", "SQLITE"})
    void after_flyway(Engine engine) throws Exception {
        write("V7__account.sql", ACCOUNT);
        write("V7.2__invoice.sql", INVOICE);
        Ledger ledger = new Ledger(engine.fresh());
        flyway(ledger).migrate();
        Map<String, List<String>> before = ledger.others();

        assertThat(ledger.migrator().adopt(FLYWAY.at("7.2", "3c9a")).describe())
                .isEqualTo("adopted from flyway 7.2: the database is at [3c9a77d1e0b2]");

        assertThat(ledger.others()).isEqualTo(before);
        ledger.migrator().upgradeTo(HEAD);
        assertThat(ledger.query("select currency from invoice")).isEmpty();
        flyway(ledger).validate();
    }

    @Test
    void after_a_migration_of_flyway_that_failed() throws Exception {
        write("V7__account.sql", ACCOUNT);
        write("V7.2__invoice.sql", INVOICE + "insert into nowhere values (1);\n");
        Ledger ledger = new Ledger(Engine.H2.fresh());
        assertThatThrownBy(() -> flyway(ledger).migrate()).isInstanceOf(FlywayException.class);

        assertThatThrownBy(() -> ledger.migrator().adopt(FLYWAY, "3c9a"))
                .isInstanceOf(AdoptException.class)
                .hasMessageContaining("version 7.2 (invoice) failed");

        flyway(ledger).repair();
        assertThat(ledger.migrator().adopt(FLYWAY.at("7", "91b0de")).place()).isEqualTo("7");
    }

    @Test
    void after_a_baseline_and_versions_of_flyway_out_of_order() throws Exception {
        Ledger ledger = new Ledger(Engine.H2.fresh());
        ledger.execute(ACCOUNT, INVOICE);
        org.flywaydb.core.Flyway.configure()
                .dataSource(ledger.database().dataSource())
                .baselineVersion("7.2")
                .load()
                .baseline();
        write("V7.4__a.sql", "create table a (id int);");
        flyway(ledger).migrate();
        write("V7.3__b.sql", "create table b (id int);");
        org.flywaydb.core.Flyway.configure()
                .configuration(flyway(ledger).getConfiguration())
                .outOfOrder(true)
                .load()
                .migrate();

        assertThatThrownBy(() -> ledger.migrator().adopt(FLYWAY.at("7.4", "3c9a")))
                .hasMessageContaining("Version 7.3 was applied after a higher one");
        assertThat(ledger.migrator()
                        .adopt(FLYWAY.at("7.4", "3c9a").allowingOutOfOrder())
                        .place())
                .isEqualTo("7.4");
    }

    /** What is done with Liquibase on a database. */
    private interface Work {
        void on(liquibase.Liquibase liquibase) throws Exception;
    }

    private void liquibase(Ledger ledger, Work work) throws Exception {
        try (Connection connection = ledger.database().connect()) {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> {
                var liquibase = new liquibase.Liquibase("shop.sql", new DirectoryResourceAccessor(scripts), database);
                liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
                work.on(liquibase);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"H2", "SQLITE"})
    void after_liquibase(Engine engine) throws Exception {
        write(
                "shop.sql",
                "--liquibase formatted sql\n--changeset ada:1\n" + ACCOUNT + "--changeset ada:2\n" + INVOICE
                        + "--changeset ada:nightly runAlways:true\ndelete from account;\n");
        Ledger ledger = new Ledger(engine.fresh());
        liquibase(ledger, liquibase -> {
            liquibase.update("");
            liquibase.update("");
            liquibase.tag("v7.2");
        });
        Map<String, List<String>> before = ledger.others();

        assertThat(ledger.migrator().adopt(LIQUIBASE.at("v7.2", "3c9a")).place())
                .isEqualTo("3 change sets to shop.sql::2::ada");

        assertThat(ledger.others()).isEqualTo(before);
        liquibase(ledger, liquibase -> liquibase.update(""));
        assertThat(ledger.migrator().adopt(LIQUIBASE.at("v7.2", "3c9a")).already())
                .as("what is run each time moves nothing")
                .isTrue();
        ledger.migrator().upgradeTo(HEAD);
        assertThat(ledger.query("select currency from invoice")).isEmpty();
    }

    @Test
    void after_change_sets_of_liquibase_that_were_marked_and_checksums_that_were_cleared() throws Exception {
        write(
                "shop.sql",
                "--liquibase formatted sql\n--changeset ada:1\n--preconditions onFail:MARK_RAN\n"
                        + "--precondition-sql-check expectedResult:1 select 0\n" + ACCOUNT + "--changeset ada:2\n"
                        + INVOICE);
        Ledger ledger = new Ledger(Engine.H2.fresh());
        ledger.execute(ACCOUNT);
        liquibase(ledger, liquibase -> {
            liquibase.update("");
            liquibase.clearCheckSums();
        });

        assertThatThrownBy(() -> ledger.migrator().adopt(LIQUIBASE, "3c9a"))
                .hasMessageContaining("marked as run (MARK_RAN) and not run. It is shop.sql::1::ada.");
        assertThatThrownBy(() -> ledger.migrator().adopt(LIQUIBASE.allowingMarkRan(), "3c9a"))
                .hasMessageContaining("2 change sets are without a checksum");
        liquibase(ledger, liquibase -> liquibase.update(""));
        assertThat(ledger.migrator().adopt(LIQUIBASE.allowingMarkRan(), "3c9a").heads())
                .containsExactly("3c9a77d1e0b2");
    }
}
