package dev.retort.operation;

import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.rangeFrom;
import static dev.retort.schema.Define.unique;

import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.Numbering;
import dev.retort.schema.PortableType;
import dev.retort.schema.RowSecurity;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random changes of a table, each of which makes sense after those before it and can be undone. */
final class RandomChanges {

    private final RandomTables random;

    RandomChanges(RandomTables random) {
        this.random = random;
    }

    List<TableChange> of(Table table, Schema schema) {
        List<TableChange> changes = new ArrayList<>();
        Table standing = table;
        for (int i = random.upTo(3); i >= 0; i--) {
            TableChange change = random.coin()
                    ? ofColumn(standing).orElse(TableChange.addColumn(random.column(schema)))
                    : ofTable(standing, schema);
            changes.add(change);
            standing = change.applyTo(standing);
        }
        return changes;
    }

    private Optional<TableChange> ofColumn(Table table) {
        Column column = random.pick(table.columns());
        String name = column.name();
        boolean isKey = Stream.ofNullable(table.primaryKey())
                .anyMatch(key -> key.columns().contains(name));
        boolean isPlain = !column.isIdentity() && column.generation() == null;
        return Optional.ofNullable(
                switch (random.upTo(7)) {
                    case 0 -> isFree(table, column) ? TableChange.dropColumn(column) : null;
                    case 1 -> TableChange.renameColumn(name, random.name("c"));
                    case 2 -> isPlain ? TableChange.setType(name, random.type()).was(column.type()) : null;
                    case 3 -> isPlain && !isKey ? new SetNullable(name, !column.nullable()) : null;
                    case 4 -> isPlain ? new SetDefault(name, random.value(), column.defaultValue(), true) : null;
                    case 5 -> numbering(column);
                    case 6 -> new SetCollation(name, random.coin() ? "C" : null, column.collation(), true);
                    default -> new SetComment(name, random.coin() ? random.name("on ") : null, column.comment(), true);
                });
    }

    /** Whether nothing else would go with the column. */
    private static boolean isFree(Table table, Column column) {
        String name = column.name();
        return table.columns().size() > 1
                && table.constraints().stream()
                        .noneMatch(
                                c -> c.columns().contains(name) || c.include().contains(name))
                && table.constraints().stream()
                        .noneMatch(c ->
                                c instanceof ForeignKey key && key.references().contains(name))
                && table.indexes().stream()
                        .noneMatch(
                                i -> i.columns().contains(name) || i.include().contains(name))
                && (table.partitioning() == null
                        || !table.partitioning().columns().contains(name));
    }

    /** Another numbering; a column that is not numbered any more stays not null. */
    private @Nullable TableChange numbering(Column column) {
        boolean canBe = !column.nullable()
                && column.defaultValue() == null
                && column.generation() == null
                && column.type() instanceof PortableType type
                && type.isWholeNumber();
        List<Numbering> ways = new ArrayList<>(Arrays.asList(Numbering.values()));
        ways.remove(column.numbering());
        Numbering next = column.isIdentity() && random.coin() ? null : random.pick(ways);
        return canBe ? new SetNumbering(column.name(), next, column.numbering()) : null;
    }

    private TableChange ofTable(Table table, Schema schema) {
        Optional<Index> index =
                table.indexes().stream().filter(RandomTables::canBeTakenOver).findFirst();
        return switch (random.upTo(5)) {
            case 0 ->
                constraint(table).<TableChange>map(TableChange::dropConstraint).orElseGet(() -> added(table, schema));
            case 1 ->
                constraint(table)
                        .<TableChange>map(c -> TableChange.renameConstraint(String.valueOf(c.name()), random.name("k")))
                        .orElseGet(() -> added(table, schema));
            case 2 ->
                constraint(table)
                        .<TableChange>map(c -> TableChange.validateConstraint(String.valueOf(c.name())))
                        .orElseGet(() -> added(table, schema));
            case 3 -> {
                RowSecurity next = table.rowSecurity() == null ? random.pick(List.of(RowSecurity.values())) : null;
                yield switch (random.upTo(2)) {
                    case 0 -> new SetRowSecurity(next, table.rowSecurity());
                    case 1 -> option(table);
                    default -> new SetComment(null, random.name("on "), table.comment(), true);
                };
            }
            case 4 -> index.map(i -> takingOver(table, i)).orElseGet(() -> added(table, schema));
            default -> added(table, schema);
        };
    }

    private TableChange option(Table table) {
        String before =
                table.options().stream().map(TableOption::value).findFirst().orElse(null);
        return new SetOption("mysql", "engine", random.coin() ? "Aria" : null, before, true);
    }

    private TableChange takingOver(Table table, Index index) {
        String name = String.valueOf(index.name());
        String[] columns = index.columns().toArray(new String[0]);
        boolean canBeKey = table.primaryKey() == null
                && table.columns().stream()
                        .noneMatch(column -> index.columns().contains(column.name()) && column.nullable());
        return TableChange.addConstraint(
                canBeKey && random.coin()
                        ? primaryKey(columns).usingIndex(name).named(random.name("k"))
                        : unique(columns).usingIndex(name).named(random.name("k")));
    }

    private TableChange added(Table table, Schema schema) {
        Column column = random.pick(table.columns());
        boolean canBeKey = !column.nullable() && table.primaryKey() == null;
        Constraint added = canBeKey ? primaryKey(column.name()) : random.constraint(table, schema);
        return TableChange.addConstraint(added.named(random.name("k")));
    }

    private Optional<Constraint> constraint(Table table) {
        return table.constraints().isEmpty() ? Optional.empty() : Optional.of(random.pick(table.constraints()));
    }

    /** Makes a table a part of another one, or a table of its own again. */
    Operation partition(Table table, Schema schema) {
        if (table.partitionOf() != null) {
            return new AlterTable(
                    table.partitionOf().parent(),
                    List.of(TableChange.detachPartition(
                            table.name().toString(), table.partitionOf().bounds())));
        }
        Table parent = random.pick(List.copyOf(schema.tables().values()));
        return new AlterTable(
                parent.name(),
                List.of(TableChange.attachPartition(
                        table.name().toString(), rangeFrom(random.upTo(5)).to(6))));
    }
}
