package dev.retort.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.autogenerate.Comparison;
import dev.retort.autogenerate.SchemaComparison;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.history.HistoryTables;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.migration.TimeLimits;
import dev.retort.migration.TransactionMode;
import dev.retort.operation.Operation;
import dev.retort.reflect.Inspector;
import dev.retort.run.ConnectionSource;
import dev.retort.run.RunSettings;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The laws of differences on a real engine, with rows in the tables; a failure names its seed. */
abstract class DiffLaws {

    private static final long FIRST = Long.getLong("retort.seed", 20_261_126L);

    private static final RunSettings SETTINGS = new RunSettings(
            new HistoryTables(QualifiedName.of("retort_version")),
            null,
            null,
            TransactionMode.PER_REVISION,
            Duration.ZERO,
            TimeLimits.NONE,
            NamingConvention.standard(),
            Map.of(),
            List.of(),
            false);

    abstract Engine engine();

    /** How many cases are tried unless {@code retort.cases} says it: as many as the engine does in some seconds. */
    abstract int usualCases();

    @Test
    void the_difference_leads_to_the_other_schema_and_back_and_keeps_the_rows() throws SQLException {
        int cases = Integer.getInteger("retort.cases", usualCases());
        TestDatabase database = engine().fresh();
        for (long seed = FIRST; seed < FIRST + cases; seed++) {
            database = engine().emptied(database);
            try (Connection connection = database.connect()) {
                new Case(seed, database, connection).run();
            }
        }
        System.out.println(cases + " cases, 0 broken (seed " + FIRST + ")");
    }

    private static final class Case {

        private static final Comparison ALL =
                Comparison.STANDARD.kinds(SchemaObject.Kind.values()).schemas("audit");

        private final long seed;
        private final TestDatabase database;
        private final Connection connection;
        private final Dialect dialect;
        private final Schema from;
        private final Schema to;

        Case(long seed, TestDatabase database, Connection connection) throws SQLException {
            this.seed = seed;
            this.database = database;
            this.connection = connection;
            this.dialect = Dialects.of(connection);
            RandomSchemas random = new RandomSchemas(seed, dialect.traits()::has);
            this.from = random.next();
            this.to = random.renaming(from, random.next());
        }

        void run() throws SQLException {
            SchemaDiff created = diff(from);
            List<Operation> first = created.operations();
            upgrade("first", first, migrator(first, List.of(), List.of()));
            requireNone(from, first);
            OneRow rows = new OneRow(dialect, connection, reflected());
            rows.insert();
            SchemaDiff changed = diff(to);
            List<Operation> second = changed.operations();
            List<Operation> back = changed.downgrade();
            Migrator migrator = migrator(first, second, back);
            upgrade("second", second, migrator);
            requireNone(to, second);
            rows.requireKept(reflected(), to);
            try {
                migrator.downgradeTo("first");
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", back by " + described(back), e);
            }
            requireNone(from, back);
        }

        private void upgrade(String target, List<Operation> operations, Migrator migrator) {
            try {
                migrator.upgradeTo(target);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", after " + described(operations), e);
            }
        }

        private Migrator migrator(List<Operation> first, List<Operation> second, List<Operation> back) {
            return Migrator.configure(database.dataSource()).migrations(new First(first), new Second(second, back));
        }

        private Schema reflected() {
            Inspector inspector = dialect.inspector(connection);
            Schema schema = inspector.schema();
            for (QualifiedName name : List.copyOf(schema.tables().keySet())) {
                schema = name.name().startsWith("retort_") ? schema.without(name) : schema;
            }
            if (inspector.schemas().contains("audit")) {
                for (Table table : inspector.schema("audit").tables().values()) {
                    schema = schema.with(table);
                }
            }
            return schema;
        }

        private SchemaDiff diff(Schema declared) {
            return new SchemaComparison(SETTINGS, ALL)
                    .withDatabase(ConnectionSource.of(database.dataSource()), declared, true);
        }

        /** Nothing differs, and all texts were compared in the words of the engine. */
        private void requireNone(Schema declared, List<Operation> operations) {
            SchemaDiff diff = diff(declared);
            assertThat(diff.lines())
                    .as("seed %d, after %s", seed, described(operations))
                    .isEmpty();
            assertThat(diff.remarks(Remark.Kind.BY_FORM)).as("seed %d", seed).isEmpty();
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
