package dev.retort.operation;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.PartitionOf;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What becomes of the parts of a partitioned table: postgresql.org/docs/current/ddl-partitioning.html. */
final class PartsAfter {

    private PartsAfter() {}

    /**
     * A new part has the columns of the whole without comments; the whole numbers its rows, and the engine makes keys and
     * indexes for it.
     */
    static Table created(CreatePartition operation, Table whole) {
        List<Column> columns =
                whole.columns().stream().map(PartsAfter::inherited).toList();
        return Table.of(operation.table(), columns, List.of(), List.of()).withPartitionOf(operation.of());
    }

    private static Column inherited(Column whole) {
        return whole.withComment(null).withNumbering(null);
    }

    /** The parts go with the whole. */
    static Schema dropped(Schema schema, QualifiedName whole) {
        List<Table> parts = partsOf(schema, schema.table(whole).orElse(null));
        Schema left = schema.without(whole);
        for (Table part : parts) {
            left = dropped(left, part.name());
        }
        return left;
    }

    /**
     * The parts follow the columns of the whole, but for their comments.
     *
     * @param whole the whole before the changes, or null where it is not known
     */
    static Schema changed(Schema schema, @Nullable Table whole, List<TableChange> changes) {
        List<TableChange> followed =
                changes.stream().filter(PartsAfter::isFollowed).toList();
        Schema after = schema;
        for (Table part : followed.isEmpty() ? List.<Table>of() : partsOf(schema, whole)) {
            Table changed = part;
            for (TableChange change : followed) {
                changed = withoutComment(change).applyTo(changed);
            }
            after = changed(after.with(changed), part, followed);
        }
        return after;
    }

    private static TableChange withoutComment(TableChange change) {
        return change instanceof AddColumn add
                ? new AddColumn(inherited(add.column()), add.filling(), add.isOnlyIfMissing())
                : change;
    }

    private static boolean isFollowed(TableChange change) {
        return change instanceof AddColumn
                || change instanceof DropColumn
                || change instanceof RenameColumn
                || change instanceof SetType
                || change instanceof SetCollation
                || change instanceof SetNullable
                || change instanceof SetDefault;
    }

    /**
     * A part that is a table of its own keeps what the engine made for it: keys and indexes under names as the engine gives
     * them, checks and foreign keys under those of the whole, which numbers its rows no longer.
     */
    static Table detached(Table part, Table whole) {
        if (!isLike(part, whole)) {
            return part.withPartitionOf(null);
        }
        List<Column> columns = part.columns().stream()
                .map(column -> column.withNumbering(null))
                .toList();
        List<Constraint> constraints = new ArrayList<>(part.constraints());
        for (Constraint constraint : whole.constraints()) {
            boolean keepsName = constraint instanceof Check || constraint instanceof ForeignKey;
            boolean has = part.constraints().stream()
                    .anyMatch(own -> own.named(null).equals(constraint.named(null))
                            || (own instanceof PrimaryKey && constraint instanceof PrimaryKey));
            if (!has) {
                constraints.add(keepsName ? constraint : constraint.named(null));
            }
        }
        List<Index> indexes = new ArrayList<>(part.indexes());
        for (Index index : whole.indexes()) {
            boolean has = part.indexes().stream().anyMatch(own -> own.unnamed().equals(index.unnamed()));
            if (!has) {
                indexes.add(index.unnamed());
            }
        }
        Table alone = part.withParts(columns, constraints, indexes).withPartitionOf(null);
        return NamingConvention.standard().name(alone);
    }

    private static List<Table> partsOf(Schema schema, @Nullable Table whole) {
        return whole == null
                ? List.of()
                : schema.tables().values().stream()
                        .filter(part -> isPartOf(part.partitionOf(), whole.name()) && isLike(part, whole))
                        .toList();
    }

    private static boolean isPartOf(@Nullable PartitionOf part, QualifiedName whole) {
        return part != null && part.parent().equals(whole);
    }

    /** Whether an engine would have taken the table as a part: what else a history says of parts is left alone. */
    private static boolean isLike(Table part, Table whole) {
        return whole.partitioning() != null
                && !whole.columns().isEmpty()
                && !part.name().equals(whole.name())
                && names(part).equals(names(whole));
    }

    private static Set<String> names(Table table) {
        return table.columns().stream().map(Column::name).collect(Collectors.toSet());
    }
}
