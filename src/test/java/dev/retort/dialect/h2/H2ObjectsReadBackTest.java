package dev.retort.dialect.h2;

import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.enumType;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.materializedView;
import static dev.retort.schema.Define.privileges;
import static dev.retort.schema.Define.sequence;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.varchar;
import static dev.retort.schema.Define.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.dialect.UnsupportedByDialectException;
import dev.retort.engine.Engine;
import dev.retort.operation.CreateObject;
import dev.retort.operation.CreateTable;
import dev.retort.operation.GrantRights;
import dev.retort.operation.Operation;
import dev.retort.operation.ReplaceObject;
import dev.retort.operation.RevokeRights;
import dev.retort.schema.Grant;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.View;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no table, as it was said and as H2 gives it back, in the form in which they compare. */
class H2ObjectsReadBackTest {

    private static final Table T =
            table("t", column("id", integer()), column("a", integer()), column("b", varchar(10)));
    private static final Table U = table("u", column("id", integer()), column("t_id", integer()));

    private Connection connection;
    private Dialect dialect;

    @BeforeEach
    void connect() throws SQLException {
        connection = Engine.H2.fresh().connect();
        dialect = Dialects.of(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void perform(Operation operation) throws SQLException {
        for (Statement statement : dialect.compile(operation, StandingTables.live(connection))) {
            try (var sql = connection.createStatement()) {
                sql.execute(statement.sql());
            }
        }
    }

    private List<SchemaObject> read() {
        return List.copyOf(dialect.inspector(connection).schema().objects().values());
    }

    private List<SchemaObject> normal(SchemaObject... meant) {
        Schema schema = dialect.normal(Schema.of(List.of(), List.of(meant)));
        assertThat(dialect.normal(schema)).isEqualTo(schema);
        return List.copyOf(schema.objects().values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id from t",
                "select id, a + 1 as c, upper(b) d from t where a > 3 and b like 'x%' order by id",
                "SELECT DISTINCT t.a, (b) \"Mixed\" FROM t WHERE not (a > 1 and a < 5) ORDER BY a DESC;",
                "select id as id from public.t as x",
                "select x.id, count(*) n, sum(x.a) as s from t x join u on x.id = u.t_id left join t z on z.id = x.id"
                        + " where x.a in (1, 2) or not (x.b = 'y') group by x.id having count(*) > 1"
                        + " order by n desc, x.id limit 5",
                "select t.id, u.id as uid from t, u where t.id = u.t_id",
                "select t.id from t cross join u",
                "select t.id from t left outer join u on (t.id = u.t_id) where u.id is not null",
                "select a from t union all select id from u",
                "select a from t union (select id from u where id > 3)",
                "select a from t where id = 1 fetch first 3 rows only",
                "select a from t order by id offset 3 rows",
                "select 1 as one, 'x' as x",
                "select coalesce(a, 0) * 2 as doubled from t where a between 1 and 5"
            })
    void the_query_of_a_view_is_read_back_as_it_was_meant(String query) throws SQLException {
        perform(new CreateTable(T));
        perform(new CreateTable(U));
        View meant = view("v").as(query);
        perform(new CreateObject(meant));
        assertThat(read()).isEqualTo(normal(meant));
    }

    @Test
    void two_queries_are_not_taken_for_one() {
        assertThat(normal(view("v").as("select a from t where a > 1 or b = 'x'")))
                .isNotEqualTo(normal(view("v").as("select a from t where a > 1 and b = 'x'")));
        assertThat(normal(view("v").as("select a - (id - 1) as x from t")))
                .isNotEqualTo(normal(view("v").as("select a - id - 1 as x from t")));
        assertThat(normal(view("v").as("select t.id from t left join u on t.id = u.id")))
                .isNotEqualTo(normal(view("v").as("select t.id from t join u on t.id = u.id")));
    }

    static List<Sequence> sequences() {
        return List.of(
                sequence("s"),
                sequence("s").startingAt(1000),
                sequence("s").incrementingBy(5).between(1, 100).caching(7).cycling(),
                sequence("s").incrementingBy(-2),
                sequence("s").incrementingBy(-2).startingAt(50).between(-100, 99),
                sequence("s").between(1, 10),
                sequence("s").between(5, 3000).startingAt(5),
                sequence("s").caching(1));
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void a_sequence_is_read_back_as_it_was_meant(Sequence meant) throws SQLException {
        perform(new CreateObject(meant));
        assertThat(read()).isEqualTo(normal(meant));
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void a_sequence_gets_other_numbers_and_goes_on_where_it_is(Sequence now) throws SQLException {
        Sequence was = sequence("s").startingAt(7).between(-1000, 5000);
        perform(new CreateObject(was));
        perform(new ReplaceObject(now, was));
        List<SchemaObject> normal = normal(now);
        assertThat(read()).hasSameSizeAs(normal);
        Sequence read = (Sequence) read().get(0);
        Sequence meant = (Sequence) normal.get(0);
        assertThat(read.increment()).isEqualTo(meant.increment());
        assertThat(read.smallest()).isEqualTo(meant.smallest());
        assertThat(read.isCycling()).isEqualTo(meant.isCycling());
    }

    @Test
    void the_sequences_behind_identities_are_no_objects() throws SQLException {
        perform(new CreateTable(table("t", column("id", integer()).identity())));
        assertThat(read()).isEmpty();
    }

    @Test
    void a_view_is_replaced_below_another_one() throws SQLException {
        perform(new CreateTable(T));
        View was = view("v").as("select id from t");
        View now = view("v").as("select id, a from t");
        View above = view("above").as("select id from v");
        perform(new CreateObject(was));
        perform(new CreateObject(above));
        perform(new ReplaceObject(now, was));
        assertThat(read()).isEqualTo(normal(now, above));
    }

    @Test
    void rights_are_given_and_taken() throws SQLException {
        perform(new CreateTable(T));
        try (var sql = connection.createStatement()) {
            sql.execute("create role reader");
            Grant rights = privileges("select", "insert").on("t").to("reader", "public");
            perform(new GrantRights(rights));
            assertThat(count(sql, "select count(*) from INFORMATION_SCHEMA.RIGHTS"))
                    .isEqualTo(2);
            perform(new RevokeRights(rights));
            assertThat(count(sql, "select count(*) from INFORMATION_SCHEMA.RIGHTS"))
                    .isZero();
        }
    }

    private static int count(java.sql.Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void an_enum_is_no_object() throws SQLException {
        perform(new CreateObject(enumType("status", "open")));
        assertThat(read()).isEmpty();
        assertThat(normal(enumType("status", "open"))).isEmpty();
    }

    @Test
    void a_materialized_view_is_refused_and_its_table_is_none_of_the_tables() throws SQLException {
        assertThatThrownBy(() -> perform(new CreateObject(materializedView("m").as("select 1 as a"))))
                .isInstanceOf(UnsupportedByDialectException.class)
                .hasMessageContaining("view(...)");
        try (var sql = connection.createStatement()) {
            sql.execute("create materialized view m as select 1 as a");
        }
        assertThat(dialect.inspector(connection).schema()).isEqualTo(Schema.empty());
    }
}
