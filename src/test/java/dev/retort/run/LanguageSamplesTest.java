package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.migration.Migration;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Migrations of the kinds that are hard to say run on real engines, with rows, and can be undone. */
class LanguageSamplesTest {

    /** Where there are functions that triggers call. */
    @Test
    void counters_are_kept_by_a_trigger_and_begin_with_what_is_there() throws Exception {
        Sql sql = new Sql(Engine.POSTGRESQL.fresh());
        Migrator migrator = migrator(sql, new LanguageSamples.WhatIsCounted(), new LanguageSamples.Tallies());
        migrator.upgradeTo("base1");
        sql.run("insert into book (id) values (1), (2), (3)");
        migrator.upgradeTo("head");
        sql.run("delete from book where id = 3");
        sql.run("insert into reader (id) values (7)");
        assertThat(sql.rows("select table_name, n from tally order by 1")).containsExactly("book 2", "reader 1");
        migrator.downgradeTo("-1");
        assertThat(sql.tables()).containsExactly("book", "reader");
    }

    /** Where sequences, enums and functions are objects with names of their own. */
    @Test
    void everything_that_is_named_after_a_table_follows_it() throws Exception {
        Sql sql = new Sql(Engine.POSTGRESQL.fresh());
        Migrator migrator = migrator(sql, new LanguageSamples.Members(), new LanguageSamples.MembersAreReaders());
        migrator.upgradeTo("base7");
        sql.run("insert into member (card, name, state) values (4, 'Ada', 'active'), (5, 'Grace', 'gone')");
        migrator.upgradeTo("head");
        sql.run("insert into reader (name) values ('Mary')");
        assertThat(sql.rows("select id, name from reader order by id")).containsExactly("1 Ada", "2 Grace", "3 Mary");
        assertThat(sql.ask("select touch()")).isEqualTo("Mary");
        String names = "select relname from pg_class where relnamespace = 'public'::regnamespace"
                + " and relname not like 'retort%' union"
                + " select conname from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'u')"
                + " and conname not like 'retort%' union"
                + " select typname from pg_type where typnamespace = 'public'::regnamespace and typtype = 'e' order by 1";
        assertThat(sql.rows(names))
                .containsExactly(
                        "reader", "reader_card_key", "reader_id_seq", "reader_name_idx", "reader_pkey", "reader_state");
        migrator.downgradeTo("-1");
        assertThat(sql.ask("select touch()")).isEqualTo("Ada");
    }

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
    @EnumSource(Engine.class)
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
        Sql sql = new Sql(engine.fresh());
        Migrator migrator = migrator(sql, new LanguageSamples.Notices(), new LanguageSamples.EveryNoticeHasAStatus());
        migrator.upgradeTo("base5");
        sql.run("insert into notice (id, status) values (1, 'sent')");
        migrator.upgradeTo("head");
        assertThat(sql.rows("select status from notice")).containsExactly("sent");
        assertThatThrownBy(() -> sql.run("insert into notice (id) values (2)")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> migrator.downgradeTo("-1")).hasMessageContaining("notice_status_given");
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
