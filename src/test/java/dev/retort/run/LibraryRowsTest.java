package dev.retort.run;

import static dev.retort.Target.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import library.Library;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Readers' rows in the library: what the history does not delete is there after every way up and down. */
class LibraryRowsTest {

    /** The revision after which the rows are written: projects, pages and their versions are there. */
    private static final String WRITTEN_AT = "03535ad089d7";

    private static final List<String> ROWS = List.of(
            "insert into users (id, username, email, password_hash) values (1, 'ada', 'ada@example.com', 'x')",
            "insert into users (id, username, email, password_hash) values (2, 'alan', 'alan@example.com', 'y')",
            "insert into texts (id, slug, title, header) values (1, 'iliad', 'The Iliad', 'a header')",
            "insert into text_sections (id, text_id, slug, title, ordinal) values (1, 1, 'one', 'Book One', 1)",
            "insert into text_blocks (id, section_id, ordinal, content) values (1, 1, 1, 'Sing, O goddess')",
            "insert into projects (id, slug, title, creator_id) values (1, 'iliad', 'Proof of the Iliad', 1)",
            "insert into pages (id, project_id, slug, ordinal, status) values (1, 1, '1', 1, 'in_progress')",
            "insert into pages (id, project_id, slug, ordinal) values (2, 1, '2', 2)",
            "insert into page_versions (id, page_id, author_id, number, content) values (1, 1, 1, 1, 'Sing o goddess')",
            "insert into page_versions (id, page_id, author_id, number, content) values (2, 1, 2, 2, 'Sing, O goddess')");

    private static final List<String> KEPT = List.of(
            "select id, username, email from users order by id",
            "select id, slug, title from texts order by id",
            "select id, text_id, slug, title, ordinal from text_sections order by id",
            "select id, section_id, ordinal, content from text_blocks order by id",
            "select id, slug, title, creator_id from projects order by id",
            "select id, project_id, slug, ordinal from pages order by id",
            "select id, page_id, author_id, number, content from page_versions order by id");

    @ParameterizedTest
    @EnumSource(Engine.class)
    void rows_survive_the_way_up_and_down_and_up_again(Engine engine) throws SQLException {
        Sql sql = new Sql(engine.fresh());
        Migrator migrator = Migrator.configure(sql.database().dataSource()).scan(Library.PACKAGE);
        migrator.upgradeTo(WRITTEN_AT);
        for (String row : ROWS) {
            sql.run(row);
        }
        List<String> written = kept(sql);

        migrator.upgradeTo(HEAD);
        assertThat(kept(sql)).isEqualTo(written);

        // The branch of the discussions, which does not begin here, stays.
        assertThat(migrator.downgradeTo(WRITTEN_AT).steps()).hasSizeGreaterThan(20);
        assertThat(kept(sql)).isEqualTo(written);
        assertThat(sql.rows("select status from pages order by id")).containsExactly("in_progress", "untouched");

        migrator.upgradeTo(HEAD);
        assertThat(kept(sql)).isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_script_of_the_history_before_its_code_leaves_the_same_tables_as_a_run(Engine engine) throws SQLException {
        String beforeTheCode = "5ced21a5b2d5";
        Sql run = new Sql(engine.fresh());
        Migrator.configure(run.database().dataSource()).scan(Library.PACKAGE).upgradeTo(beforeTheCode);
        TestDatabase scripted = engine.fresh();
        String script =
                Migrator.offline(engine.dialectName(), 15).scan(Library.PACKAGE).script("base", beforeTheCode);

        try (Connection connection = scripted.connect();
                Statement statement = connection.createStatement()) {
            for (String text : script.split(";\n", 0)) {
                if (!text.isBlank()) {
                    statement.execute(text);
                }
            }
        }

        assertThat(LibraryRoundTripTest.reflected(scripted)).isEqualTo(LibraryRoundTripTest.reflected(run.database()));
        Migrator migrator = Migrator.configure(scripted.dataSource()).scan(Library.PACKAGE);
        assertThat(migrator.current().ids()).containsExactly(beforeTheCode);
        assertThat(migrator.upgradeTo(HEAD).steps()).isNotEmpty();
    }

    private static List<String> kept(Sql sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String query : KEPT) {
            rows.addAll(sql.rows(query));
        }
        return rows;
    }
}
