package dev.retort.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The words that have to be quoted, tried one by one: which of SQLite's keywords it takes for a name, no page says. */
class ReservedWordsTest {

    /** From sqlite.org/lang_keywords.html, and the two truths, which are none. */
    private static final List<String> KEYWORDS =
            List.of(("abort action add after all alter always analyze and as asc attach"
                            + " autoincrement before begin between by cascade case cast check collate column commit conflict"
                            + " constraint create cross current current_date current_time current_timestamp database default"
                            + " deferrable deferred delete desc detach distinct do drop each else end escape except exclude"
                            + " exclusive exists explain fail filter first following for foreign from full generated glob group"
                            + " groups having if ignore immediate in index indexed initially inner insert instead intersect into"
                            + " is isnull join key last left like limit match materialized natural no not nothing notnull null"
                            + " nulls of offset on or order others outer over partition plan pragma preceding primary query raise"
                            + " range recursive references regexp reindex release rename replace restrict returning right"
                            + " rollback row rows savepoint select set table temp temporary then ties to transaction trigger"
                            + " unbounded union unique update using vacuum values view virtual when where window with within"
                            + " without true false")
                    .split(" ", 0));

    private static final List<String> USES = List.of(
            "create table %s (%s integer, primary key (%s))",
            "insert into %s (%s) values (1)",
            "create index i on %s (%s)",
            "create table other (a int constraint %s check (a > 0), foreign key (a) references %s (%s))",
            "update %s set %s = 2 where %s > 0",
            "select %s.%s from %s order by %s",
            "alter table %s rename column %s to a",
            "alter table %s rename to b");

    private Workbench bench;

    @BeforeEach
    void open() throws SQLException {
        bench = new Workbench();
    }

    @AfterEach
    void close() throws SQLException {
        bench.close();
    }

    @Test
    void those_are_listed_that_sqlite_takes_for_something_else() throws SQLException {
        Set<String> refused = new TreeSet<>();
        for (String word : new TreeSet<>(KEYWORDS)) {
            if (!isTaken(word)) {
                refused.add(word);
            }
        }
        assertThat(new TreeSet<>(SqliteTraits.traits().reserved())).isEqualTo(refused);
    }

    @Test
    void all_of_them_are_names_in_quotes() throws SQLException {
        for (String word : SqliteTraits.traits().reserved()) {
            assertThat(isTaken("\"" + word + "\"")).as(word).isTrue();
        }
    }

    private boolean isTaken(String name) throws SQLException {
        bench.sql("begin");
        try {
            for (String use : USES) {
                bench.sql(use.replace("%s", name));
            }
            return true;
        } catch (SQLException e) {
            return false;
        } finally {
            bench.sql("rollback");
        }
    }
}
