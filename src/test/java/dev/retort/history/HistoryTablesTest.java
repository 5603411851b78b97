package dev.retort.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTablesTest {

    private static HistoryTables tables(String version) {
        return new HistoryTables(QualifiedName.parse(version));
    }

    @ParameterizedTest
    @CsvSource({
        "retort_version, retort_journal, retort_run",
        "alembic_version, alembic_journal, alembic_run",
        "shop_version, shop_journal, shop_run",
        "shop, shop_journal, shop_run",
        "version, version_journal, version_run",
        "ops.retort_version, ops.retort_journal, ops.retort_run",
        "_version, _journal, _run",
    })
    void journal_and_run_stand_beside_the_version_table(String version, String journal, String run) {
        assertThat(tables(version).journal()).hasToString(journal);
        assertThat(tables(version).run()).hasToString(run);
    }

    @Test
    void the_three_tables_are_known_again() {
        HistoryTables tables = tables("ops.retort_version");

        assertThat(List.of("ops.retort_version", "ops.retort_journal", "ops.retort_run"))
                .allMatch(name -> tables.includes(QualifiedName.parse(name)));
        assertThat(List.of("retort_version", "ops.retort", "ops.invoice"))
                .noneMatch(name -> tables.includes(QualifiedName.parse(name)));
    }

    @Test
    void the_version_table_has_the_shape_of_alembics() {
        Table version = tables("alembic_version").definitions().get(1);

        assertThat(version.name()).hasToString("alembic_version");
        assertThat(version.columnNames()).containsExactly("version_num");
        assertThat(version.constraints()).extracting(Constraint::describe).containsExactly("primary key (version_num)");
    }

    @Test
    void the_columns_are_those_of_the_first_release() {
        List<Table> definitions = tables("retort_version").definitions();

        assertThat(definitions)
                .extracting(Table::name)
                .extracting(QualifiedName::toString)
                .containsExactly("retort_run", "retort_version", "retort_journal");
        assertThat(columns(definitions.get(2)))
                .containsExactly(
                        "id bigint not null",
                        "revision varchar(64) not null",
                        "direction varchar(10) not null",
                        "operation integer not null",
                        "statement integer not null",
                        "state varchar(10) not null",
                        "fingerprint varchar(80) not null",
                        "description text",
                        "epoch bigint not null",
                        "backend varchar(64)",
                        "who varchar(200)",
                        "happened_at timestamp with time zone not null",
                        "took_ms bigint",
                        "parameters text",
                        "tool varchar(64) not null",
                        "error text");
        assertThat(columns(definitions.get(0)))
                .containsExactly(
                        "id integer not null",
                        "epoch bigint not null",
                        "holder varchar(200)",
                        "tool varchar(64)",
                        "started_at timestamp with time zone");
    }

    @Test
    void every_key_has_its_standard_name() {
        assertThat(tables("shop").definitions())
                .flatExtracting(Table::constraints)
                .extracting(Constraint::name)
                .containsExactly("shop_run_pkey", "shop_pkey", "shop_journal_pkey");
    }

    private static List<String> columns(Table table) {
        return table.columns().stream().map(HistoryTablesTest::words).toList();
    }

    private static String words(Column column) {
        return column.name() + " " + column.type().describe() + (column.nullable() ? "" : " not null");
    }
}
