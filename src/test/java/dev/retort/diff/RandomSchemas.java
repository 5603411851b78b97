package dev.retort.diff;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.bool;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.date;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.enumType;
import static dev.retort.schema.Define.expression;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.key;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.timestamp;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.varchar;

import dev.retort.dialect.Feature;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.Define;
import dev.retort.schema.EnumType;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Random schemas as an engine with certain features takes them, all from one seed.
 *
 * <p>Names come from small pools, so that two schemas share many. The first letter of a column says of what family its type
 * is, so that a change of type is one that values survive: {@code s} texts, {@code n} numbers, {@code b} truth values,
 * {@code d} points in time, {@code e} an enum, {@code r} a reference, which a row leaves null, {@code g} what is worked out.
 */
final class RandomSchemas {

    private static final List<String> TABLES = List.of("account", "bill", "city", "dog", "event");
    private static final List<String> COLUMNS = List.of("s1", "s2", "n1", "n2", "b1", "d1", "e1", "r1", "r2");
    private static final List<ColumnType> TEXTS = List.of(varchar(20), varchar(50), text());
    private static final List<ColumnType> NUMBERS = List.of(integer(), bigint(), decimal(12, 2));
    private static final List<ColumnType> TIMES = List.of(timestamp(), timestamp(), date());

    private final Random random;
    private final Predicate<Feature> features;
    private List<String> labels = List.of();

    RandomSchemas(long seed, Predicate<Feature> features) {
        this.random = new Random(seed);
        this.features = features;
    }

    Schema next() {
        labels = pick(List.of(
                List.of("open", "paid"),
                List.of("open", "sent", "paid"),
                List.of("open", "paid", "void"),
                List.of("paid", "open")));
        List<String> names = TABLES.stream().filter(name -> !chance(4)).toList();
        List<Table> plain = new ArrayList<>();
        for (String name : names) {
            plain.add(columns(name));
        }
        List<Table> tables = new ArrayList<>();
        for (Table table : plain) {
            tables.add(rules(table, plain));
        }
        return Schema.of(tables, objects(plain));
    }

    private Table columns(String name) {
        List<Column> columns = new ArrayList<>();
        columns.add(
                chance(3)
                        ? column("id", bigint()).notNull()
                        : column("id", bigint()).identity());
        for (String column : COLUMNS) {
            boolean fits = !column.startsWith("e") || features.test(Feature.ENUMS);
            if (fits && !chance(3)) {
                columns.add(column(column));
            }
        }
        if (features.test(Feature.STORED_COLUMNS)) {
            columns.add(column("n3", bigint()).defaultTo(7));
            if (coin()) {
                columns.add(column("g1"));
            }
        }
        List<Constraint> rules = List.of(primaryKey("id").named(name + "_pk"));
        Table table = Table.of(QualifiedName.of(name), columns, rules, List.of());
        return chance(4) && features.test(Feature.COMMENTS) ? table.withComment(pick(List.of("a", "it's"))) : table;
    }

    private Column column(String name, ColumnType type) {
        return Define.column(name, type);
    }

    private Column column(String name) {
        Column column = switch (name.charAt(0)) {
            case 's' -> told(column(name, pick(TEXTS)), "x", "it's");
            case 'n' -> told(column(name, pick(NUMBERS)), 0, 7);
            case 'b' -> told(column(name, bool()), true, false);
            case 'd' -> timed(column(name, pick(TIMES)));
            case 'e' -> told(column(name, enumType("mood", labels.toArray(String[]::new))), "open", "paid");
            case 'r' -> column(name, bigint());
            default -> column(name, bigint()).generatedAs("n3 + " + upTo(1)).stored();
        };
        return chance(5) && features.test(Feature.COMMENTS) ? column.comment(pick(List.of("one", "two"))) : column;
    }

    /** A column with or without a default, and not null only with one, for rows that are there. */
    private Column told(Column column, Object one, Object other) {
        Column with = chance(2) ? column : column.defaultTo(coin() ? one : other);
        return with.defaultValue() != null && coin() ? with.notNull() : with;
    }

    private Column timed(Column column) {
        boolean isDate = column.type().describe().equals("date");
        Column with = coin() ? column : column.defaultSql(isDate ? "current_date" : "current_timestamp");
        return with.defaultValue() != null && coin() ? with.notNull() : with;
    }

    private Table rules(Table table, List<Table> all) {
        String name = table.name().name();
        List<Constraint> rules = new ArrayList<>(table.constraints());
        List<Index> indexes = new ArrayList<>();
        for (Column column : table.columns()) {
            String c = column.name();
            char family = c.charAt(0);
            if (family == 'r' && !chance(3)) {
                String target = pick(all).name().name();
                rules.add(foreignKey(c)
                        .references(target, "id")
                        .onDelete(pick(List.of(
                                ReferentialAction.NO_ACTION, ReferentialAction.CASCADE, ReferentialAction.SET_NULL)))
                        .named(name + "_" + c + "_fk" + upTo(1)));
            } else if (family == 'n' && chance(3)) {
                rules.add(check(pick(List.of(c + " >= 0", c + " between 0 and 1000", c + " in (0, 1, 7)")))
                        .named(name + "_" + c + "_check"));
            } else if ((c.equals("s1") || family == 'd') && column.type() != text() && chance(4) && !isText(column)) {
                rules.add(unique(c).named(name + "_" + c + "_key"));
            }
            if (family == 's' && !isText(column) && chance(3)) {
                indexes.add(anIndex(name, c));
            }
        }
        return table.withParts(table.columns(), rules, indexes);
    }

    private Index anIndex(String table, String column) {
        String name = table + "_" + column + "_ix" + upTo(1);
        Index plain = index(key(column)).named(name);
        return switch (upTo(4)) {
            case 0 -> index(key(column).desc()).named(name);
            case 1 -> features.test(Feature.PARTIAL_INDEX) ? plain.where(column + " is not null") : plain;
            case 2 ->
                features.test(Feature.EXPRESSION_INDEX)
                        ? index(expression("lower(" + column + ")")).named(name)
                        : plain;
            case 3 -> index(key(column), key("id")).named(name);
            default -> plain;
        };
    }

    private static boolean isText(Column column) {
        return column.type().equals(text());
    }

    private List<SchemaObject> objects(List<Table> tables) {
        List<SchemaObject> objects = new ArrayList<>();
        if (features.test(Feature.ENUMS)) {
            objects.add(new EnumType(QualifiedName.of("mood"), labels));
        }
        if (features.test(Feature.SEQUENCES) && coin()) {
            objects.add(Define.sequence("counter").incrementingBy(1 + upTo(2)));
        }
        if (features.test(Feature.VIEWS)) {
            for (Table table : tables) {
                if (chance(3)) {
                    objects.add(Define.view(table.name() + "_view")
                            .as("select id from " + table.name() + (coin() ? " where id > 5" : "")));
                }
            }
        }
        return objects;
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
