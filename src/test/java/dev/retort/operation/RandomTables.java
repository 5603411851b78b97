package dev.retort.operation;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.bool;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.exclude;
import static dev.retort.schema.Define.expression;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.key;
import static dev.retort.schema.Define.option;
import static dev.retort.schema.Define.partitionBy;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.sqlType;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.using;
import static dev.retort.schema.Define.varchar;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Define;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Numbering;
import dev.retort.schema.Partitioning;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random tables, columns, constraints and indexes with every word of the language, all from one seed. */
final class RandomTables {

    private static final List<ColumnType> TYPES =
            List.of(bigint(), integer(), varchar(20), text(), decimal(12, 2), bool(), sqlType("inet"));

    private final Random random;
    private int names;

    RandomTables(long seed) {
        this.random = new Random(seed);
    }

    /** A table, whose foreign keys may point at those of a schema and whose columns may have its enums. */
    Table table(Schema schema) {
        QualifiedName name = qualified("t");
        List<Column> columns = new ArrayList<>();
        for (int i = upTo(3); i >= 0; i--) {
            columns.add(column(schema));
        }
        columns.add(Define.column(name("c"), bigint()).withNumbering(pick(List.of(Numbering.values()))));
        Table table = Table.of(name, columns, List.of(), List.of());
        if (coin()) {
            table = table.with(primary(columns).named(name("k")));
        }
        for (int i = upTo(3); i > 0; i--) {
            table = table.with(constraint(table, schema).named(name("k")));
        }
        for (int i = upTo(2); i > 0; i--) {
            table = table.with(index(table).named(name("i")));
        }
        table = chance(3) ? table.withComment(name("about ")) : table;
        table = chance(5) ? table.withOptions(List.of(option("mysql", "engine", "InnoDB"))) : table;
        return chance(5)
                ? table.withPartitioning(partitionBy(
                        pick(List.of(Partitioning.Method.values())),
                        pick(List.of(key(pick(columns).name()), expression("lower(a)")))))
                : table;
    }

    Column column(Schema schema) {
        List<EnumType> enums = schema.objects(EnumType.class);
        ColumnType type = chance(4) && !enums.isEmpty() ? pick(enums) : pick(TYPES);
        Column column = Define.column(name("c"), type).withNullable(coin());
        column = chance(4) ? column.comment(name("about ")) : column;
        column = chance(4) ? column.collate("C") : column;
        return switch (upTo(3)) {
            case 0 -> column.withDefault(value());
            case 1 ->
                coin() ? column.generatedAs("1 + 1") : column.generatedAs("2").stored();
            default -> column;
        };
    }

    ColumnType type() {
        return pick(TYPES);
    }

    DefaultValue value() {
        return pick(List.of(
                new DefaultValue.Literal(upTo(2)),
                new DefaultValue.Literal("a\"b"),
                new DefaultValue.Literal(coin()),
                DefaultValue.Expression.of("now()")));
    }

    private PrimaryKey primary(List<Column> columns) {
        PrimaryKey key = primaryKey(pick(columns).name());
        return coin() ? key : key.include(pick(columns).name());
    }

    /** A constraint without name, which may point at any table there is, also at its own. */
    Constraint constraint(Table table, Schema schema) {
        String column = pick(table.columns()).name();
        return switch (upTo(6)) {
            case 0 -> unique(column);
            case 1 ->
                coin() ? unique(column).nullsNotDistinct() : unique(column).deferrable();
            case 2 -> check(column + " is not null");
            case 3 -> check(column + " is not null").notValid();
            case 4 -> exclude(using("gist"), key(column).with("=")).where("1 = 1");
            default -> {
                List<Table> all = new ArrayList<>(schema.tables().values());
                all.add(table);
                Table to = pick(all);
                ForeignKey foreignKey = foreignKey(column)
                        .references(to.name().toString(), pick(to.columns()).name())
                        .onDelete(pick(List.of(ReferentialAction.values())))
                        .onUpdate(pick(List.of(ReferentialAction.values())));
                foreignKey = chance(3) ? foreignKey.initiallyDeferred() : foreignKey;
                yield chance(3) ? foreignKey.notValid() : foreignKey;
            }
        };
    }

    /** An index without name. */
    Index index(Table table) {
        String column = pick(table.columns()).name();
        return switch (upTo(5)) {
            case 0 -> Define.index(column);
            case 1 -> Define.index(column).unique();
            case 2 -> Define.index(column).unique().where("1 = 1").nullsNotDistinct();
            case 3 ->
                Define.index(key(column).desc().nullsLast(), expression("1").nullsFirst());
            case 4 -> Define.index(key(column).opclass("text_ops").collate("C")).using("gin");
            default ->
                Define.index(column).include(pick(table.columns()).name()).with("fillfactor", upTo(90) + 10);
        };
    }

    /** Whether a unique constraint can take an index over, and give it back as it was. */
    static boolean canBeTakenOver(Index index) {
        return index.isUnique()
                && index.predicate() == null
                && index.keys().stream().allMatch(key -> key.sorting().equals(IndexKey.Sorting.USUAL));
    }

    QualifiedName qualified(String kind) {
        return new QualifiedName(chance(4) ? "audit" : null, name(kind));
    }

    String name(String kind) {
        return kind + names++;
    }

    <T> T pick(List<? extends T> list) {
        return list.get(random.nextInt(list.size()));
    }

    int upTo(int largest) {
        return random.nextInt(largest + 1);
    }

    boolean coin() {
        return random.nextBoolean();
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
