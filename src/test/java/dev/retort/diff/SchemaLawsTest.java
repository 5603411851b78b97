package dev.retort.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.laws.RandomCases;
import dev.retort.operation.AddLabel;
import dev.retort.operation.Inversion;
import dev.retort.operation.Operation;
import dev.retort.operation.SchemaAfter;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What holds for all differences, tried on random schemas without a database; a failure names its seed.
 *
 * <p>Schemas compare without the order of columns.
 */
class SchemaLawsTest {

    @Test
    void a_schema_does_not_differ_from_itself() {
        RandomCases.tryEach(500, seed -> {
            Schema schema = named(new RandomSchemas(seed, feature -> true).next());

            assertThat(diff(schema, schema).lines()).as("seed %d", seed).isEmpty();
        });
    }

    @Test
    void the_difference_leads_to_the_other_schema_and_its_inverse_back() {
        RandomCases.tryEach(500, seed -> {
            RandomSchemas random = new RandomSchemas(seed, feature -> true);
            Schema from = named(random.next());
            Schema to = named(random.next());
            SchemaDiff diff = diff(from, to);
            List<Operation> operations = diff.operations();
            Schema after = SchemaAfter.of(operations, from, "h2");
            requireDone(diff, after, to, "seed %d: %s".formatted(seed, describe(operations)));
            if (operations.stream().noneMatch(AddLabel.class::isInstance)) {
                List<Operation> back = Inversion.of(operations);
                Schema again = SchemaAfter.of(back, after, "h2");
                assertThat(SchemaWords.differences(unordered(again), unordered(from)))
                        .as("seed %d: %s, then back: %s", seed, describe(operations), describe(back))
                        .isEmpty();
            }
        });
    }

    @Test
    void the_same_schemas_differ_in_the_same_way_each_time() {
        RandomCases.tryEach(50, seed -> {
            RandomSchemas random = new RandomSchemas(seed, feature -> true);
            Schema from = named(random.next());
            Schema to = named(random.next());

            assertThat(diff(from, to)).as("seed %d", seed).isEqualTo(diff(from, to));
        });
    }

    /** Only what no operation says still differs; where there is nothing of that, the schemas are equal. */
    private static void requireDone(SchemaDiff diff, Schema after, Schema to, String what) {
        List<Remark> notSaid = diff.remarks(Remark.Kind.NOT_SAID);
        SchemaDiff left = diff(after, to);
        assertThat(left.operations()).as(what).isEmpty();
        assertThat(left.remarks(Remark.Kind.NOT_SAID)).as(what).isEqualTo(notSaid);
        if (notSaid.isEmpty()) {
            assertThat(SchemaWords.differences(unordered(after), unordered(to)))
                    .as(what)
                    .isEmpty();
        }
    }

    private static Schema named(Schema schema) {
        Schema named = schema;
        for (Table table : schema.tables().values()) {
            named = named.with(NamingConvention.standard().name(table));
        }
        return named;
    }

    private static SchemaDiff diff(Schema from, Schema to) {
        return Differ.between(
                ComparedSchema.reflected(from, RandomParts.normal(from)),
                ComparedSchema.reflected(to, RandomParts.normal(to)));
    }

    private static List<String> describe(List<Operation> operations) {
        return operations.stream().map(Operation::describe).toList();
    }

    /** Columns in the order of their names, and constraints without a word of what they leave out: that goes one way only. */
    private static Schema unordered(Schema schema) {
        Schema validated = schema;
        for (Table table : schema.tables().values()) {
            validated = validated.with(table.withConstraints(
                    table.constraints().stream().map(Constraint::validated).toList()));
        }
        Schema sorted = RandomParts.normal(validated).normal();
        for (Table table : sorted.tables().values()) {
            List<Column> columns = table.columns().stream()
                    .sorted(Comparator.comparing(Column::name))
                    .toList();
            sorted = sorted.with(table.withParts(columns, table.constraints(), table.indexes()));
        }
        return sorted;
    }
}
