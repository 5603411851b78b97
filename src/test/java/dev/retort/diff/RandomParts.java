package dev.retort.diff;

import static dev.retort.schema.Define.hashOf;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.otherwise;
import static dev.retort.schema.Define.partitionBy;
import static dev.retort.schema.Define.rangeFrom;

import dev.retort.dialect.Feature;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.PartitionBounds;
import dev.retort.schema.PartitionOf;
import dev.retort.schema.Partitioning;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Partitioned tables and their parts; the row whose {@code id} is 1 stands in the first of them. */
final class RandomParts {

    private static final Set<String> MAY_BE_DIVIDED = Set.of("city", "dog");
    private static final Partitioning BY_RANGE = partitionBy(Partitioning.Method.RANGE, "id");
    private static final Partitioning BY_HASH = partitionBy(Partitioning.Method.HASH, "id");

    private RandomParts() {}

    /** Whether a table may be divided in one of two schemas: its keys are such as the engine takes then. */
    static boolean mayBeDivided(Table table) {
        return MAY_BE_DIVIDED.contains(table.name().name());
    }

    /** The table, divided or not. */
    static Table divided(Chances chances, Table table) {
        if (!chances.can(Feature.PARTITIONS) || !mayBeDivided(table) || chances.once(5)) {
            return table;
        }
        return table.withPartitioning(chances.once(5) ? BY_HASH : BY_RANGE);
    }

    /** The parts of a table, none where it is not divided. */
    static List<Table> of(Chances chances, Table whole) {
        List<Table> parts = new ArrayList<>();
        if (BY_HASH.equals(whole.partitioning())) {
            parts.add(part(chances, whole, "_even", hashOf(2, 0)));
            parts.add(part(chances, whole, "_odd", hashOf(2, 1)));
        } else if (BY_RANGE.equals(whole.partitioning())) {
            parts.add(part(chances, whole, "_low", rangeFrom(0).to(chances.pick(List.of(50, 100)))));
            if (chances.coin()) {
                parts.add(part(chances, whole, "_high", rangeFrom(100).to(chances.pick(List.of(200, 300)))));
            }
            if (chances.coin()) {
                parts.add(part(chances, whole, "_rest", otherwise()));
            }
        }
        return parts;
    }

    private static Table part(Chances chances, Table whole, String suffix, PartitionBounds bounds) {
        String name = whole.name().name() + suffix;
        List<Column> columns = whole.columns().stream()
                .map(column -> column.withComment(null).withNumbering(null))
                .toList();
        Table part = Table.of(QualifiedName.of(name), columns, List.of(), List.of())
                .withPartitionOf(new PartitionOf(whole.name(), bounds));
        part = chances.once(3) ? part.changing("n3", column -> column.defaultTo(8)) : part;
        part = chances.once(4) ? part.changing("k1", column -> column.comment("a key")) : part;
        part = chances.once(4) ? part.withComment("a part") : part;
        return chances.once(3) ? part.with(index("n3", "k1").named(name + "_own")) : part;
    }

    /** The schema with parts that do not say what they have of the whole, as a normal form has them. */
    static Schema normal(Schema schema) {
        Schema normal = schema;
        for (Table part : schema.tables().values()) {
            PartitionOf of = part.partitionOf();
            if (of != null) {
                Table whole = schema.table(of.parent()).orElseThrow();
                normal = normal.with(part.withParts(
                        part.columns(),
                        part.constraints().stream()
                                .filter(own -> whole.constraints().stream().noneMatch(rule -> isSame(own, rule)))
                                .toList(),
                        part.indexes().stream()
                                .filter(own -> whole.indexes().stream()
                                        .noneMatch(index -> index.unnamed().equals(own.unnamed())))
                                .toList()));
            }
        }
        return normal;
    }

    private static boolean isSame(Constraint own, Constraint ofWhole) {
        return own.named(null).equals(ofWhole.named(null))
                || (own instanceof PrimaryKey && ofWhole instanceof PrimaryKey);
    }
}
