package dev.retort.diff;

import static dev.retort.diff.Pair.differing;
import static dev.retort.diff.Pair.t;
import static dev.retort.schema.Define.among;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.expression;
import static dev.retort.schema.Define.hashOf;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.option;
import static dev.retort.schema.Define.otherwise;
import static dev.retort.schema.Define.partitionBy;
import static dev.retort.schema.Define.rangeFrom;
import static dev.retort.schema.Define.unique;

import dev.retort.schema.Column;
import dev.retort.schema.PartitionBounds;
import dev.retort.schema.PartitionOf;
import dev.retort.schema.Partitioning;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.RowSecurity;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Two values for each component of partitions, and for what a part may have besides the whole. */
final class PairsOfPartitions {

    private static final Partitioning BY_RANGE = partitionBy(Partitioning.Method.RANGE, "a");
    private static final Partitioning BY_LIST = partitionBy(Partitioning.Method.LIST, "a");
    private static final Partitioning BY_HASH = partitionBy(Partitioning.Method.HASH, "a");

    private PairsOfPartitions() {}

    static List<Pair> all() {
        List<Pair> all = new ArrayList<>(partitions());
        all.addAll(ownOfParts());
        all.addAll(comingParts());
        return all;
    }

    private static List<Pair> partitions() {
        return List.of(
                differing("Partitioning.method", BY_RANGE, BY_LIST),
                differing("Partitioning.columns", BY_RANGE, partitionBy(Partitioning.Method.RANGE, "b")),
                differing(
                        "Partitioning.keys",
                        partitionBy(Partitioning.Method.RANGE, expression("a + b")),
                        partitionBy(Partitioning.Method.RANGE, expression("a + b"), expression("a - b"))),
                differing(
                        "Table.partitionOf",
                        part(BY_RANGE, null),
                        part(BY_RANGE, rangeFrom(1).to(2))),
                differing("PartitionOf.parent", part("p"), part("q")),
                differing("PartitionOf.bounds", part(BY_RANGE, rangeFrom(1).to(2)), part(BY_RANGE, otherwise())),
                differing(
                        "PartitionBounds.Range.from",
                        part(BY_RANGE, rangeFrom(1).to(9)),
                        part(BY_RANGE, rangeFrom(2).to(9))),
                differing(
                        "PartitionBounds.Range.to",
                        part(BY_RANGE, rangeFrom(1).to(8)),
                        part(BY_RANGE, rangeFrom(1).to(9))),
                differing("PartitionBounds.Among.values", part(BY_LIST, among(1, 2)), part(BY_LIST, among(1, 3))),
                differing("PartitionBounds.Hash.modulus", part(BY_HASH, hashOf(2, 0)), part(BY_HASH, hashOf(4, 0))),
                differing("PartitionBounds.Hash.remainder", part(BY_HASH, hashOf(4, 0)), part(BY_HASH, hashOf(4, 1))));
    }

    /** What a part has for itself. */
    private static List<Pair> ownOfParts() {
        TableOption option = option("postgresql", "fillfactor", "70");
        return List.of(
                own("Column.defaultValue", column(x -> x.defaultTo(1))),
                own("Column.nullable", column(Column::notNull)),
                own("Column.comment", column(x -> x.comment("one"))),
                own("Column.generation", column(x -> x.generatedAs("a + 1").stored())),
                own("Table.comment", part -> part.withComment("one")),
                own("Table.rowSecurity", part -> part.withRowSecurity(RowSecurity.FORCED)),
                own("Table.constraints", part -> part.with(check("b > 0").named("k"))),
                own("Table.indexes", part -> part.with(index("b").named("i"))),
                own("Table.options", part -> part.withOptions(List.of(option))),
                own("Table.partitioning", part -> part.withPartitioning(BY_LIST)));
    }

    private static UnaryOperator<Table> column(UnaryOperator<Column> change) {
        return part -> part.changing("c", change);
    }

    private static Pair own(String component, UnaryOperator<Table> change) {
        Schema plain = part(BY_RANGE, otherwise());
        return differing(
                component, plain, plain.with(change.apply(plain.table("t").orElseThrow())));
    }

    /** Parts with all that they have for themselves, which are not there or are tables of their own. */
    private static List<Pair> comingParts() {
        Schema whole = Schema.of(
                t(BY_RANGE, check("a > 0").named("k"), unique("a"), index("b").named("i"))
                        .renamed(QualifiedName.of("p")));
        Table table = t().changing("c", x -> x.notNull().defaultTo(1).comment("one"))
                .withComment("one")
                .withRowSecurity(RowSecurity.ENABLED)
                .with(check("b > 0").named("l"))
                .with(index("c").named("j"));
        Table part = table.withPartitionOf(new PartitionOf(QualifiedName.of("p"), otherwise()));
        return List.of(
                differing("Schema.tables", whole, whole.with(part)),
                differing("Table.partitionOf", whole.with(table), whole.with(part)));
    }

    private static Schema part(Partitioning way, @Nullable PartitionBounds bounds) {
        QualifiedName p = QualifiedName.of("p");
        return Schema.of(t(way).renamed(p), t().withPartitionOf(bounds == null ? null : new PartitionOf(p, bounds)));
    }

    private static Schema part(String of) {
        Table p = t(BY_RANGE).renamed(QualifiedName.of("p"));
        PartitionOf part = new PartitionOf(QualifiedName.of(of), rangeFrom(1).to(2));
        return Schema.of(p, p.renamed(QualifiedName.of("q")), t().withPartitionOf(part));
    }
}
