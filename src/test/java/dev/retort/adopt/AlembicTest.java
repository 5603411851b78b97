package dev.retort.adopt;

import static dev.retort.Target.HEAD;
import static dev.retort.adopt.Alembic.ALEMBIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.history.HistoryException;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Alembic's version table, taken over as it is or copied. */
class AlembicTest {

    private static final String LONG_ID = "2026_11_26_0930_bill_customers_in_their_currency";

    @Revision(id = LONG_ID, parent = "5be8207fd316", message = "an id of 48 characters")
    static final class LongId implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.execute("insert into account values (48)");
        }
    }

    private static List<String> rows(Ledger ledger) throws SQLException {
        return ledger.query("select version_num from alembic_version order by version_num");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void its_table_is_taken_over_as_it_is(Engine engine) throws SQLException {
        Ledger ledger = Ledger.ofAlembic(engine, "3c9a77d1e0b2");
        Migrator migrator = ledger.migrator().versionTable("alembic_version");
        List<String> before = ledger.others().get("alembic_version");

        assertThat(migrator.adopt(ALEMBIC))
                .isEqualTo(new Adoption("alembic", "[3c9a77d1e0b2]", List.of("3c9a77d1e0b2"), false));
        assertThat(ledger.others()).containsEntry("alembic_version", before);
        assertThat(ledger.query("select direction, description from alembic_journal"))
                .containsExactly("STAMP adopt alembic [3c9a77d1e0b2] at [3c9a77d1e0b2]");
        assertThat(ledger.query("select count(*) from alembic_journal")).containsExactly("1");

        migrator.upgradeTo(HEAD);
        assertThat(rows(ledger)).containsExactly("5be8207fd316");
        assertThat(migrator.adopt(ALEMBIC).already()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void an_id_longer_than_its_column_is_refused_until_the_column_is_widened(Engine engine) throws SQLException {
        Ledger ledger = Ledger.ofAlembic(engine, "5be8207fd316");
        Migrator migrator = ledger.migrator().migrations(new LongId()).versionTable("alembic_version");
        migrator.adopt(ALEMBIC);

        if (engine != Engine.SQLITE) {
            assertThatThrownBy(() -> migrator.upgradeTo(HEAD))
                    .isInstanceOf(HistoryException.class)
                    .hasMessageContaining("'" + LONG_ID + "'")
                    .hasMessageContaining("holds 32");
            assertThatThrownBy(() -> migrator.stamp(HEAD)).isInstanceOf(HistoryException.class);
            assertThat(ledger.query("select id from account"))
                    .as("nothing was run")
                    .isEmpty();
            migrator.ensureVersionTable();
            migrator.ensureVersionTable();
        }
        migrator.upgradeTo(HEAD);

        assertThat(rows(ledger)).containsExactly(LONG_ID);
        assertThat(ledger.query("select id from account")).containsExactly("48");
    }

    @Test
    void ids_that_the_code_does_not_have_are_named() throws SQLException {
        Ledger ledger = Ledger.ofAlembic(Engine.H2, "3c9a77d1e0b2", "ae1027a6acf");
        assertThatThrownBy(() -> ledger.migrator().adopt(ALEMBIC))
                .isInstanceOf(AdoptException.class)
                .hasMessageContaining("the code has no revision ae1027a6acf.")
                .hasMessageContaining("@Revision(id = \"ae1027a6acf\", ...)");
        assertThatThrownBy(
                        () -> ledger.migrator().versionTable("alembic_version").adopt(ALEMBIC))
                .isInstanceOf(AdoptException.class);
        assertThat(rows(ledger)).hasSize(2);
    }

    @Test
    void a_part_of_an_id_is_no_id() throws SQLException {
        Ledger ledger = Ledger.ofAlembic(Engine.H2, "3c9a");
        assertThatThrownBy(() -> ledger.migrator().adopt(ALEMBIC)).hasMessageContaining("has no revision 3c9a.");
    }

    @Test
    void an_empty_table_is_nothing_to_adopt_and_a_missing_one_is_named() throws SQLException {
        Ledger ledger = Ledger.ofAlembic(Engine.H2);
        assertThatThrownBy(() -> ledger.migrator().adopt(ALEMBIC)).hasMessageContaining("has no row");
        assertThatThrownBy(() -> ledger.migrator().adopt(ALEMBIC.table("shop_version")))
                .hasMessageContaining("The default schema has no table shop_version.");
        assertThatThrownBy(() -> ledger.migrator().adopt(ALEMBIC, "3c9a"))
                .hasMessageContaining("Leave the revision out.");
    }
}
