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
            List<Operation> operations = diff(from, to).operations();

            Schema after = SchemaAfter.of(operations, from, "h2");
            assertThat(unordered(after))
                    .as("seed %d: %s", seed, describe(operations))
                    .isEqualTo(unordered(to));
            if (operations.stream().noneMatch(AddLabel.class::isInstance)) {
                List<Operation> back = Inversion.of(operations);
                assertThat(unordered(SchemaAfter.of(back, after, "h2")))
                        .as("seed %d: %s, then back: %s", seed, describe(operations), describe(back))
                        .isEqualTo(unordered(from));
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

    private static Schema named(Schema schema) {
        Schema named = schema;
        for (Table table : schema.tables().values()) {
            named = named.with(NamingConvention.standard().name(table));
        }
        return named;
    }

    private static SchemaDiff diff(Schema from, Schema to) {
        return Differ.between(ComparedSchema.reflected(from, from), ComparedSchema.reflected(to, to));
    }

    private static List<String> describe(List<Operation> operations) {
        return operations.stream().map(Operation::describe).toList();
    }

    /** Columns in the order of their names, and constraints without a word of what they leave out: that goes one way only. */
    private static Schema unordered(Schema schema) {
        Schema sorted = schema.normal();
        for (var table : sorted.tables().values()) {
            List<Column> columns = table.columns().stream()
                    .sorted(Comparator.comparing(Column::name))
                    .toList();
            sorted = sorted.with(table.withParts(
                    columns,
                    table.constraints().stream().map(Constraint::validated).toList(),
                    table.indexes()));
        }
        return sorted;
    }
}
