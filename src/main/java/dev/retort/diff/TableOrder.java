package dev.retort.diff;

import dev.retort.operation.AlterTable;
import dev.retort.operation.CreatePartition;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DetachPartition;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.DropTable;
import dev.retort.operation.Operation;
import dev.retort.operation.TableChange;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.PartitionOf;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sorted;
import dev.retort.schema.Table;
import dev.retort.schema.TablesInOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The tables that come, change and go, in an order in which every foreign key finds what it points at. */
final class TableOrder {

    private final ComparedSchema source;
    private final Schema from;
    private final ComparedSchema to;
    private final Map<QualifiedName, TableDifference> changed;
    private final boolean changesOptions;
    private final Parts parts;
    private final Map<QualifiedName, List<ForeignKey>> late = new LinkedHashMap<>();
    private final Set<QualifiedName> ready = new HashSet<>();
    private final List<Table> gone;
    private final List<Operation> operations = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    TableOrder(
            ComparedSchema source,
            ComparedSchema to,
            Map<QualifiedName, TableDifference> changed,
            Parts parts,
            boolean changesOptions) {
        this.changesOptions = changesOptions;
        this.source = source;
        this.from = source.normal();
        this.to = to;
        this.changed = changed;
        this.parts = parts;
        this.gone = from.tables().values().stream()
                .filter(table -> to.normal().table(table.name()).isEmpty())
                .toList();
    }

    List<Remark> remarks() {
        return remarks;
    }

    /** What makes and changes tables. */
    List<Operation> changes() {
        Set<QualifiedName> without = dropKeysInTheWay();
        for (QualifiedName name : from.tables().keySet()) {
            if (!changed.containsKey(name)) {
                ready.add(name);
            }
        }
        List<Table> come = to.normal().tables().values().stream()
                .filter(table -> from.table(table.name()).isEmpty())
                .toList();
        List<Table> sorted = TablesInOrder.toCreate(come);
        sorted.stream().filter(table -> table.partitionOf() == null).forEach(table -> create(to.said(table)));
        List<TableDifference> inOrder = Sorted.of(changed.values(), TableDifference::table, this::targets);
        for (TableDifference difference : inOrder) {
            QualifiedName table = difference.table();
            List<ForeignKey> now = new ArrayList<>();
            for (ForeignKey key : difference.come()) {
                boolean ownIndex =
                        key.table().equals(table) && difference.indexes().isEmpty();
                if (ready.contains(key.table()) || ownIndex) {
                    now.add(key);
                } else {
                    late.computeIfAbsent(table, name -> new ArrayList<>()).add(key);
                }
            }
            operations.addAll(difference.operations(without.contains(table), now));
            ready.add(table);
        }
        operations.addAll(parts.bounding());
        sorted.stream().filter(table -> table.partitionOf() != null).forEach(table -> createPart(to.said(table)));
        late.forEach((table, keys) -> {
            List<TableChange> changes = new ArrayList<>();
            keys.forEach(key -> changes.add(TableChange.addConstraint(key)));
            operations.add(new AlterTable(table, changes));
        });
        operations.addAll(parts.attaching());
        remarks.addAll(parts.remarks());
        return operations;
    }

    /** Foreign keys go first where the keys or columns that they stand on go or change, here or in the other table. */
    private Set<QualifiedName> dropKeysInTheWay() {
        Set<QualifiedName> without = new LinkedHashSet<>();
        for (TableDifference difference : changed.values()) {
            boolean inTheWay = difference.gone().stream().anyMatch(change -> standsOnChanged(difference, change));
            if (inTheWay) {
                operations.add(new AlterTable(difference.table(), difference.gone()));
                without.add(difference.table());
            }
        }
        for (Table table : gone) {
            List<ForeignKey> keys = new ArrayList<>();
            for (Constraint constraint : source.said(table).constraints()) {
                if (constraint instanceof ForeignKey key && isShaken(key.table())) {
                    keys.add(key);
                }
            }
            if (!keys.isEmpty()) {
                operations.add(without(table.name(), keys));
            }
        }
        return without;
    }

    /** Whether a table changes in a way on which no foreign key may stand. */
    private boolean isShaken(QualifiedName table) {
        TableDifference difference = changed.get(table);
        return difference != null && (difference.dropsKeys() || difference.disturbs());
    }

