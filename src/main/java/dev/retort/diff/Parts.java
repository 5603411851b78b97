package dev.retort.diff;

import dev.retort.operation.AlterTable;
import dev.retort.operation.AttachPartition;
import dev.retort.operation.DetachPartition;
import dev.retort.operation.Operation;
import dev.retort.operation.SchemaAfter;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.PartitionOf;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The parts of partitioned tables: those that become tables of their own do so before anything else changes, tables become
 * parts behind all else, and in between parts follow the columns of the whole.
 */
final class Parts {

    private final List<Operation> detaching = new ArrayList<>();
    private final List<Operation> attaching = new ArrayList<>();
    private final ComparedSchema from;
    private final ComparedSchema to;
    private final List<Table> parts;

    /** The parts of two schemas; renames are followed in the first. */
    Parts(ComparedSchema before, ComparedSchema to) {
        this.to = to;
        this.parts = to.normal().tables().values().stream()
                .filter(table -> table.partitionOf() != null)
                .toList();
        for (Table table : to.normal().tables().values()) {
            Table standing = before.normal().table(table.name()).orElse(null);
            if (standing != null && !Objects.equals(standing.partitionOf(), table.partitionOf())) {
                move(before.said(standing), to.said(table));
            }
        }
        this.from = new ComparedSchema(
                SchemaAfter.of(detaching, before.said(), ""),
                followed(SchemaAfter.of(detaching, before.normal(), "")),
                before.given());
    }

    private void move(Table before, Table after) {
        PartitionOf was = before.partitionOf();
        PartitionOf now = after.partitionOf();
        if (was != null) {
            detaching.add(
                    new AlterTable(was.parent(), List.of(new DetachPartition(after.name(), was.bounds(), false))));
        }
        if (now != null) {
            attaching.add(new AlterTable(now.parent(), List.of(new AttachPartition(after.name(), now.bounds()))));
        }
    }

    /** What makes parts tables of their own. */
    List<Operation> detaching() {
        return detaching;
    }

    /** What makes tables parts. */
    List<Operation> attaching() {
        return attaching;
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
                part.collation(),
                part.comment(),
                List.of(),
                null);
    }

    /** A new column of a part: it has no comment, and the whole numbers its rows. */
    private static Column inherited(Column whole) {
        return whole.withComment(null).withNumbering(null);
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
     * What a table has to be before it becomes a part: it keeps what the whole has, too, and has to have its checks
     * (postgresql.org/docs/current/sql-altertable.html).
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
            Constraint own = before.constraints().stream()
                    .filter(other -> other.named(null).equals(constraint.named(null)))
                    .findFirst()
                    .orElse(constraint instanceof Check ? constraint : null);
            if (own != null) {
                constraints.add(own);
            }
        }
        List<Index> indexes = new ArrayList<>(table.indexes());
        for (Index index : before.indexes()) {
            if (whole.indexes().stream().anyMatch(other -> other.unnamed().equals(index.unnamed()))) {
                indexes.add(index);
            }
        }
        return table.withParts(table.columns(), constraints, indexes);
    }
}
