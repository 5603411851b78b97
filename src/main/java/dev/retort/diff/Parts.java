package dev.retort.diff;

import dev.retort.operation.AlterTable;
import dev.retort.operation.AttachPartition;
import dev.retort.operation.DetachPartition;
import dev.retort.operation.Operation;
import dev.retort.operation.SchemaAfter;
import dev.retort.operation.SetDefault;
import dev.retort.operation.TableChange;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.PartitionOf;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The parts of partitioned tables: those that go or become tables of their own are detached before anything else changes,
 * parts get other bounds behind the changes of the whole, which they follow, and tables become parts behind all else.
 */
final class Parts {

    private final ComparedSchema from;
    private final ComparedSchema to;
    private final List<Table> parts;
    private final List<Operation> detaching = new ArrayList<>();
    private final Map<QualifiedName, List<Table>> bounded = new TreeMap<>();
    private final List<Operation> attaching = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    /** The parts of two schemas; renames are followed in the first. */
    Parts(ComparedSchema before, ComparedSchema to) {
        this.to = to;
        this.parts = to.normal().tables().values().stream()
                .filter(table -> table.partitionOf() != null)
                .toList();
        for (Table table : before.normal().tables().values()) {
            move(before, table);
        }
        Schema normal = SchemaAfter.of(detaching, before.normal(), "");
        for (List<Table> others : bounded.values()) {
            for (Table part : others) {
                PartitionOf now = to.normal().table(part.name()).orElseThrow().partitionOf();
                normal = normal.with(normal.table(part.name()).orElseThrow().withPartitionOf(now));
            }
        }
        this.from = new ComparedSchema(SchemaAfter.of(detaching, before.said(), ""), followed(normal), before.given());
    }

    private void move(ComparedSchema before, Table table) {
        PartitionOf was = table.partitionOf();
        Table after = to.normal().table(table.name()).orElse(null);
        PartitionOf now = after == null ? null : after.partitionOf();
        boolean staysWithoutIt =
                was != null && after == null && to.normal().table(was.parent()).isPresent();
        if (after == null ? !staysWithoutIt : Objects.equals(was, now)) {
            return;
        }
        if (was != null && now != null && was.parent().equals(now.parent())) {
            bounded.computeIfAbsent(was.parent(), name -> new ArrayList<>()).add(before.said(table));
        } else {
            if (was != null) {
                detach(before.said(table), before.said().table(was.parent()).orElse(table));
            }
            if (now != null) {
                attaching.add(new AlterTable(now.parent(), List.of(attached(table.name()))));
            }
        }
    }

    /** Where the whole numbers rows in the older way, the part has a default that would hold the numbers of the whole. */
    private void detach(Table part, Table whole) {
        detaching.add(new AlterTable(whole.name(), List.of(detached(part))));
        for (Column column : part.columns()) {
            DefaultValue value = column.defaultValue();
            if (value != null
                    && whole.column(column.name()).map(Column::isIdentity).orElse(false)) {
                SetDefault dropped = new SetDefault(column.name(), null, value, true);
                detaching.add(new AlterTable(part.name(), List.of(dropped)));
            }
        }
    }

    private static DetachPartition detached(Table part) {
        return new DetachPartition(
                part.name(), Objects.requireNonNull(part.partitionOf()).bounds(), false);
    }

    private AttachPartition attached(QualifiedName part) {
        remarks.add(new Remark(Remark.Kind.MAY_FAIL, "table " + part, "rows may stand outside its bounds."));
        Table said = to.said(to.normal().table(part).orElseThrow());
        return new AttachPartition(
                part, Objects.requireNonNull(said.partitionOf()).bounds());
    }

    /** What makes parts tables of their own. */
    List<Operation> detaching() {
        return detaching;
    }

    /** What gives parts other bounds: no two may overlap, so that all go before one comes. */
    List<Operation> bounding() {
        List<Operation> operations = new ArrayList<>();
        bounded.forEach((whole, others) -> {
            List<TableChange> changes = new ArrayList<>();
            others.forEach(part -> changes.add(detached(part)));
            others.forEach(part -> changes.add(attached(part.name())));
            operations.add(new AlterTable(whole, changes));
        });
        return operations;
    }

    /** What makes tables parts. */
    List<Operation> attaching() {
        return attaching;
    }

    /** What people should know besides; complete behind {@link #bounding}. */
    List<Remark> remarks() {
        return remarks;
    }

    /** The schema before, without parts that become tables, and with the columns that the others have of the whole. */
    ComparedSchema from() {
        return from;
    }

