package dev.retort.dialect;

import static dev.retort.operation.TableChange.dropConstraint;
import static dev.retort.operation.TableChange.renameColumn;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.engine.PostgresqlServer;
import dev.retort.operation.AlterTable;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropIndex;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word that PostgreSQL has a use for, tried as a name on each major that the build has. */
class PostgresqlReservedWordsTest {

    private static final QualifiedName INDEXED = QualifiedName.parse("indexed.all_words");

    static List<Integer> majors() {
        return PostgresqlServer.majors();
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("majors")
    void every_word_names_a_table_a_column_a_constraint_and_an_index(int major) throws SQLException {
        try (Connection connection = PostgresqlServer.of(major).fresh().connect();
                Statement statement = connection.createStatement()) {
            Dialect dialect = Dialects.of(connection);
            Executor executor = new Executor(dialect, connection);
            List<String> words = words(executor);
            // An index cannot have the name of a table in its schema.
            statement.execute("create schema indexed");

            List<Operation> operations = new ArrayList<>();
            for (String word : words) {
                operations.addAll(tableNamed(word));
            }
            operations.add(new CreateTable(Table.of(
                    INDEXED, words.stream().map(word -> column(word, integer())).toList())));
            for (String word : words) {
                operations.add(new CreateIndex(INDEXED, index(word).named(word)));
            }
            executor.execute(operations);
            requireStands(SchemaAfter.of(operations, Schema.empty(), "postgresql"), dialect, connection);

            List<Operation> changes = new ArrayList<>();
            for (String word : words) {
                changes.add(new AlterTable(
                        QualifiedName.of(word), List.of(renameColumn(word, word + "_2"), dropConstraint(word))));
                changes.add(DropIndex.of(INDEXED, word));
            }
            executor.execute(changes);
            operations.addAll(changes);
            requireStands(SchemaAfter.of(operations, Schema.empty(), "postgresql"), dialect, connection);
        }
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("majors")
    void the_list_has_what_an_engine_refuses_as_a_name_and_no_more_than_the_newest_refuses(int major)
            throws SQLException {
        try (Connection connection = PostgresqlServer.of(major).fresh().connect();
                Statement statement = connection.createStatement()) {
            Set<String> refused = new TreeSet<>();
            for (String word : words(new Executor(Dialects.of(connection), connection))) {
                if (isRefused(statement, word)) {
                    refused.add(word);
                }
            }
            Set<String> reserved = Dialects.of(connection).traits().reserved();
            assertThat(reserved).containsAll(refused);
            if (major == majors().get(majors().size() - 1)) {
                assertThat(refused).containsAll(reserved);
            }
        }
    }

    private static List<String> words(Executor executor) throws SQLException {
        List<String> words = executor.query("select word from pg_get_keywords() order by word");
        assertThat(words).hasSizeGreaterThan(400).contains("select", "between", "name");
        return words;
    }

    private static List<Operation> tableNamed(String word) {
        QualifiedName name = QualifiedName.of(word);
        Table table =
                Table.of(name, List.of(column(word, integer()), check("1 > 0").named(word)));
        return List.of(new CreateTable(table), new InsertRows(name, List.of(row(word, 1))));
    }

    private static void requireStands(Schema meant, Dialect dialect, Connection connection) {
        Schema found = dialect.inspector(connection).schema();
        for (Table table :
                dialect.inspector(connection).schema("indexed").tables().values()) {
            found = found.with(table);
        }
        assertThat(dialect.normal(found).normal())
                .isEqualTo(dialect.normal(meant).normal());
    }

    /** Written without quotes, where a name stands in the SQL that Retort writes. */
    private static boolean isRefused(Statement statement, String word) throws SQLException {
        try {
            for (String sql : List.of(
                    "create table # (# integer, constraint # check (# > 0))",
                    "insert into # (#) values (1)",
                    "update # set # = # + 1 where # = 1",
                    "select #, x.# as # from # x where # = 2 group by # order by #",
                    "alter table # rename column # to other",
                    "alter table # rename to other",
                    "create index # on other (other)",
                    "drop table other")) {
                statement.execute(sql.replace("#", word));
            }
            return false;
        } catch (SQLException e) {
            statement.execute("drop table if exists other, \"" + word + "\"");
            return true;
        }
    }
}
