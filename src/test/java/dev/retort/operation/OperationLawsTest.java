package dev.retort.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.laws.RandomCases;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds for all operations, tried on random ones; a failure names its seed.
 *
 * <p>Schemas compare in their normal form and without the order of columns: a column that was dropped comes back at the
 * end. What the operations themselves leave out is no part of the laws: a dropped column takes its constraints and indexes
 * with it, a column stays not null when its primary key goes, undoing {@code setNotNull} allows null whether or not it
 * was allowed before, and what was validated stays valid. Rows and code compare by what they are about.
 */
class OperationLawsTest {

    private static final long FIRST = RandomCases.firstSeed();
    private static final Naming NAMING = new Naming(NamingConvention.standard());

    @Test
    void the_way_back_leads_to_the_schema_before() {
        RandomCases.tryEach(500, seed -> {
            RandomOperations random = new RandomOperations(seed);
            random.next(8);
            Schema before = random.schema();
            List<Operation> operations = random.next(6);
            Schema after = SchemaAfter.of(operations, before, "h2");
            List<Operation> back = Inversion.of(operations);

            assertThat(unordered(after)).as("seed %d", seed).isEqualTo(unordered(random.schema()));
            assertThat(unordered(SchemaAfter.of(back, after, "h2")))
                    .as("seed %d: %s, then back: %s", seed, describe(operations), describe(back))
                    .isEqualTo(unordered(before));
        });
    }

    @Test
    void the_way_back_of_the_way_back_leads_to_the_schema_after() {
        RandomCases.tryEach(500, seed -> {
            RandomOperations random = new RandomOperations(seed);
            random.next(8);
            Schema before = random.schema();
            List<Operation> back = Inversion.of(random.next(6));

            assertThat(unordered(SchemaAfter.of(Inversion.of(back), before, "h2")))
                    .as("seed %d: back: %s", seed, describe(back))
                    .isEqualTo(unordered(random.schema()));
        });
    }

    /** So that a new operation cannot be forgotten here; what has no way back of its own is named. */
    @Test
    void the_random_operations_have_every_kind_that_can_be_undone() {
        Set<Class<?>> kinds = new HashSet<>();
        for (long seed = FIRST; seed < FIRST + 500; seed++) {
            for (Operation operation : new RandomOperations(seed).next(14)) {
                kinds.add(operation.getClass());
                if (operation instanceof AlterTable alter) {
                    alter.changes().forEach(change -> kinds.add(change.getClass()));
                }
            }
        }
        Set<Class<?>> all = new HashSet<>(List.of(TableChange.class.getPermittedSubclasses()));
        all.addAll(List.of(TableOperation.class.getPermittedSubclasses()));
        all.addAll(List.of(IndexOperation.class.getPermittedSubclasses()));
        all.addAll(List.of(ObjectOperation.class.getPermittedSubclasses()));
        all.removeAll(Set.of(AddLabel.class, CreatePartition.class));

        assertThat(kinds).as("first seed %d", FIRST).containsAll(all);
    }

    @Test
    void a_rename_leaves_no_key_behind() {
        RandomCases.tryEach(500, seed -> {
            RandomOperations random = new RandomOperations(seed);
            for (int i = 0; i < 14; i++) {
                Schema before = random.schema();
                Operation operation = random.next(1).get(0);
                boolean renames = operation instanceof RenameTable
                        || (operation instanceof AlterTable alter
                                && alter.changes().stream().allMatch(RenameColumn.class::isInstance));
                if (renames) {
                    assertThat(dangling(random.schema()))
                            .as("seed %d: %s", seed, operation.describe())
                            .isEqualTo(dangling(before));
                }
            }
        });
    }

    /** How many foreign keys point at a column that there is not. */
    private static long dangling(Schema schema) {
        return schema.tables().values().stream()
                .flatMap(table -> table.constraints().stream())
                .filter(ForeignKey.class::isInstance)
                .map(ForeignKey.class::cast)
                .filter(key -> schema.table(key.table())
                        .flatMap(table -> table.column(key.references().get(0)))
                        .isEmpty())
                .count();
    }

