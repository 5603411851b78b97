package dev.retort.dialect;

import static dev.retort.operation.TableChange.renameColumn;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.retort.Migrator;
import dev.retort.operation.AlterTable;
import dev.retort.operation.CreateTable;
import dev.retort.operation.CustomOperation;
import dev.retort.operation.DataOperation;
import dev.retort.operation.InsertRows;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameLabel;
import dev.retort.operation.ReplaceEnum;
import dev.retort.operation.SchemaAfter;
import dev.retort.operation.ScopeOperation;
import dev.retort.reflect.Inspector;
import dev.retort.schema.Namespace;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * What a dialect keeps on its real engine: every operation is executed, read back and equal to what was meant, its
 * inverse leads back, a script says the same, and what the engine does not claim is refused.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DialectContract {

    /** The name of the dialect. */
    abstract String dialectName();

    /** A connection to a database without tables. */
    abstract Connection connect() throws SQLException;

    /** A script in the pieces that the engine's driver takes, most often whole. */
    List<String> pieces(String script) {
        return List.of(script);
    }

    @TestFactory
    Stream<DynamicTest> tables() {
        return tests(TableCases.all());
    }

    @TestFactory
    Stream<DynamicTest> columns() {
        return tests(ColumnCases.all());
    }

    @TestFactory
    Stream<DynamicTest> types() {
        return tests(TypeCases.all());
    }

    @TestFactory
    Stream<DynamicTest> defaults() {
        return tests(DefaultCases.all());
    }

    @TestFactory
    Stream<DynamicTest> constraints() {
        return tests(ConstraintCases.all());
    }

    @TestFactory
    Stream<DynamicTest> indexes() {
        return tests(IndexCases.all());
    }

    @TestFactory
    Stream<DynamicTest> names() {
        return tests(NameCases.all());
    }

    @TestFactory
    Stream<DynamicTest> schemas() {
        return tests(SchemaCases.all());
    }

    @TestFactory
    Stream<DynamicTest> wordsOfColumns() {
        return tests(ColumnWordCases.all());
    }

    @TestFactory
    Stream<DynamicTest> wordsOfConstraints() {
        return tests(ConstraintWordCases.all());
    }

    @TestFactory
    Stream<DynamicTest> wordsOfIndexes() {
        return tests(IndexWordCases.all());
    }

    @TestFactory
    Stream<DynamicTest> objects() {
        return tests(ObjectCases.all());
    }

    @TestFactory
    Stream<DynamicTest> data() {
        return tests(DataCases.all());
    }

    @Test
    void a_name_as_long_as_the_engine_keeps_it_is_kept_whole() throws SQLException {
        try (Connection connection = connect()) {
            Traits traits = Dialects.of(connection).traits();
            int longest = Math.min(traits.longestName(), 1_000);
            // On MySQL a name is also that of a file, in which such a character takes five.
            int widest = traits.has(Feature.EVERY_NAME) ? longest : 48;
            String wide = "\u8868".repeat(widest / (traits.measuresBytes() ? 3 : 1));
            for (String name : List.of("n".repeat(longest), wide)) {
                keep(NameCases.everything(name, "u" + name.substring(1), "i" + name.substring(1)));
            }
        }
    }

    @Test
    void a_name_that_is_longer_is_refused() throws SQLException {
        try (Connection connection = connect()) {
            Dialect dialect = Dialects.of(connection);
            if (dialect.traits().longestName() > 1_000) {
                return;
            }
            String name = "n".repeat(dialect.traits().longestName() + 1);
            Operation operation = new CreateTable(table("a", column(name, integer())));
            assertThatThrownBy(() -> dialect.compile(operation, StandingTables.live(connection)))
                    .asInstanceOf(type(UnsupportedByDialectException.class))
                    .satisfies(refusal -> assertThat(refusal.hint()).isNotEmpty());
        }
    }

    @Test
    void changes_of_structure_roll_back_or_say_that_they_do_not() throws SQLException {
        try (Connection connection = connect()) {
            Dialect dialect = Dialects.of(connection);
            List<Operation> create = List.of(new CreateTable(table("a", column("b", integer()))));
            if (!dialect.traits().has(Feature.TRANSACTIONAL_DDL)) {
                assertThat(dialect.compile(create.get(0), StandingTables.live(connection)))
                        .extracting(Statement::rule)
                        .containsOnly(TransactionRule.ENDS);
                return;
            }
            try (Session session = dialect.session(connection)) {
                session.begin(create, true);
                for (Statement statement : dialect.compile(create.get(0), StandingTables.live(connection))) {
                    new Executor(dialect, connection).execute(statement);
                }
                assertThat(dialect.inspector(connection).hasTable("a")).isTrue();
                session.rollback();
                assertThat(dialect.inspector(connection).hasTable("a")).isFalse();
            }
        }
    }

    @Test
    void a_connection_goes_back_as_it_came() throws SQLException {
        try (Connection connection = connect()) {
            Dialect dialect = Dialects.of(connection);
            int isolation = connection.getTransactionIsolation();
            Session session = dialect.session(connection);
            session.rollback();
            session.begin(List.of(), true);
            session.commit();
            session.begin(List.of(), false);
            new Executor(dialect, connection).execute(Statement.of("create table a (b int)", TransactionRule.WITHIN));
            session.close();
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.isReadOnly()).isFalse();
            assertThat(connection.getTransactionIsolation()).isEqualTo(isolation);
            boolean rolledBack = dialect.traits().has(Feature.TRANSACTIONAL_DDL);
            assertThat(dialect.inspector(connection).hasTable("a")).isEqualTo(!rolledBack);
        }
    }

    @Test
    void a_check_follows_the_new_name_of_its_column() throws SQLException {
        try (Connection connection = connect()) {
            Executor executor = new Executor(Dialects.of(connection), connection);
            executor.execute(List.of(new CreateTable(
                    table("a", column("b", integer()), check("b > 0").named("a_b_positive")))));
            executor.execute(List.of(new AlterTable(QualifiedName.of("a"), List.of(renameColumn("b", "c")))));
            Operation right = new InsertRows(QualifiedName.of("a"), List.of(row("c", 1)));
            Operation wrong = new InsertRows(QualifiedName.of("a"), List.of(row("c", -1)));
            executor.execute(List.of(right));
            assertThatThrownBy(() -> executor.execute(List.of(wrong))).hasRootCauseInstanceOf(SQLException.class);
            assertThat(executor.query("select c from a")).containsExactly("1");
        }
    }

    @Test
    void what_is_not_there_is_not_found() throws SQLException {
        try (Connection connection = connect()) {
            Inspector inspector = Dialects.of(connection).inspector(connection);
            assertThat(inspector.schema().tables()).isEmpty();
            assertThat(inspector.schema("nowhere").tables()).isEmpty();
            assertThat(inspector.hasTable("a")).isFalse();
            assertThat(inspector.hasTable("nowhere.a")).isFalse();
        }
    }

    @Test
    void the_dialect_is_found_without_a_database_too() {
        Dialect dialect = Dialects.offline(dialectName(), 99);
        assertThat(dialect.traits().name()).isEqualTo(dialectName());
        assertThat(dialect.compile(
                        new CreateTable(table("a", column("b", integer()))), StandingTables.of(Schema.empty())))
                .isNotEmpty();
    }

    /** All cases, whatever the engine. */
    static List<ContractCase> cases() {
        return Stream.of(
                        TableCases.all(),
                        ColumnCases.all(),
                        TypeCases.all(),
                        DefaultCases.all(),
                        ConstraintCases.all(),
                        IndexCases.all(),
                        NameCases.all(),
                        SchemaCases.all(),
                        ColumnWordCases.all(),
                        ConstraintWordCases.all(),
                        IndexWordCases.all(),
                        ObjectCases.all(),
                        DataCases.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Each case as a test. */
    final Stream<DynamicTest> tests(List<ContractCase> cases) {
        return cases.stream().map(tried -> DynamicTest.dynamicTest(tried.name(), () -> keep(tried)));
    }

    private void keep(ContractCase tried) throws SQLException {
        Schema live;
        try (Connection connection = connect()) {
            Dialect dialect = Dialects.of(connection);
            if (!dialect.traits().features().containsAll(tried.needs())) {
                refuse(tried, dialect, connection);
                refuseScript(tried, Course.Scripted.of(tried, offline(connection), connection, this::pieces));
                return;
            }
            Course course = new Course.Live(tried, new Executor(dialect, connection));
            live = carryOut(tried, dialect, connection, course);
            saysWhatItLeavesOut(tried, dialect);
        }
        try (Connection connection = connect()) {
            Course course = Course.Scripted.of(tried, offline(connection), connection, this::pieces);
            Schema scripted = carryOut(tried, Dialects.of(connection), connection, course);
            requireEqual("by script", scripted, live);
        }
    }

    /** What writes the scripts that a connection is fed with. */
    Migrator offline(Connection connection) throws SQLException {
        return Migrator.offline(dialectName(), connection.getMetaData().getDatabaseMajorVersion());
    }

    private static void refuseScript(ContractCase tried, Course course) {
        assertThatThrownBy(course::when)
                .as(tried.name() + " as a script")
                .isInstanceOf(UnsupportedByDialectException.class);
    }

    private static void refuse(ContractCase tried, Dialect dialect, Connection connection) {
        assertThatThrownBy(() -> {
                    for (Operation operation : Executor.named(tried.when())) {
                        dialect.compile(operation, StandingTables.live(connection));
                    }
                })
                .as(tried.name() + " needs " + tried.needs())
                .asInstanceOf(type(UnsupportedByDialectException.class))
                .satisfies(refusal -> {
                    assertThat(refusal.dialect()).isEqualTo(dialect.traits().name());
                    assertThat(refusal.hint()).isNotEmpty();
                });
    }

    private static void saysWhatItLeavesOut(ContractCase tried, Dialect dialect) {
        List<String> said = new ArrayList<>();
        Executor.named(tried.when()).forEach(operation -> said.addAll(dialect.leftOut(operation)));
        for (Feature feature : tried.prefers()) {
            String end = dialect.traits().product() + " has no " + feature.words();
            assertThat(said.stream().anyMatch(sentence -> sentence.endsWith(end)))
                    .as(said + " about " + feature)
                    .isEqualTo(!dialect.traits().has(feature));
        }
    }

    /** Carries a case out and answers the schema that it leaves. */
    private static Schema carryOut(ContractCase tried, Dialect dialect, Connection connection, Course course)
            throws SQLException {
        Executor executor = new Executor(dialect, connection);
        String name = dialect.traits().name();
        course.given();
        Schema before = SchemaAfter.of(Executor.named(tried.given()), Schema.empty(), name);
        requireEqual("before", reflected(tried, dialect, connection), normal(dialect, before));

        List<Operation> operations = Executor.named(tried.when());
        Schema after = SchemaAfter.of(operations, before, name);
        boolean touchesRows = operations.stream()
                .anyMatch(o -> o instanceof DataOperation
                        || o instanceof ScopeOperation
                        || o instanceof CustomOperation
                        || o instanceof RenameLabel
                        || o instanceof ReplaceEnum);
        KeptRows rows = new KeptRows(
                dialect, executor, touchesRows ? Schema.empty() : dialect.normal(before), dialect.normal(after));
        course.when();
        Schema left = reflected(tried, dialect, connection);
        requireEqual("after", left, normal(dialect, after));
        rows.requireThere();
        for (ContractCase.Answer answer : tried.answers()) {
            String query = answer.query().replace("\"", dialect.traits().quote());
            assertThat(executor.query(query)).as(answer.query()).isEqualTo(answer.values());
        }
        if (tried.comesBack()) {
            course.undo();
            requireEqual("undone", reflected(tried, dialect, connection), normal(dialect, before));
            rows.requireThere();
        }
        return left;
    }

    /** Line by line, so that a failure shows the lines that differ; then as a whole. */
    private static void requireEqual(String when, Schema reflected, Schema meant) {
        assertThat(lines(reflected)).as(when).containsExactlyElementsOf(lines(meant));
        assertThat(reflected).as(when).isEqualTo(meant);
    }

    private static List<String> lines(Schema schema) {
        List<String> lines = new ArrayList<>();
        for (Table table : schema.tables().values()) {
            // Bytes have no text of their own; the schemas are compared as a whole afterwards.
            table.columns()
                    .forEach(column -> lines.add(
                            table.name() + ": " + String.valueOf(column).replaceAll("\\[B@\\w+", "bytes")));
            table.constraints().forEach(constraint -> lines.add(table.name() + ": " + constraint));
            table.indexes().forEach(index -> lines.add(table.name() + ": " + index));
            lines.add(table.name() + ": " + table.comment() + ", " + table.options() + ", " + table.partitioning()
                    + ", " + table.partitionOf() + ", " + table.rowSecurity());
        }
        schema.objects().values().forEach(object -> lines.add(object.toString()));
        return lines;
    }

    private static Schema normal(Dialect dialect, Schema schema) {
        return dialect.normal(schema).normal();
    }

    private static Schema reflected(ContractCase tried, Dialect dialect, Connection connection) {
        Inspector inspector = dialect.inspector(connection);
        Schema schema = Schema.empty();
        Schema own = inspector.schema();
        for (Table table : own.tables().values()) {
            // A script creates the tables of the history, too.
            schema = table.name().name().startsWith("retort_") ? schema : schema.with(table);
        }
        List<SchemaObject> objects = new ArrayList<>(own.objects().values());
        for (String other : tried.schemas()) {
            Schema there = inspector.schema(other);
            for (Table table : there.tables().values()) {
                schema = schema.with(table);
            }
            objects.addAll(there.objects().values());
        }
        for (String name : inspector.schemas()) {
            // On MariaDB the databases of other tests are schemas beside it.
            if (!name.startsWith("retort_")) {
                objects.add(new Namespace(QualifiedName.of(name)));
            }
        }
        return normal(dialect, schema.withObjects(objects));
    }
}
