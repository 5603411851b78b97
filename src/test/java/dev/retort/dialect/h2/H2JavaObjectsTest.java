package dev.retort.dialect.h2;

import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.function;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.procedure;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.trigger;
import static dev.retort.schema.Define.view;
import static dev.retort.schema.Trigger.Event.DELETE;
import static dev.retort.schema.Trigger.Event.INSERT;
import static dev.retort.schema.Trigger.Event.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.engine.Engine;
import dev.retort.operation.CreateObject;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropObject;
import dev.retort.operation.Operation;
import dev.retort.operation.ReplaceObject;
import dev.retort.schema.Function;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions and triggers of H2, as they were said and as its catalog and its script give them back. */
class H2JavaObjectsTest {

    private static final QualifiedName T = QualifiedName.of("t");
    private static final String IDLE = "call 'dev.retort.dialect.h2.H2JavaObjectsTest$Idle'";
    private static final String SOURCE =
            "org.h2.api.Trigger create() { return (c, old, now) -> { String s = \"it's \u8868 \\\\ ; as 'q'\"; }; }";
    private static final Function ABS =
            function("abs_of(n integer)").returns("integer").as("for 'java.lang.Math.abs(int)'");

    /** A trigger that does nothing. */
    public static final class Idle implements org.h2.api.Trigger {

        /** Made by H2. */
        public Idle() {}

        @Override
        public void fire(Connection connection, Object[] old, Object[] now) {}
    }

    private Connection connection;
    private Dialect dialect;

