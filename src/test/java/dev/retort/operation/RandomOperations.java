package dev.retort.operation;

import static dev.retort.schema.Define.row;

import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Random schemas and reversible operations that make sense on them, all from one seed.
 *
 * <p>Names are new wherever one is made, so that nothing collides and nothing begins to point by accident. What has no
 * way back, or one that has none itself, is not among them: a label that is added, a partition that is created.
 */
public final class RandomOperations {

    private final RandomTables random;
    private final RandomChanges changes;
    private final RandomObjects objects;
    private Schema schema = Schema.empty();

    /** The operations of that seed. */
    public RandomOperations(long seed) {
        this.random = new RandomTables(seed);
        this.changes = new RandomChanges(random);
        this.objects = new RandomObjects(random);
    }

    /** The schema after all operations so far. */
    Schema schema() {
        return schema;
    }

    /** Some operations, each of which makes sense after those before it. */
    public List<Operation> next(int count) {
        List<Operation> operations = new ArrayList<>();
        while (operations.size() < count) {
            Operation operation = next();
            operations.add(operation);
            if (operation instanceof CreateTable create && random.coin()) {
                String column = create.definition().columnNames().get(0);
                operations.add(new InsertRows(create.table(), List.of(row(column, null))));
            }
            schema = SchemaAfter.of(operation, schema, "h2");
        }
        return operations;
    }

    private Operation next() {
        if (schema.tables().isEmpty() || random.chance(5)) {
            return new CreateTable(random.table(schema));
        }
        if (random.chance(4)) {
            return objects.next(schema);
        }
        Table table = random.pick(List.copyOf(schema.tables().values()));
        Operation rename = new RenameTable(table.name(), random.name("t"));
        return switch (random.upTo(9)) {
            case 0 -> isFree(table) ? new DropTable(table.name(), table) : rename;
            case 1 -> rename;
            case 2 -> new CreateIndex(table.name(), random.index(table).named(random.name("i")));
            case 3 -> table.indexes().isEmpty() ? rename : ofIndex(table, random.pick(table.indexes()));
            case 4 -> {
                Operation inner = new AlterTable(table.name(), changes.of(table, schema));
                yield random.coin()
                        ? new OnlyOn(random.coin() ? Set.of("h2", "sqlite") : Set.of("postgresql"), List.of(inner))
                        : new ExceptOn(random.coin() ? Set.of("h2", "sqlite") : Set.of("postgresql"), List.of(inner));
            }
            case 5 -> changes.partition(table, schema);
            case 6 -> new LockTable(table.name(), random.pick(List.of(LockMode.values())));
            default -> new AlterTable(table.name(), changes.of(table, schema));
        };
    }

    /** Whether nothing else would go with the table, or lose it. */
    private boolean isFree(Table table) {
        return schema.objects().values().stream()
                .noneMatch(object -> table.name().equals(object.table()));
    }

    private Operation ofIndex(Table table, Index index) {
        return random.coin()
                ? new DropIndex(table.name(), index.name(), false, index, false, random.coin())
                : new RenameIndex(table.name(), String.valueOf(index.name()), random.name("i"));
    }

    /** A constraint without name, which may point at any table there is. */
    Constraint constraint(Table table) {
        return random.constraint(table, schema);
    }

    /** An index without name. */
    Index index(Table table) {
        return random.index(table);
    }

    /** A column, perhaps of an enum that there is. */
    Column column() {
        return random.column(schema);
    }
}
