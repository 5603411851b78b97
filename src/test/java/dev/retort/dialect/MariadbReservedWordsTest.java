package dev.retort.dialect;

import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.engine.Engine;
import dev.retort.operation.CreateTable;
import dev.retort.operation.InsertRows;
import dev.retort.operation.Operation;
import dev.retort.operation.SchemaAfter;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every word that MariaDB has a use for, tried as a name. */
class MariadbReservedWordsTest {

    @Test
    void every_word_names_a_table_a_column_a_constraint_and_an_index() throws SQLException {
        try (Connection connection = Engine.MARIADB.fresh().connect()) {
            Dialect dialect = Dialects.of(connection);
            Executor executor = new Executor(dialect, connection);
            List<Operation> operations = new ArrayList<>();
            for (String word : words(executor)) {
                QualifiedName name = QualifiedName.of(word);
                // The name of an index that the engine has for itself.
                String key = word.equals("primary") ? "primary_1" : word;
                Table table = Table.of(
                        name,
                        List.of(
                                column(word, integer()),
                                column("other", integer()),
                                unique(word).named(key),
                                index("other", word).named(word + "_2")));
                operations.add(new CreateTable(table));
                operations.add(new InsertRows(name, List.of(row(word, 1))));
            }

            executor.execute(operations);

            Schema meant = SchemaAfter.of(operations, Schema.empty(), "mariadb");
            Schema found = dialect.inspector(connection).schema();
            assertThat(dialect.normal(found).normal())
                    .isEqualTo(dialect.normal(meant).normal());
        }
    }

    @Test
    void the_list_has_what_the_engine_refuses_as_a_name_and_no_more() throws SQLException {
        try (Connection connection = Engine.MARIADB.fresh().connect();
                Statement statement = connection.createStatement()) {
            Set<String> refused = new TreeSet<>();
            for (String word : words(new Executor(Dialects.of(connection), connection))) {
                if (isRefused(statement, word)) {
                    refused.add(word);
                }
            }
            assertThat(new TreeSet<>(Dialects.of(connection).traits().reserved()))
                    .isEqualTo(refused);
        }
    }

    /** The words that the server lists, without operators, and those of its functions that are no names before a parenthesis. */
    private static List<String> words(Executor executor) throws SQLException {
        Set<String> words = new TreeSet<>(
                executor.query(
                        "select lower(word) from information_schema.keywords where word"
                                + " regexp '^[A-Za-z_][A-Za-z0-9_]*$' union select lower(function) from information_schema.sql_functions"));
        assertThat(words).hasSizeGreaterThan(600).contains("select", "between", "name", "count");
        return List.copyOf(words);
    }

    /** Written without quotes, where a name stands in the SQL that Retort writes. */
    private static boolean isRefused(Statement statement, String word) throws SQLException {
        try {
            for (String sql : List.of(
                    "create temporary table # (# integer, unique # (#))",
                    "insert into # (#) values (1)",
                    "update # set # = # + 1 where # = 1",
                    "select #, x.# as # from # x where # = 2 group by # order by #",
                    "drop temporary table #")) {
                statement.execute(sql.replace("#", word));
            }
            return false;
        } catch (SQLException e) {
            statement.execute("drop temporary table if exists `" + word + "`");
            return true;
        }
    }
}
