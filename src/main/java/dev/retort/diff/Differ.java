package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares two schemas.
 *
 * <p>The order: views and what else stands on tables goes; renames; what tables need; foreign keys in the way; new tables;
 * changed tables; the other foreign keys; tables that go; what stands on tables; what nothing needs any more.
 */
public final class Differ {

    private final Schema before;
    private final ComparedSchema from;
    private final ComparedSchema to;
    private final Renames renames;
    private final Ways ways;
    private final LabelsOfColumns labels;
    private final Parts parts;
    private final Map<QualifiedName, TableDifference> changed = new TreeMap<>();
    private final List<Remark> remarks = new ArrayList<>();

    private Differ(ComparedSchema before, ComparedSchema declared, Renames renames, Ways ways) {
        this.ways = ways;
        this.before = before.said();
        PartsLeftAlone compared = PartsLeftAlone.of(renames.schema(), declared.normal());
        this.to = declared.withNormal(compared.to());
        this.labels = LabelsOfColumns.of(compared.from(), to);
        this.parts = new Parts(new ComparedSchema(renames.following(before.said()), labels.schema(), Map.of()), to);
        this.from = parts.from();
        this.renames = renames;
    }

    /** What leads from one schema to another. */
    public static SchemaDiff between(ComparedSchema from, ComparedSchema to) {
        return between(from, to, List.of(), Ways.CAREFUL);
    }

    /**
     * What leads from one schema to another.
     *
     * @param renames tables and columns that had another name before, besides those of which the schema says it
     * @param ways what has to be known of the engine
     */
    public static SchemaDiff between(ComparedSchema from, ComparedSchema to, List<Rename> renames, Ways ways) {
        List<Rename> said = new ArrayList<>(Renames.saidIn(to.said()));
        said.addAll(renames);
        return new Differ(from, to, Renames.of(from.normal(), to.normal(), said, ways.written()), ways).diff();
    }

    private SchemaDiff diff() {
        compareTables();
        Set<QualifiedName> disturbing = new TreeSet<>(renames.tables());
        changed.values().stream().filter(TableDifference::disturbs).forEach(d -> disturbing.add(d.table()));
        from.normal().tables().keySet().stream()
                .filter(name -> to.normal().table(name).isEmpty())
                .forEach(disturbing::add);
        // A table that is renamed is read under its old name.
        before.tables().keySet().stream()
                .filter(name -> from.normal().table(name).isEmpty())
                .forEach(disturbing::add);
        disturbing.addAll(parts.of(disturbing));
        ObjectComparison objects = new ObjectComparison(from, to, disturbing, renames.formerNames());
        TableOrder order = new TableOrder(from, to, changed, parts, ways.changesOptions());
        List<Operation> operations = new ArrayList<>(objects.dropsBeforeTables());
        operations.addAll(renames.operations());
        operations.addAll(labels.operations());
        operations.addAll(parts.detaching());
        operations.addAll(objects.beforeTables());
        operations.addAll(order.changes());
        operations.addAll(order.drops());
        operations.addAll(objects.afterTables());
        operations.addAll(objects.dropsAfterTables());
        remarks.addAll(EnumComparison.remarks(labels.operations()));
        changed.values().forEach(difference -> remarks.addAll(difference.remarks()));
        remarks.addAll(order.remarks());
        remarks.addAll(objects.remarks());
        return new SchemaDiff(Grouped.of(operations), before, remarks, RenameProposals.of(from.normal(), to.normal()));
    }

    /** The second time with what the first one found to stand in the way of foreign keys. */
    private void compareTables() {
        Disturbed disturbed = new Disturbed();
        for (boolean last : new boolean[] {false, true}) {
            Disturbed known = disturbed;
            disturbed = new Disturbed();
            for (Table compared : to.normal().tables().values()) {
                Table table = parts.beforeAttaching(compared);
                Table before = from.normal().table(table.name()).orElse(null);
                boolean same = table.equals(before) && !known.touches(table);
                if (before == null || same) {
                    continue;
                }
                TableComparison comparison = new TableComparison(from, table, to, known, ways.changesOptions());
                if (last) {
                    TableDifference difference = comparison.difference();
                    if (!difference.isEmpty() || !difference.remarks().isEmpty()) {
                        changed.put(table.name(), difference);
                    }
                } else if (!before.equals(table)) {
                    Set<String> columns =
                            ways.keysHoldColumns() ? comparison.disturbedColumns() : comparison.columnsMadeAnew();
                    disturbed.addColumns(table.name(), columns);
                    for (QualifiedName part : parts.of(Set.of(table.name()))) {
                        disturbed.addColumns(part, columns);
                    }
                    disturbed.addKeys(table.name(), comparison.goneKeys());
                }
            }
        }
    }
}
