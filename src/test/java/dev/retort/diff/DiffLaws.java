package dev.retort.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.autogenerate.DeclaredSchema;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.operation.Operation;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The laws of differences on a real engine, with rows in the tables; a failure names its seed. */
abstract class DiffLaws {

    private static final long FIRST = Long.getLong("retort.seed", 20_261_126L);

    abstract Engine engine();

    /** How many cases every build can wait for. */
    abstract int usualCases();

    @Test
    void the_difference_leads_to_the_other_schema_and_back_and_keeps_the_rows() throws SQLException {
        TestDatabase database = engine().fresh();
        int cases = Integer.getInteger("retort.cases", usualCases());
        for (long seed = FIRST; seed < FIRST + cases; seed++) {
            database = engine().emptied(database);
            try (Connection connection = database.connect()) {
                new Case(seed, database, connection).run();
            }
        }
        System.out.println(cases + " cases, 0 broken (seed " + FIRST + ")");
    }

    private static final class Case {

        private final long seed;
        private final TestDatabase database;
        private final Connection connection;
        private final Dialect dialect;
        private final ComparedSchema from;
        private final ComparedSchema to;

        Case(long seed, TestDatabase database, Connection connection) throws SQLException {
            this.seed = seed;
            this.database = database;
            this.connection = connection;
            this.dialect = Dialects.of(connection);
            RandomSchemas random = new RandomSchemas(seed, dialect.traits()::has);
            DeclaredSchema declared = new DeclaredSchema(dialect, NamingConvention.standard(), null);
            this.from = declared.of(random.next());
            this.to = declared.of(random.next());
        }

        void run() throws SQLException {
            List<Operation> first = diff(Schema.empty(), from);
            migrator(first, List.of(), List.of()).upgradeTo("first");
            Schema before = reflected();
            assertThat(dialect.normalOfReflected(before)).as("seed %d", seed).isEqualTo(dialect.normal(before));
            assertThat(lines(before, from))
                    .as("seed %d, created by %s", seed, described(first))
                    .isEmpty();
            OneRow rows = new OneRow(dialect, connection, before);
            rows.insert();
            List<Operation> second = diff(before, to);
            List<Operation> back = Downgrade.of(second, before);
            Migrator migrator = migrator(first, second, back);
            try {
                migrator.upgradeTo("second");
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", after " + described(second), e);
            }
            Schema after = reflected();
            assertThat(lines(after, to))
                    .as("seed %d, after %s", seed, described(second))
                    .isEmpty();
            rows.requireKept(after);
            try {
                migrator.downgradeTo("first");
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", back by " + described(back), e);
            }
            assertThat(lines(reflected(), from))
                    .as("seed %d, back by %s", seed, described(back))
                    .isEmpty();
        }

        private Migrator migrator(List<Operation> first, List<Operation> second, List<Operation> back) {
            return Migrator.configure(database.dataSource()).migrations(new First(first), new Second(second, back));
        }

        private Schema reflected() {
            Schema schema = dialect.inspector(connection).schema();
            for (QualifiedName name : List.copyOf(schema.tables().keySet())) {
                schema = name.name().startsWith("retort_") ? schema.without(name) : schema;
            }
            return schema;
        }

        private List<Operation> diff(Schema before, ComparedSchema to) {
            return difference(before, to).operations();
        }

        private List<String> lines(Schema before, ComparedSchema to) {
            return difference(before, to).lines();
        }

        private SchemaDiff difference(Schema before, ComparedSchema to) {
            return Differ.between(
                    ComparedSchema.reflected(before, dialect.normal(before)),
                    to,
                    List.of(),
                    !dialect.changesColumnsUnderForeignKeys());
        }

        private static String described(List<Operation> operations) {
            StringBuilder text = new StringBuilder();
            operations.forEach(operation -> text.append("\n  ").append(operation.describe()));
            return text.toString();
        }
    }

    @Revision(id = "first", message = "the schema before")
    record First(List<Operation> operations) implements Migration {

        @Override
        public void upgrade(Ops ops) {
            operations.forEach(ops::perform);
        }
    }

    @Revision(id = "second", parent = "first", message = "the difference")
    record Second(List<Operation> operations, List<Operation> back) implements Migration {

        @Override
        public void upgrade(Ops ops) {
            operations.forEach(ops::perform);
        }

        @Override
        public void downgrade(Ops ops) {
            back.forEach(ops::perform);
        }
    }
}
