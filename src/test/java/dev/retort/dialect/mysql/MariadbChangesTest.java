package dev.retort.dialect.mysql;

import static dev.retort.operation.TableChange.*;
import static dev.retort.schema.Define.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.dialect.Dialects;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.schema.Column;
import dev.retort.schema.EnumType;
import dev.retort.schema.View;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a column of MariaDB has and no migration speaks of is there after it. */
class MariadbChangesTest {

    private static final EnumType MOOD = enumType("mood", "glad", "sad");

    /** Changes of a database. */
    @Revision(id = "changes", message = "changes")
    static final class Changes implements Migration {

        private final Consumer<Ops> words;

        Changes(Consumer<Ops> words) {
            this.words = words;
        }

        @Override
        public void upgrade(Ops ops) {
            words.accept(ops);
        }
    }

    private static TestDatabase database(String... statements) throws SQLException {
        TestDatabase database = Engine.MARIADB.fresh();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return database;
    }

    private static TestDatabase changed(TestDatabase database, Consumer<Ops> words) {
        Migrator.configure(database.dataSource()).migrations(new Changes(words)).upgradeTo("head");
        return database;
    }

    /** The lines of {@code show create table}, without what stands around them. */
    private static String shown(TestDatabase database, String table) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show create table " + table)) {
            row.next();
            return row.getString(2).replaceAll("\\s+", " ");
        }
    }

    @Test
    void a_comment_a_type_and_null_keep_collation_default_and_what_stands_on_update() throws SQLException {
        TestDatabase database =
                database("create table a (b varchar(9) character set latin1 collate latin1_bin not null default 'x',"
                        + " c timestamp(3) not null default current_timestamp(3) on update current_timestamp(3)"
                        + " comment 'when', d int not null auto_increment primary key comment 'key')");

        changed(
                database,
                ops -> ops.alterTable(
                        "a",
                        setComment("b", "it's b"),
                        setType("b", varchar(12)),
                        dropNotNull("b"),
                        setComment("c", "then"),
                        setType("d", bigint())));

        assertThat(shown(database, "a"))
                .contains("`b` varchar(12) CHARACTER SET latin1 COLLATE latin1_bin DEFAULT 'x' COMMENT 'it''s b'")
                .contains("`c` timestamp(3) NOT NULL DEFAULT current_timestamp(3) ON UPDATE current_timestamp(3)"
                        + " COMMENT 'then'")
                .contains("`d` bigint(20) NOT NULL AUTO_INCREMENT COMMENT 'key'");
    }

    @Test
    void a_default_that_is_the_time_goes_and_gives_way_to_another() throws SQLException {
        TestDatabase database = database("create table a (b datetime(6) default current_timestamp(6),"
                + " c timestamp(6) null default current_timestamp(6) comment 'c', d int)");

        changed(
                database,
                ops -> ops.alterTable(
                        "a",
                        dropDefault("b"),
                        setDefault("c", LocalDateTime.of(2026, 1, 2, 3, 4)),
                        addColumn(column("e", timestamp())).filledWith(sql("current_timestamp"))));

        assertThat(shown(database, "a"))
                .contains("`b` datetime(6) DEFAULT NULL,")
                .contains("`c` timestamp(6) NULL DEFAULT '2026-01-02 03:04:00.000000' COMMENT 'c',")
                .contains("`e` datetime(6) DEFAULT NULL");
    }

    @Test
    void other_labels_keep_default_comment_and_null() throws SQLException {
        TestDatabase database = database(
                "create table a (b enum('glad','sad') not null default 'sad' comment 'mood')",
                "insert into a values ('glad'), ('sad')");

        changed(
                database,
                ops -> ops.replaceEnum(MOOD, enumType("mood", "low", "glad", "high"), renaming("sad", "low")));

        assertThat(shown(database, "a"))
                .contains("`b` enum('low','glad','high') NOT NULL DEFAULT 'low' COMMENT 'mood'");
    }

    @Test
    void a_text_without_capitals_becomes_one_with_them() throws SQLException {
        TestDatabase database = database();
        changed(database, ops -> {
            ops.createTable("a", column("b", caseInsensitiveText()).notNull(), unique("b"));
            ops.alterTable("a", setType("b", varchar(20)));
        });
        assertThat(shown(database, "a")).contains("`b` varchar(20) NOT NULL,");
    }

    @Test
    void a_collation_of_a_column_is_read_unless_it_is_that_of_the_table() throws SQLException {
        TestDatabase database =
                database("create table a (b varchar(9) collate utf8mb4_bin, c varchar(9), d varchar(255) collate"
                        + " utf8mb4_uca1400_as_ci)");
        try (Connection connection = database.connect()) {
            assertThat(Dialects.of(connection)
                            .inspector(connection)
                            .table("a")
                            .orElseThrow()
                            .columns())
                    .containsExactly(
                            Column.of("b", varchar(9)).collate("utf8mb4_bin"),
                            Column.of("c", varchar(9)),
                            Column.of("d", caseInsensitiveText()));
        }
    }

    @Test
    void constraints_of_a_table_that_is_not_known_are_dropped_one_by_one() throws SQLException {
        TestDatabase database = database(
                "create table p (id int primary key)",
                "create table c (p int, q int not null, constraint c_p foreign key (p) references p (id),"
                        + " constraint c_q unique (q))");
        String script = Migrator.offline("mariadb", 10)
                .migrations(new Changes(ops -> ops.alterTable("c", dropConstraint("c_p"), dropConstraint("c_q"))))
                .script("base", "head");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
        assertThat(shown(database, "c")).doesNotContain("CONSTRAINT").doesNotContain("UNIQUE");
    }

    @Test
    void a_view_of_several_tables_is_read_as_it_was_said() throws SQLException {
        View view = view("v")
                .as("select p.id, count(*) as n, lower(c.q) from p join c on c.p = p.id"
                        + " left join c d on (d.p = p.id) where c.q > 'a' and (p.id in (1, 2) or c.q = 'it''s')"
                        + " group by p.id having count(*) > 1 order by p.id desc limit 5");
        TestDatabase database = database("create table p (id int primary key)", "create table c (p int, q varchar(9))");
        changed(database, ops -> ops.createView(view));
        try (Connection connection = database.connect()) {
            var dialect = Dialects.of(connection);
            assertThat(dialect.inspector(connection).schema().objects(View.class))
                    .isEqualTo(dialect.normal(dev.retort.schema.Schema.empty().with(view))
                            .objects(View.class));
        }
    }
}
