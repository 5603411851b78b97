package dev.retort.operation;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.bool;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.expression;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.key;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.sqlType;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.varchar;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Define;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Random schemas and reversible operations that make sense on them, all from one seed.
 *
 * <p>Names are new wherever one is made, so that nothing collides and nothing begins to point by accident.
 */
final class RandomOperations {

    private static final List<ColumnType> TYPES =
            List.of(bigint(), integer(), varchar(20), text(), decimal(12, 2), bool(), sqlType("inet"));

    private final Random random;
    private Schema schema = Schema.empty();
    private int names;

    RandomOperations(long seed) {
        this.random = new Random(seed);
    }

    /** The schema after all operations so far. */
    Schema schema() {
        return schema;
    }

    /** Some operations, each of which makes sense after those before it. */
    List<Operation> next(int count) {
        List<Operation> operations = new ArrayList<>();
        while (operations.size() < count) {
            Operation operation = next();
            operations.add(operation);
            if (operation instanceof CreateTable create && random.nextBoolean()) {
                String column = create.definition().columnNames().get(0);
                operations.add(new InsertRows(create.table(), List.of(row(column, null))));
            }
            schema = SchemaAfter.of(operation, schema, "h2");
        }
        return operations;
    }

    private Operation next() {
        if (schema.tables().isEmpty() || chance(5)) {
            return new CreateTable(table());
        }
        Table table = pick(List.copyOf(schema.tables().values()));
        return switch (random.nextInt(9)) {
            case 0 -> new DropTable(table.name(), table);
            case 1 -> new RenameTable(table.name(), name("t"));
            case 2 -> new CreateIndex(table.name(), index(table).named(name("i")));
            case 3 ->
                table.indexes().isEmpty()
                        ? new RenameTable(table.name(), name("t"))
                        : drop(table, pick(table.indexes()));
            case 4 -> {
                Operation inner = new AlterTable(table.name(), changes(table));
                yield new OnlyOn(random.nextBoolean() ? Set.of("h2", "sqlite") : Set.of("postgresql"), List.of(inner));
            }
            default -> new AlterTable(table.name(), changes(table));
        };
    }

    private static Operation drop(Table table, Index index) {
        return new DropIndex(table.name(), index.name(), false, index, false, false);
    }

    private List<TableChange> changes(Table table) {
        List<TableChange> changes = new ArrayList<>();
        Table standing = table;
        for (int i = random.nextInt(4); i >= 0; i--) {
            TableChange change = change(standing);
            changes.add(change);
            standing = change.applyTo(standing);
        }
        return changes;
    }

    private TableChange change(Table table) {
        Column column = pick(table.columns());
        boolean isKey = Stream.ofNullable(table.primaryKey())
                .anyMatch(key -> key.columns().contains(column.name()));
        boolean isFree = table.columns().size() > 1
                && table.constraints().stream().noneMatch(c -> c.columns().contains(column.name()))
                && table.constraints().stream()
                        .noneMatch(c ->
                                c instanceof ForeignKey key && key.references().contains(column.name()))
                && table.indexes().stream().noneMatch(i -> i.columns().contains(column.name()));
        return switch (random.nextInt(7)) {
            case 0 -> isFree ? TableChange.dropColumn(column) : TableChange.addColumn(column());
            case 1 -> TableChange.renameColumn(column.name(), name("c"));
            case 2 ->
                column.isIdentity()
                        ? TableChange.addColumn(column())
                        : TableChange.setType(column.name(), pick(TYPES)).was(column.type());
            case 3 ->
                isKey || column.isIdentity()
                        ? TableChange.addColumn(column())
                        : new SetNullable(column.name(), !column.nullable());
            case 4 ->
                column.isIdentity()
                        ? TableChange.addColumn(column())
                        : new SetDefault(column.name(), value(), column.defaultValue(), true);
            case 5 ->
                table.constraints().isEmpty()
                        ? TableChange.addConstraint(constraint(table).named(name("k")))
                        : TableChange.dropConstraint(pick(table.constraints()));
            default -> {
                boolean canBeKey = !column.nullable() && table.primaryKey() == null;
                Constraint added = canBeKey ? primaryKey(column.name()) : constraint(table);
                yield TableChange.addConstraint(added.named(name("k")));
            }
        };
    }

    private Table table() {
        QualifiedName name = new QualifiedName(chance(4) ? "audit" : null, name("t"));
        List<Column> columns = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            columns.add(column());
        }
        columns.add(Define.column(name("c"), bigint()).identity());
        Table table = Table.of(name, columns, List.of(), List.of());
        if (random.nextBoolean()) {
            table = table.with(primaryKey(pick(columns).name()).named(name("k")));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            table = table.with(constraint(table).named(name("k")));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            table = table.with(index(table).named(name("i")));
        }
        return table;
    }

    private Column column() {
        Column column = Define.column(name("c"), pick(TYPES)).withNullable(random.nextBoolean());
        return random.nextBoolean() ? column : column.withDefault(value());
    }

    private DefaultValue value() {
        return pick(List.of(
                new DefaultValue.Literal(random.nextInt(3)),
                new DefaultValue.Literal("a\"b"),
                new DefaultValue.Literal(random.nextBoolean()),
                DefaultValue.Expression.of("now()")));
    }

    /** A constraint without name, which may point at any table there is, also at its own. */
    Constraint constraint(Table table) {
        String column = pick(table.columns()).name();
        return switch (random.nextInt(3)) {
            case 0 -> unique(column);
            case 1 -> check(column + " is not null");
            default -> {
                List<Table> all = new ArrayList<>(schema.tables().values());
                all.add(table);
                Table to = pick(all);
                yield foreignKey(column)
                        .references(to.name().toString(), pick(to.columns()).name())
                        .onDelete(pick(List.of(ReferentialAction.values())));
            }
        };
    }

    /** An index without name. */
    Index index(Table table) {
        IndexKey key = key(pick(table.columns()).name());
        Index index = random.nextBoolean() ? Define.index(key) : Define.index(key.desc(), expression("1"));
        return random.nextBoolean() ? index : index.unique().where("1 = 1");
    }

    <T> T pick(List<? extends T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private String name(String kind) {
        return kind + names++;
    }
}
