package dev.retort.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.autogenerate.Comparison;
import dev.retort.autogenerate.SchemaComparison;
import dev.retort.dialect.Dialects;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.operation.Operation;
import dev.retort.run.ConnectionSource;
import dev.retort.run.PlainSettings;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A schema on a real engine, which differences change into others and back, with a row in each table. */
final class ThereAndBack {

    private static final Comparison ALL =
            Comparison.STANDARD.kinds(SchemaObject.Kind.values()).schemas("audit");

    private final TestDatabase database;
    private final Connection connection;
    private final Schema from;
    private List<Operation> first = List.of();

    ThereAndBack(TestDatabase database, Connection connection, Schema from) {
        this.database = database;
        this.connection = connection;
        this.from = from;
    }

    /** Makes the one schema, and changes it into the other and back. */
    static void between(Engine engine, Schema from, Schema to) throws SQLException {
        TestDatabase database = engine.fresh();
        try (Connection connection = database.connect()) {
            ThereAndBack standing = new ThereAndBack(database, connection, from);
            standing.make();
            standing.change(to);
        }
    }

    /** Makes the schema in an empty database. */
    void make() {
        first = diff(from).operations();
        upgrade("first", first, migrator(List.of(), List.of()));
        requireOnly(List.of(), from, first);
    }

    /** Carries out what leads to another schema, and then what leads back. */
    void change(Schema to) throws SQLException {
        SchemaDiff changed = diff(to);
        List<Operation> operations = changed.operations();
        List<Operation> back = changed.downgrade();
        OneRow rows = new OneRow(Dialects.of(connection), connection, changed.before());
        rows.insert();
        Migrator migrator = migrator(operations, back);
        upgrade("second", operations, migrator);
        rows.requireKept(
                requireOnly(changed.remarks(Remark.Kind.NOT_SAID), to, operations)
                        .before(),
                to);
        try {
            migrator.downgradeTo("first");
        } catch (RuntimeException e) {
            throw new AssertionError("back by " + described(back), e);
        }
        requireOnly(List.of(), from, back);
    }

    private static void upgrade(String target, List<Operation> operations, Migrator migrator) {
        try {
            migrator.upgradeTo(target);
        } catch (RuntimeException e) {
            throw new AssertionError("after " + described(operations), e);
        }
    }

    private Migrator migrator(List<Operation> second, List<Operation> back) {
        return Migrator.configure(database.dataSource()).migrations(new First(first), new Second(second, back));
    }

    private SchemaDiff diff(Schema declared) {
        return new SchemaComparison(PlainSettings.PLAIN, ALL)
                .withDatabase(ConnectionSource.of(database.dataSource()), declared, true);
    }

    /** Nothing differs but what no operation says, and all texts were compared in the words of the engine. */
    private SchemaDiff requireOnly(List<Remark> notSaid, Schema declared, List<Operation> operations) {
        SchemaDiff diff = diff(declared);
        assertThat(diff.lines())
                .as("after %s", described(operations))
                .isEqualTo(notSaid.stream().map(Remark::describe).toList());
        assertThat(diff.remarks(Remark.Kind.BY_FORM))
                .as("after %s", described(operations))
                .isEmpty();
        return diff;
    }

    private static String described(List<Operation> operations) {
        StringBuilder text = new StringBuilder();
        operations.forEach(operation -> text.append("\n  ").append(operation.describe()));
        return text.toString();
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