    @BeforeEach
    void connect() throws SQLException {
        connection = Engine.H2.fresh().connect();
        dialect = Dialects.of(connection);
        perform(new CreateTable(table("t", column("id", integer()))));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void perform(Operation operation) throws SQLException {
        for (Statement statement : dialect.compile(operation, StandingTables.live(connection))) {
            execute(statement.sql());
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
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

    static List<Function> functions() {
        return List.of(
                ABS,
                function("\"Abs of\"(n integer)").returns("int").as("FOR \"java.lang.Math.abs(int)\""),
                function("abs_of(n integer)")
                        .returns("integer")
                        .language("java")
                        .as("for $$java.lang.Math.abs(int)$$;"),
                function("home(name varchar(9))")
                        .returns("varchar(99)")
                        .attributes("Deterministic")
                        .as("for 'java.lang.System.getenv(java.lang.String)'"),
                function("half(n integer)")
                        .returns("integer")
                        .attributes("not deterministic")
                        .as("as $$\nint half(int n) { return n > 0 ? n / 2 : 'it' == null ? 1 : 2; }\n$$"
                                .replace("'it'", "\"\u8868'\"")),
                function("half(n integer)").returns("integer").as("AS 'String half(int n) { return \"it''s\"; }'"),
                procedure("tidy()").as("for 'java.lang.System.gc'"));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_function_is_read_back_as_it_was_meant_and_dropped_by_its_name(Function meant) throws SQLException {
        perform(new CreateObject(meant));
        assertThat(read()).isEqualTo(normal(meant));
        perform(new CreateObject(meant, true));
        perform(DropObject.of(meant));
        assertThat(read()).isEmpty();
    }

    static List<Trigger.Said> triggers() {
        return List.of(
                trigger("r").after(INSERT).forEachRow().as(IDLE),
                trigger("r").before(DELETE, INSERT, UPDATE).forEachRow().as(IDLE.replace('\'', '"')),
                trigger("r").before(UPDATE).as("queue 5 " + IDLE),
                trigger("r").after(UPDATE).as("QUEUE 1024 CALL" + IDLE.substring(4)),
                trigger("r").after(UPDATE).as("queue 7 nowait " + IDLE),
                trigger("\"R s\"").after(INSERT).as(IDLE),
                trigger("r").after(INSERT).forEachRow().as("as $$" + SOURCE + "$$"),
                trigger("r\u8868").after(INSERT).as("nowait as '" + SOURCE.replace("'", "''") + "'"));
    }

    @ParameterizedTest
    @MethodSource("triggers")
    void a_trigger_is_read_back_as_it_was_meant_and_dropped_by_its_name(Trigger.Said said) throws SQLException {
        Trigger meant = said.on(T);
        perform(new CreateObject(meant));
        assertThat(read()).isEqualTo(normal(meant));
        perform(new CreateObject(meant, true));
        perform(DropObject.of(meant, true, true));
        assertThat(read()).isEmpty();
    }

    @Test
    void a_trigger_stands_in_the_schema_of_its_table() throws SQLException {
        execute("create schema \"audit \u8868\"");
        QualifiedName table = new QualifiedName("audit \u8868", "t");
        perform(new CreateTable(table("t", column("id", integer())).renamed(table)));
        Trigger named = trigger("r").after(INSERT).as(IDLE).on(table);
        Trigger written = trigger("s").after(INSERT).as("as $$" + SOURCE + "$$").on(table);
        perform(new CreateObject(named));
        perform(new CreateObject(written));
        assertThat(read()).isEmpty();
        assertThat(dialect.inspector(connection)
                        .schema("audit \u8868")
                        .objects()
                        .values())
                .containsExactlyElementsOf(normal(named, written));
    }

    @Test
    void a_trigger_stays_where_the_query_of_its_view_is_replaced() throws SQLException {
        View was = view("v").as("select id from t");
        View now = view("v").as("select id, id + 1 as more from t");
        Trigger instead = trigger("r").insteadOf(INSERT).forEachRow().as(IDLE).on(QualifiedName.of("v"));
        perform(new CreateObject(was));
        perform(new CreateObject(instead));
        perform(new ReplaceObject(now, was));
        assertThat(read()).containsExactlyInAnyOrderElementsOf(normal(now, instead));
    }

    @Test
    void a_view_that_calls_a_function_is_read_back_as_it_was_meant() throws SQLException {
        View calls = view("v").as("select abs_of(id) as id from t");
        perform(new CreateObject(ABS));
        perform(new CreateObject(calls));
        assertThat(read()).containsExactlyInAnyOrderElementsOf(normal(ABS, calls));
    }

    @Test
    void several_methods_of_one_name_are_one_function() throws SQLException {
        Function methods = function("pick(n integer)").returns("text").as("for 'java.lang.Integer.parseInt'");
        perform(new CreateObject(methods));
        assertThat(read()).isEqualTo(normal(methods));
    }

    @Test
    void what_there_is_no_word_for_is_not_read() throws SQLException {
        execute("create trigger at_query before select on t " + IDLE);
        execute("create trigger at_rollback after insert, rollback on t for each row " + IDLE);
        execute("create constant three value 3");
        execute("create domain email as varchar(254)");
        execute("create aggregate middle for 'dev.retort.dialect.h2.H2JavaObjectsTest$Middle'");
        assertThat(read()).isEmpty();
    }

    /** An aggregate that answers nothing. */
    public static final class Middle implements org.h2.api.AggregateFunction {

        /** Made by H2. */
        public Middle() {}

        @Override
        public int getType(int[] types) {
            return java.sql.Types.INTEGER;
        }

        @Override
        public void add(Object value) {}

        @Override
        public Object getResult() {
            return 0;
        }
    }

    @Test
    void sources_are_read_by_an_administrator_only() throws SQLException {
        Function half = function("half(n integer)").returns("integer").as("as $$int half(int n) { return n / 2; }$$");
        Trigger named = trigger("r").after(INSERT).as(IDLE).on(T);
        perform(new CreateObject(ABS));
        perform(new CreateObject(half));
        perform(new CreateObject(named));
        perform(new CreateObject(
                trigger("s").after(INSERT).as("as $$" + SOURCE + "$$").on(T)));
        execute("create user reader password 'x'");
        execute("grant select on t to reader");
        String url = connection.getMetaData().getURL();
        try (Connection other = DriverManager.getConnection(url, "reader", "x")) {
            assertThat(dialect.inspector(other).schema().objects().values())
                    .containsExactlyInAnyOrderElementsOf(normal(ABS, named));
        }
        assertThat(read()).hasSize(4);
    }
}