    /** The parts of tables, and the parts of these. */
    Set<QualifiedName> of(Set<QualifiedName> tables) {
        Set<QualifiedName> names = new TreeSet<>();
        int found;
        do {
            found = names.size();
            for (Table part : parts) {
                QualifiedName whole = Objects.requireNonNull(part.partitionOf()).parent();
                if (tables.contains(whole) || names.contains(whole)) {
                    names.add(part.name());
                }
            }
        } while (names.size() > found);
        return names;
    }

    private Schema followed(Schema schema) {
        Schema followed = schema;
        for (Table part : schema.tables().values()) {
            PartitionOf of = part.partitionOf();
            Table before = of == null ? null : schema.table(of.parent()).orElse(null);
            Table after = of == null ? null : to.normal().table(of.parent()).orElse(null);
            if (before != null
                    && after != null
                    && to.normal().table(part.name()).isPresent()) {
                List<Column> columns = after.columns().stream()
                        .map(column -> followed(
                                part.column(column.name()).orElse(null),
                                before.column(column.name()).orElse(null),
                                column))
                        .toList();
                followed = followed.with(part.withParts(columns, part.constraints(), part.indexes()));
            }
        }
        return followed;
    }

    /** The column of a part behind the change of that of the whole. */
    private static Column followed(@Nullable Column part, @Nullable Column before, Column after) {
        if (part == null || before == null || !Objects.equals(before.generation(), after.generation())) {
            return inherited(after);
        }
        return new Column(
                part.name(),
                before.type().equals(after.type()) ? part.type() : after.type(),
                before.nullable() == after.nullable() ? part.nullable() : after.nullable(),
                Objects.equals(before.defaultValue(), after.defaultValue())
                        ? part.defaultValue()
                        : after.defaultValue(),
                null,
                part.generation(),
                Objects.equals(before.collation(), after.collation()) ? part.collation() : after.collation(),
                part.comment(),
                List.of(),
                null);
    }

    /** A new column of a part: it has no comment, and the whole numbers its rows. */
    private static Column inherited(Column whole) {
        return whole.withComment(null).withNumbering(null);
    }

    /** A part once it is a table of its own, as it has to be to become one again: the whole numbered its rows. */
    static Table alone(Table part, Schema said) {
        List<Constraint> constraints = new ArrayList<>(part.constraints());
        Table whole =
                said.table(Objects.requireNonNull(part.partitionOf()).parent()).orElse(part);
        for (Constraint constraint : whole.constraints()) {
            if (constraint instanceof Check && !constraints.contains(constraint)) {
                constraints.add(constraint);
            }
        }
        List<Column> columns = part.columns().stream()
                .map(column -> column.withNumbering(null))
                .toList();
        return part.withParts(columns, constraints, part.indexes()).withPartitionOf(null);
    }

    /** A new part as the engine makes it, in its normal form. */
    static Table created(Table part, Schema to) {
        PartitionOf of = Objects.requireNonNull(part.partitionOf());
        Table whole = to.table(of.parent()).orElse(part);
        return Table.of(
                        part.name(),
                        whole.columns().stream().map(Parts::inherited).toList(),
                        List.of(),
                        List.of())
                .withPartitionOf(of);
    }

    /**
     * What a table has to be before it becomes a part: it has what the whole has, too. An engine would make what is missing, but
     * the way back has to take it away (postgresql.org/docs/current/ddl-partitioning.html).
     */
    Table beforeAttaching(Table table) {
        PartitionOf of = table.partitionOf();
        Table before = from.normal().table(table.name()).orElse(null);
        Table whole = of == null ? null : to.normal().table(of.parent()).orElse(null);
        if (before == null || whole == null || before.partitionOf() != null) {
            return table;
        }
        List<Constraint> constraints = new ArrayList<>(table.constraints());
        for (Constraint constraint : whole.constraints()) {
            boolean keepsName = constraint instanceof Check || constraint instanceof ForeignKey;
            constraints.add(before.constraints().stream()
                    .filter(own -> own.named(null).equals(constraint.named(null)))
                    .findFirst()
                    .orElse(keepsName ? constraint : constraint.named(null)));
        }
        List<Index> indexes = new ArrayList<>(table.indexes());
        for (Index index : whole.indexes()) {
            indexes.add(before.indexes().stream()
                    .filter(own -> own.unnamed().equals(index.unnamed()))
                    .findFirst()
                    .orElse(index.unnamed()));
        }
        return NamingConvention.standard().name(table.withParts(table.columns(), constraints, indexes));
    }
}
