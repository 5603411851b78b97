package dev.retort.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialects;
import dev.retort.engine.Engine;
import dev.retort.reflect.Inspector;
import dev.retort.schema.Constraint;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in the catalog of H2 otherwise than one would think. */
class H2InspectorTest {

    private Connection connection;
    private Inspector inspector;

    @BeforeEach
    void connect() throws SQLException {
        connection = Engine.H2.fresh().connect();
        inspector = Dialects.of(connection).inspector(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Constraint constraint(String table, String name) {
        return inspector.table(table).orElseThrow().constraint(name).orElseThrow();
    }

    @Test
    void keys_have_the_names_that_their_columns_have_now() throws SQLException {
        execute(
                "create table a (b int, c int, constraint pk primary key (c, b), constraint u unique (c))",
                "create table z (x int, y int, constraint fk foreign key (x, y) references a (b, c))",
                "alter table a rename column c to d",
                "alter table z rename column x to t",
                "alter table z rename column y to x",
                "alter table z rename column t to y");
        assertThat(constraint("a", "pk").describe()).isEqualTo("primary key (d, b)");
        assertThat(constraint("a", "u").describe()).isEqualTo("unique (d)");
        assertThat(constraint("z", "fk").describe()).isEqualTo("foreign key (y, x) references a (b, d)");
    }

    @Test
    void keys_that_use_an_index_of_the_users_keep_their_order() throws SQLException {
        execute(
                "create table a (b int, c int, constraint pk primary key (b, c))",
                "create table z (x int, y int, n int)",
                "create index i on z (y, x, n)",
                "alter table z add constraint fk foreign key (x, y) references a (b, c)",
                "alter table z rename column x to w");
        Table z = inspector.table("z").orElseThrow();
        assertThat(constraint("z", "fk").describe()).isEqualTo("foreign key (w, y) references a (b, c)");
        assertThat(z.indexes()).extracting(index -> index.describe()).containsExactly("index (y, w, n)");
    }

    @Test
    void indexes_that_h2_makes_for_constraints_are_left_out() throws SQLException {
        execute(
                "create table a (b int primary key, c int unique, d int references a (b))",
                "create unique index i on a (d desc)");
        assertThat(inspector.table("a").orElseThrow().indexes())
                .extracting(index -> index.name() + ": " + index.describe())
                .containsExactly("i: unique index (d desc)");
    }

    @Test
    void views_and_temporary_tables_are_no_tables() throws SQLException {
        execute("create table a (b int)", "create view v as select b from a", "create local temporary table t (b int)");
        assertThat(inspector.schema().tables().keySet()).hasToString("[a]");
    }

    @Test
    void a_column_of_a_domain_has_its_name_for_a_type() throws SQLException {
        execute("create domain email as varchar(254) check (value like '%@%')", "create table a (b email not null)");
        Table table = inspector.table("a").orElseThrow();
        assertThat(table.column("b").orElseThrow().type().describe()).isEqualTo("email");
        assertThat(table.constraints()).isEmpty();
    }

    @Test
    void names_that_are_not_folded_words_come_back_as_they_stand() throws SQLException {
        execute("create table \"MY-TABLE\" (\"Ab\" int, \"X Y\" int, plain int)");
        Table table = inspector.schema().tables().values().iterator().next();
        assertThat(table.name().name()).isEqualTo("MY-TABLE");
        assertThat(table.columnNames()).containsExactly("Ab", "X Y", "plain");
    }

    @Test
    void many_tables_take_as_many_queries_as_one() throws SQLException {
        execute("create table t (a int primary key, b int unique, check (b > 0))");
        long one = queriesToRead();
        for (int i = 0; i < 50; i++) {
            execute("create table t" + i + " (a int primary key, b int references t (a), check (b > 0))");
        }
        assertThat(queriesToRead()).isEqualTo(one);
        assertThat(inspector.schema().tables()).hasSize(51);
    }

    private long queriesToRead() throws SQLException {
        execute("set query_statistics false", "set query_statistics true");
        inspector.schema();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select sum(EXECUTION_COUNT)"
                        + " from INFORMATION_SCHEMA.QUERY_STATISTICS where SQL_STATEMENT like 'select%'")) {
            result.next();
            return result.getLong(1);
        }
    }
}
