package dev.retort.adopt;

import static dev.retort.Target.HEAD;
import static dev.retort.adopt.Alembic.ALEMBIC;
import static dev.retort.adopt.Flyway.FLYWAY;
import static dev.retort.adopt.Liquibase.LIQUIBASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.run.AppliedStep;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Databases that other tools leave are stamped where they left them, and nothing of theirs is touched. */
class AdoptionTest {

    private static final String JOURNAL =
            "select revision, direction, state, description from retort_journal order by id";

    private static void adoptAndGoOn(Ledger ledger, OtherTool tool, String place) throws SQLException {
        Map<String, List<String>> before = ledger.others();
        Migrator migrator = ledger.migrator();

        Adoption adoption = migrator.adopt(tool);

        assertThat(adoption).isEqualTo(new Adoption(tool.name(), place, List.of("3c9a77d1e0b2"), false));
        assertThat(ledger.versions()).containsExactly("3c9a77d1e0b2");
        assertThat(ledger.query(JOURNAL))
                .containsExactly("3c9a77d1e0b2 STAMP DONE adopt " + tool.name() + " " + place + " at [3c9a77d1e0b2]");
        assertThat(ledger.others()).isEqualTo(before);

        Adoption again = migrator.adopt(tool);

        assertThat(again).isEqualTo(new Adoption(tool.name(), place, List.of("3c9a77d1e0b2"), true));
        assertThat(ledger.query(JOURNAL)).hasSize(1);
        assertThat(migrator.upgradeTo(HEAD).steps())
                .extracting(AppliedStep::revision)
                .containsExactly("5be8207fd316");
        assertThat(migrator.adopt(tool).heads()).containsExactly("5be8207fd316");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void flyway_is_followed_by_the_revisions_above_its_version(Engine engine) throws SQLException {
        Ledger ledger = Ledger.ofFlyway(engine, "7", "7.2");
        ledger.execute(RecordedTables.flywayRow(engine, 3, "", "SQL", true));
        adoptAndGoOn(ledger, FLYWAY.at("7.1", "91b0de").at("7.2", "3c9a"), "7.2");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void liquibase_is_followed_by_the_revisions_above_its_change_set(Engine engine) throws SQLException {
        adoptAndGoOn(
                Ledger.ofLiquibase(engine, "1", "2"),
                LIQUIBASE.at("shop.xml::2::ada", "3c9a"),
                "2 change sets to shop.xml::2::ada");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void rows_of_alembic_are_copied(Engine engine) throws SQLException {
        adoptAndGoOn(Ledger.ofAlembic(engine, "3c9a77d1e0b2"), ALEMBIC, "[3c9a77d1e0b2]");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_script_adopts_as_a_run_does(Engine engine) throws SQLException {
        Ledger ledger = Ledger.ofFlyway(engine, "7", "7.2");
        Map<String, List<String>> before = ledger.others();
        OtherTool tool = FLYWAY.at("7.2", "3c9a");

        String script = ledger.migrator().adoptScript(tool);

        assertThat(ledger.others()).isEqualTo(before);
        assertThatThrownBy(ledger::versions).isInstanceOf(SQLException.class);
        ledger.execute(Arrays.stream(script.split(";\n", 0))
                .filter(statement -> !statement.isBlank())
                .toArray(String[]::new));
        assertThat(ledger.versions()).containsExactly("3c9a77d1e0b2");
        assertThat(ledger.query(JOURNAL)).containsExactly("3c9a77d1e0b2 STAMP DONE adopt flyway 7.2 at [3c9a77d1e0b2]");
        assertThat(ledger.migrator().adopt(tool).already()).isTrue();
        assertThat(ledger.migrator().adoptScript(tool)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_lock_that_liquibase_holds_is_respected(Engine engine) throws SQLException {
        Ledger ledger = Ledger.ofLiquibase(engine, "1");
        ledger.execute("update DATABASECHANGELOGLOCK set LOCKED = true, LOCKEDBY = 'shop-7f (10.0.0.7)',"
                + " LOCKGRANTED = '2026-11-02 09:30:00'");

        assertThatThrownBy(() -> ledger.migrator().adopt(LIQUIBASE, "3c9a"))
                .isInstanceOf(AdoptException.class)
                .hasMessageContaining("held by shop-7f (10.0.0.7) since 2026-11-02 09:30:00");
        ledger.execute("update DATABASECHANGELOGLOCK set LOCKED = false");
        assertThat(ledger.migrator().adopt(LIQUIBASE, "3c9a").already()).isFalse();
    }

    @Test
    void a_database_at_another_place_is_refused_and_gets_no_table() throws SQLException {
        Ledger ledger = Ledger.ofFlyway(Engine.H2, "7", "7.1.5");
        Map<String, List<String>> before = ledger.others();

        assertThatThrownBy(
                        () -> ledger.migrator().adopt(FLYWAY.at("7.1", "91b0de").at("7.2", "3c9a")))
                .isInstanceOf(AdoptException.class)
                .hasMessageContaining("It stands at 7.1.5, and a revision is said for 7.1, 7.2 only");

        assertThat(ledger.others()).isEqualTo(before);
        assertThatThrownBy(ledger::versions).isInstanceOf(SQLException.class);
    }

    @Test
    void a_revision_alone_is_for_wherever_the_database_stands() throws SQLException {
        Ledger ledger = Ledger.ofFlyway(Engine.H2, "7.1.5");
        assertThat(ledger.migrator().adopt(FLYWAY, "3c9a").heads()).containsExactly("3c9a77d1e0b2");
    }

    @Test
    void every_revision_that_is_said_must_exist() throws SQLException {
        Ledger ledger = Ledger.ofFlyway(Engine.H2, "7.2");
        assertThatThrownBy(() -> ledger.migrator().adopt(FLYWAY.at("7.1", "zzz").at("7.2", "3c9a")))
                .hasMessageContaining("zzz");
        assertThatThrownBy(() -> ledger.migrator().adopt(FLYWAY, "base"))
                .hasMessageContaining("Nothing is applied there");
        assertThatThrownBy(() -> ledger.migrator().adopt(FLYWAY)).hasMessageContaining("Nobody says which revision");
        assertThatThrownBy(() -> ledger.migrator().adopt(FLYWAY.at("7.2", "3c9a"), "3c9a"))
                .hasMessageContaining("wherever it stands");
    }

    @Test
    void a_database_that_retort_manages_already_is_refused() throws SQLException {
        Ledger ledger = Ledger.ofFlyway(Engine.H2, "7.2");
        ledger.migrator().stamp("91b0de");

        assertThatThrownBy(() -> ledger.migrator().adopt(FLYWAY, "3c9a"))
                .isInstanceOfSatisfying(
                        AdoptException.class, e -> assertThat(e.reason()).isEqualTo(AdoptException.Reason.MANAGED))
                .hasMessageContaining("retort_version says [91b0de44a7c3]");
        assertThat(ledger.versions()).containsExactly("91b0de44a7c3");

        ledger.migrator().stamp("base");
        assertThat(ledger.migrator().adopt(FLYWAY, "3c9a").already()).isFalse();
    }

    @Test
    void a_tool_that_went_on_after_the_adoption_is_found_out() throws SQLException {
        Ledger ledger = Ledger.ofFlyway(Engine.H2, "7.2");
        ledger.migrator().adopt(FLYWAY, "3c9a");
        ledger.execute(RecordedTables.flywayRow(Engine.H2, 2, "7.3", "SQL", true));

        assertThatThrownBy(() -> ledger.migrator().adopt(FLYWAY, "3c9a"))
                .isInstanceOf(AdoptException.class)
                .hasMessageContaining("It was adopted at 7.2, and Flyway has moved it to 7.3 since.");

        ledger.execute("drop table \"flyway_schema_history\"");
        assertThat(ledger.migrator().adopt(FLYWAY, "3c9a").already()).isTrue();
    }

    @Test
    void tables_may_have_other_names_and_schemas() throws SQLException {
        Ledger ledger = Ledger.on(Engine.H2);
        ledger.execute(
                RecordedTables.flyway(Engine.H2, "schema_version"),
                "insert into \"schema_version\" values (1, '7', 'b', 'SQL', 'V7__b.sql', 1, 'shop', now(), 1, true)",
                "create schema ops",
                "create table ops.shop_history as select * from \"schema_version\"",
                "update ops.shop_history set \"version\" = '8'");

        assertThatThrownBy(() -> ledger.migrator().adopt(FLYWAY, "3c9a"))
                .hasMessageContaining("The default schema has no table flyway_schema_history.")
                .hasMessageContaining("There is a table schema_version, as Flyway called it before 5");
        assertThatThrownBy(() -> ledger.migrator().adopt(FLYWAY.table("account"), "3c9a"))
                .hasMessageContaining("has no column installed_rank");
        assertThat(ledger.migrator()
                        .adopt(FLYWAY.table("ops.shop_history").at("8", "3c9a"))
                        .place())
                .isEqualTo("8");
    }
}