    private static AlterTable without(QualifiedName table, List<ForeignKey> keys) {
        List<TableChange> changes = new ArrayList<>();
        keys.forEach(key -> changes.add(TableChange.dropConstraint(key)));
        return new AlterTable(table, changes);
    }

    private boolean standsOnChanged(TableDifference difference, TableChange drop) {
        ForeignKey key = (ForeignKey) Objects.requireNonNull(((DropConstraint) drop).was());
        return difference.dropsKeys() || difference.disturbs() || isShaken(key.table());
    }

    /** A part changes behind the whole, whose changes it follows. */
    private List<QualifiedName> targets(TableDifference difference) {
        List<QualifiedName> targets = new ArrayList<>();
        to.normal().table(difference.table()).map(Table::partitionOf).ifPresent(part -> targets.add(part.parent()));
        difference.come().forEach(key -> targets.add(key.table()));
        return targets;
    }

    /** A new table, with the foreign keys whose targets are there. */
    private void create(Table table) {
        Table plain = table.withFormerName(null);
        List<Constraint> rules = new ArrayList<>();
        List<ForeignKey> open = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof ForeignKey key
                    && !ready.contains(key.table())
                    && !(key.table().equals(table.name()) && !pointsAtIndex(key, table))) {
                open.add(key);
            } else {
                rules.add(constraint);
            }
        }
        operations.add(new CreateTable(plain.withParts(
                plain.columns().stream().map(column -> column.renamedFrom(null)).toList(), rules, plain.indexes())));
        if (!open.isEmpty()) {
            late.put(table.name(), open);
        }
        ready.add(table.name());
    }

    /** Whether a key of a table to itself stands on an index, which comes behind the table. */
    private static boolean pointsAtIndex(ForeignKey key, Table table) {
        return table.constraints().stream()
                .noneMatch(rule -> !(rule instanceof ForeignKey)
                        && new HashSet<>(rule.columns()).equals(new HashSet<>(key.references())));
    }

    /** A part has what the whole has; what it has besides is said of it. */
    private void createPart(Table part) {
        operations.add(new CreatePartition(part.name(), Objects.requireNonNull(part.partitionOf())));
        Table own = to.normal().table(part.name()).orElseThrow();
        Schema made = source.normal().with(Parts.created(own, to.normal()));
        TableDifference difference =
                new TableComparison(source.withNormal(made), own, to, new Disturbed(), changesOptions).difference();
        List<ForeignKey> now = new ArrayList<>();
        for (ForeignKey key : difference.come()) {
            if (ready.contains(key.table())) {
                now.add(key);
            } else {
                late.computeIfAbsent(part.name(), name -> new ArrayList<>()).add(key);
            }
        }
        operations.addAll(difference.operations(false, now));
        ready.add(part.name());
        difference.remarks().stream()
                .filter(remark -> remark.kind() == Remark.Kind.NOT_SAID)
                .forEach(remarks::add);
    }

    /** What drops tables: those that point at others first, and in a circle their foreign keys before. */
    List<Operation> drops() {
        List<Operation> drops = new ArrayList<>();
        Set<QualifiedName> dropped = new HashSet<>();
        Set<QualifiedName> shaken = new HashSet<>();
        changed.keySet().stream().filter(this::isShaken).forEach(shaken::add);
        List<Operation> keys = new ArrayList<>();
        TablesInOrder order = TablesInOrder.toDrop(gone);
        for (TablesInOrder.Pointing pointing : order.circles()) {
            Table table = pointing.table();
            keys.add(without(table.name(), pointing.keys(source.said(table))));
        }
        for (Table table : order.tables()) {
            Table left = withoutKeysTo(source.said(table), shaken);
            left = withoutKeysTo(left, dropped);
            dropped.add(table.name());
            PartitionOf part = table.partitionOf();
            if (part != null) {
                drops.add(new AlterTable(
                        part.parent(), List.of(new DetachPartition(table.name(), part.bounds(), false))));
            }
            drops.add(new DropTable(table.name(), part == null ? left : Parts.alone(left, source.said())));
            remarks.add(new Remark(Remark.Kind.LOSS, "table " + table.name(), "its rows go with it."));
        }
        keys.addAll(drops);
        return keys;
    }

    private static Table withoutKeysTo(Table table, Set<QualifiedName> targets) {
        List<Constraint> rules = table.constraints().stream()
                .filter(rule -> !(rule instanceof ForeignKey key && targets.contains(key.table())))
                .toList();
        return rules.size() == table.constraints().size() ? table : table.withConstraints(rules);
    }
}
