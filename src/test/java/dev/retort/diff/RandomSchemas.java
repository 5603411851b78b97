package dev.retort.diff;

import static dev.retort.schema.Define.option;

import dev.retort.dialect.Feature;
import dev.retort.schema.Column;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.RowSecurity;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Random schemas as an engine with certain features takes them, all from one seed. Names come from small pools, so that
 * two schemas share many.
 */
final class RandomSchemas {

    private static final List<QualifiedName> TABLES = List.of(
            QualifiedName.of("account"),
            QualifiedName.of("bill"),
            QualifiedName.of("city"),
            QualifiedName.of("dog"),
            QualifiedName.of("event"),
            QualifiedName.of("order"),
            QualifiedName.of("Mixed Case"));
    private static final QualifiedName ELSEWHERE = QualifiedName.parse("audit.log");

    private final Chances chances;

    RandomSchemas(long seed, Predicate<Feature> features) {
        this.chances = new Chances(seed, features);
    }

    Schema next() {
        List<String> labels = chances.pick(List.of(
                List.of("open", "paid"),
                List.of("open", "sent", "paid"),
                List.of("open", "paid", "void"),
                List.of("paid", "open", "it's")));
        EnumType mood = new EnumType(QualifiedName.of("mood"), labels);
        List<Table> plain = new ArrayList<>();
        for (QualifiedName name : TABLES) {
            if (chances.once(2)) {
                plain.add(table(name, mood));
            }
        }
        if (chances.can(Feature.SCHEMAS) && chances.once(3)) {
            plain.add(table(ELSEWHERE, mood));
        }
        List<Table> tables = new ArrayList<>();
        for (Table table : plain) {
            tables.add(RandomRules.of(chances, table, plain));
            tables.addAll(RandomParts.of(chances, table));
        }
        List<SchemaObject> objects = new ArrayList<>(RandomObjects.of(chances, plain));
        if (chances.can(Feature.ENUMS)) {
            objects.add(mood);
        }
        return Schema.of(tables, objects);
    }

    private Table table(QualifiedName name, EnumType mood) {
        List<Column> columns = new RandomColumns(chances, mood).columns();
        String prefix = name.name().replace(' ', '_');
        Table table = Table.of(
                name, columns, RandomRules.keys(chances, prefix, columns.get(0).isIdentity()), List.of());
        if (chances.can(Feature.CHANGE_OPTIONS) && chances.can(Feature.ROW_SECURITY) && chances.once(4)) {
            table = table.withOptions(List.of(option("postgresql", "fillfactor", chances.pick(List.of("70", "80")))));
        }
        table = chances.once(4) ? table.withComment(chances.pick(List.of("a", "it's \\ b"))) : table;
        table = options(RandomParts.divided(chances, table));
        return chances.can(Feature.ROW_SECURITY) && chances.once(4)
                ? table.withRowSecurity(chances.pick(List.of(RowSecurity.values())))
                : table;
    }

    /** How each engine keeps the table; whether SQLite does so strictly is the same in every schema, as types depend on it. */
    private Table options(Table table) {
        List<TableOption> options = new ArrayList<>();
        if (!RandomParts.mayBeDivided(table) && chances.once(4)) {
            options.add(option("postgresql", "fillfactor", chances.pick(List.of("70", "80"))));
        }
        if (table.name().name().equals("dog")) {
            options.add(option("sqlite", "strict", "true"));
        }
        if (chances.once(4)) {
            options.add(option("mariadb", "row_format", chances.pick(List.of("dynamic", "compact"))));
        }
        return table.withOptions(options);
    }

    /** The second schema, in which some of what the first lacks is said to be what the second lacks. */
    Schema renaming(Schema from, Schema to) {
        Schema renamed = to;
        List<QualifiedName> gone = missing(from, to);
        List<QualifiedName> come = missing(to, from);
        if (!gone.isEmpty() && !come.isEmpty() && chances.coin()) {
            Table table = to.table(come.get(0)).orElseThrow();
            renamed = renamed.with(columns(from.table(gone.get(0)).orElseThrow(), table)
                    .withFormerName(gone.get(0).name()));
        }
        for (Table table : to.tables().values()) {
            Table before = from.table(table.name()).orElse(null);
            if (before != null && table.partitionOf() == null) {
                renamed = renamed.with(columns(before, table));
            }
        }
        return renamed;
    }

    /**
     * The tables of a schema that another one lacks; but none that may be divided, whose rows go with its parts, or is
     * kept in a way of its own.
     */
    private static List<QualifiedName> missing(Schema schema, Schema other) {
        return schema.tables().values().stream()
                .filter(table -> table.partitionOf() == null && !RandomParts.mayBeDivided(table))
                .map(Table::name)
                .filter(name -> name.schema() == null && other.table(name).isEmpty())
                .toList();
    }

    private Table columns(Table from, Table to) {
        Table renamed = to;
        List<Column> gone = new ArrayList<>(from.columns());
        gone.removeIf(column -> to.column(column.name()).isPresent());
        for (Column column : to.columns()) {
            if (from.column(column.name()).isPresent() || chances.once(3)) {
                continue;
            }
            for (Column old : gone) {
                if (RandomColumns.areOfOneFamily(old, column)) {
                    renamed = renamed.changing(column.name(), now -> now.renamedFrom(old.name()));
                    gone.remove(old);
                    break;
                }
            }
        }
        return renamed;
    }
}
