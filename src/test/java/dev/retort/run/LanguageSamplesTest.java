package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.migration.Migration;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Migrations of the kinds that are hard to say run on real engines, with rows, and can be undone. */
class LanguageSamplesTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_text_key_gives_way_to_a_uuid_and_the_tables_that_point_at_it_follow(Engine engine) throws Exception {
        Sql sql = new Sql(engine.fresh());
        Migrator migrator = migrator(sql, new LanguageSamples.Books(), new LanguageSamples.BooksByUuid());
        migrator.upgradeTo("base2");
        sql.run("insert into book (isbn) values ('1-2'), ('3-4')");
        sql.run("insert into copy (no, book_isbn) values (1, '3-4'), (2, '1-2')");
        migrator.upgradeTo("head");
        assertThat(sql.rows("select copy.no, book.isbn from copy join book on book.id = copy.book_id order by 1"))
                .containsExactly("1 3-4", "2 1-2");
        assertThatThrownBy(() -> migrator.downgradeTo("-1")).hasMessageContaining("the old keys are not kept");
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"POSTGRESQL"})
    void one_table_gets_six_changes(Engine engine) throws Exception {
        List<String> rows = upAndDown(
                engine,
                new LanguageSamples.Loans(),
                new LanguageSamples.WhyLoansEnd(),
                "insert into loan (id, error_code) values (1, 'LOST')",
                "select id, end_reason, copy_no from loan");
        assertThat(rows).containsExactly("1 lost 0");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_busy_table_gets_a_unique_constraint_from_an_index(Engine engine) throws Exception {
        List<String> rows = upAndDown(
                engine,
                new LanguageSamples.Fees(),
                new LanguageSamples.OneFeeAYear(),
                "insert into fee (reader_id, fee_year) values (1, 2026)",
                "select reader_id from fee");
        assertThat(rows).containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_column_becomes_not_null_by_way_of_a_check(Engine engine) throws Exception {
        List<String> rows = upAndDown(
                engine,
                new LanguageSamples.Notices(),
                new LanguageSamples.EveryNoticeHasAStatus(),
                "insert into notice (id, status) values (1, 'sent')",
                "select status from notice");
        assertThat(rows).containsExactly("sent");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void statistics_are_left_out_where_there_are_none(Engine engine) throws Exception {
        List<String> rows = upAndDown(
                engine,
                new LanguageSamples.Fees(),
                new LanguageSamples.StatisticsOfFees(),
                "insert into fee (reader_id, fee_year) values (1, 2026)",
                "select reader_id from fee");
        assertThat(rows).containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void rights_come_from_what_was_implied_and_doubles_go_before_the_key(Engine engine) throws Exception {
        Sql sql = new Sql(engine.fresh());
        Migrator migrator = migrator(sql, new LanguageSamples.FoldersAndTags(), new LanguageSamples.RightsOfOwners());
        migrator.upgradeTo("base8");
        sql.run("insert into folder (id, owner) values (1, 7), (2, null), (3, 8)");
        sql.run("insert into folder_right (reader_id, folder_id) values (7, 1)");
        sql.run("insert into shelf_tag (id, shelf_id, tag_id) values (1, 1, 1), (2, 1, 1), (3, 1, 2)");
        migrator.upgradeTo("head");
        assertThat(sql.rows("select reader_id, folder_id from folder_right order by 1"))
                .containsExactly("7 1", "8 3");
        assertThat(sql.rows("select id from shelf_tag order by 1")).containsExactly("1", "3");
        migrator.downgradeTo("-1");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void names_without_accents_are_worked_out_in_java(Engine engine) throws Exception {
        List<String> rows = upAndDown(
                engine,
                new LanguageSamples.Recipes(),
                new LanguageSamples.NamesWithoutAccents(),
                "insert into recipe (id, name) values (1, 'Crème brûlée')",
                "select plain_name from recipe");
        assertThat(rows).containsExactly("Creme brulee");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void an_index_has_an_order_for_each_key_and_an_expression(Engine engine) throws Exception {
        List<String> rows = upAndDown(
                engine,
                new LanguageSamples.ArtifactsAndRuns(),
                new LanguageSamples.OrderOfArtifacts(),
                "insert into artifact (id) values (1)",
                "select id from artifact");
        assertThat(rows).containsExactly("1");
    }

    /** What a query gives after the second migration; it is then undone and carried out again. */
    private static List<String> upAndDown(Engine engine, Migration before, Migration sample, String row, String query)
            throws SQLException {
        Sql sql = new Sql(engine.fresh());
        Migrator migrator = migrator(sql, before, sample);
        migrator.upgradeTo("+1");
        sql.run(row);
        migrator.upgradeTo("head");
        List<String> rows = sql.rows(query);
        migrator.downgradeTo("-1");
        migrator.upgradeTo("head");
        assertThat(sql.rows(query)).isEqualTo(rows);
        return rows;
    }

    private static Migrator migrator(Sql sql, Migration before, Migration sample) {
        return Migrator.configure(sql.database().dataSource()).migrations(before, sample);
    }
}