    @Test
    void canonical_texts_are_equal_exactly_when_operations_are() {
        List<Operation> operations = new ArrayList<>();
        for (long seed = FIRST; seed < FIRST + 100; seed++) {
            RandomOperations random = new RandomOperations(seed % 50);
            operations.addAll(random.next(20));
        }
        operations.removeIf(DataOperation.class::isInstance);
        List<String> texts = operations.stream().map(Operation::canonical).toList();

        assertThat(new HashSet<>(operations)).as("first seed %d", FIRST).hasSameSizeAs(new HashSet<>(texts));
        for (int i = 0; i < operations.size(); i++) {
            Operation first = operations.get(texts.indexOf(texts.get(i)));
            assertThat(first).as("seed %d, %s", FIRST, texts.get(i)).isEqualTo(operations.get(i));
        }
        assertThat(texts).as("seed %d", FIRST).noneMatch(text -> text.contains("\n"));
    }

    @Test
    void names_are_given_once_and_the_same_in_both_directions() {
        RandomCases.tryEach(500, seed -> {
            for (Operation operation : open(seed)) {
                Operation named = NAMING.named(operation);

                assertThat(NAMING.named(named)).as("seed %d", seed).isEqualTo(named);
                assertThat(operation.inverse().stream().map(NAMING::named).map(OperationLawsTest::byName))
                        .as("seed %d", seed)
                        .isEqualTo(named.inverse().stream()
                                .map(OperationLawsTest::byName)
                                .toList());
            }
        });
    }

    @Test
    void names_never_collide_within_a_table() {
        RandomCases.tryEach(500, seed -> {
            Table table = ((CreateTable) NAMING.named(open(seed).get(0))).definition();

            assertThat(Stream.concat(
                            table.constraints().stream().map(Constraint::name),
                            table.indexes().stream().map(index -> index.name())))
                    .as("seed %d", seed)
                    .allMatch(Objects::nonNull)
                    .doesNotHaveDuplicates();
        });
    }

    /** Operations that leave names open; the first one creates a table. */
    private static List<Operation> open(long seed) {
        RandomOperations random = new RandomOperations(seed);
        Table table = ((CreateTable) random.next(1).get(0)).definition();
        Table open = Table.of(table.name(), table.columns(), List.of(), List.of());
        for (int i = 0; i < 5; i++) {
            open = open.with(random.constraint(table)).with(random.index(table));
        }
        Constraint constraint = random.constraint(table);
        return List.of(
                new CreateTable(open),
                new DropTable(open.name(), open),
                new CreateIndex(open.name(), random.index(table)),
                new DropIndex(open.name(), null, true, random.index(table), false, false),
                new AlterTable(open.name(), List.of(TableChange.addConstraint(constraint))),
                new AlterTable(open.name(), List.of(DropConstraint.of(constraint))));
    }

    /** The same operation, drops by what a constraint or index is taken as drops by the name that it was given. */
    private static Operation byName(Operation operation) {
        if (operation instanceof DropIndex drop) {
            return new DropIndex(
                    drop.table(), drop.name(), false, drop.was(), drop.isOnlyIfThere(), drop.isConcurrent());
        }
        return operation instanceof AlterTable alter
                ? new AlterTable(
                        alter.table(),
                        alter.changes().stream()
                                .map(change -> change instanceof DropConstraint drop
                                        ? new DropConstraint(
                                                drop.name(), null, drop.was(), drop.isOnlyIfThere(), drop.isCascading())
                                        : change)
                                .toList())
                : operation;
    }

    private static Schema unordered(Schema schema) {
        List<Table> tables = new ArrayList<>();
        for (Table table : schema.normal().tables().values()) {
            List<Column> columns = table.columns().stream()
                    .sorted(Comparator.comparing(Column::name))
                    .toList();
            tables.add(table.withParts(
                    columns,
                    table.constraints().stream().map(Constraint::validated).toList(),
                    table.indexes()));
        }
        return Schema.of(tables, schema.objects().values());
    }

    private static String describe(List<Operation> operations) {
        return operations.stream().map(Operation::describe).toList().toString();
    }
}
