package dev.retort.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.NameFolding;
import dev.retort.engine.Engine;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.h2.util.ParserUtil;
import org.junit.jupiter.api.Test;

/** The reserved words, each tried on the engine. */
class H2ReservedWordsTest {

    /** Words that other engines reserve, or that H2 knows in some places. */
    private static final List<String> SUSPECTS = List.of(
            "abs analyze asc begin both bigint char character cluster collate column comment commit concat count",
            "cube current cursor cycle data database date declare decimal delete desc do domain double drop each enum",
            "escape execute explain filter first float following force function global grant groups hash identity",
            "ignore ilike include index insert instead int integer isolation json label language last lateral leading",
            "level lock locked lower match materialized max merge min mod name next no nowait nulls number object of",
            "old only open option out outer over overlaps partition percent period position preceding precision",
            "procedure public range rank raw recursive references regexp rename replace respect returning role rollback",
            "rows schema sequence serial session share show similar size skip start statement status straight_join",
            "sysdate system tablesample temporary text then ties time timestamp title total trailing transaction",
            "trigger trim truncate type unbounded update url usage varchar varying version view wait within without",
            "work zone");

    @Test
    void the_list_is_what_the_engine_refuses_as_a_name() throws Exception {
        Set<String> refused = new TreeSet<>();
        try (Connection connection = Engine.H2.fresh().connect();
                Statement statement = connection.createStatement()) {
            for (String word : candidates()) {
                if (isRefused(statement, word)) {
                    refused.add(word);
                }
            }
        }
        assertThat(H2Traits.of(NameFolding.UPPER, false).reserved()).containsExactlyInAnyOrderElementsOf(refused);
    }

    private static Set<String> candidates() {
        Set<String> words = new TreeSet<>(H2Traits.of(NameFolding.UPPER, false).reserved());
        for (Field field : ParserUtil.class.getFields()) {
            words.add(field.getName().toLowerCase(Locale.ROOT));
        }
        SUSPECTS.forEach(line -> words.addAll(List.of(line.split(" "))));
        return words;
    }

    private static boolean isRefused(Statement statement, String word) throws SQLException {
        try {
            for (String sql : List.of(
                    "create table # (# integer, constraint # check (# > 0))",
                    "create index # on # (#)",
                    "insert into # (#) values (1)",
                    "update # set # = # + 1 where # = 1",
                    "select #, x.# as # from # x where # = 2 group by # order by #",
                    "alter table # alter column # rename to other",
                    "drop table #")) {
                statement.execute(sql.replace("#", word));
            }
            return false;
        } catch (SQLException e) {
            statement.execute("drop table if exists \"" + word.toUpperCase(Locale.ROOT) + "\"");
            return true;
        }
    }
}
