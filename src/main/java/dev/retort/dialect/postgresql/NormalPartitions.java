package dev.retort.dialect.postgresql;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Define;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.PartitionBounds;
import dev.retort.schema.PartitionOf;
import dev.retort.schema.Partitioning;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Partitions without what they have from the table that they are a part of, their bounds as values of its columns. */
final class NormalPartitions {

    Table of(Table table, Schema schema) {
        PartitionOf part = table.partitionOf();
        if (part == null) {
            return table;
        }
        Table parent = schema.table(part.parent()).orElse(null);
        List<Constraint> constraints = table.constraints().stream()
                .filter(constraint -> parent == null || !isInherited(constraint, parent))
                .toList();
        List<Index> indexes = table.indexes().stream()
                .filter(index -> parent == null || !isInherited(index, parent))
                .toList();
        List<Column> columns = table.columns().stream()
                .map(column -> parent == null ? column.withNumbering(null) : inherited(column, parent))
                .toList();
        Partitioning way = parent == null ? null : parent.partitioning();
        return table.withParts(columns, constraints, indexes)
                .withPartitionOf(new PartitionOf(part.parent(), bounds(part.bounds(), table, way)));
    }

    /** The whole numbers the rows, in the older way by a default, which the part has, too. */
    private static Column inherited(Column column, Table parent) {
        boolean isNumbered =
                parent.column(column.name()).map(Column::isIdentity).orElse(false);
        return isNumbered ? column.withNumbering(null).withDefault(null) : column.withNumbering(null);
    }

    private static boolean isInherited(Constraint constraint, Table parent) {
        return constraint instanceof PrimaryKey
                ? parent.primaryKey() != null
                : parent.constraints().stream().anyMatch(own -> own.named(null).equals(constraint.named(null)));
    }

    private static boolean isInherited(Index index, Table parent) {
        return parent.indexes().stream()
                .anyMatch(own -> own.keys().equals(index.keys())
                        && own.isUnique() == index.isUnique()
                        && own.include().equals(index.include())
                        && String.valueOf(own.predicate()).equals(String.valueOf(index.predicate()))
                        && String.valueOf(own.method()).equals(String.valueOf(index.method())));
    }

    private static PartitionBounds bounds(PartitionBounds said, Table table, @Nullable Partitioning way) {
        if (said instanceof PartitionBounds.Range range) {
            return new PartitionBounds.Range(values(range.from(), table, way), values(range.to(), table, way));
        }
        return said instanceof PartitionBounds.Among among
                ? new PartitionBounds.Among(values(among.values(), table, way))
                : said;
    }

    /** The type of an expression is not known: its values are texts. */
    private static @Nullable ColumnType type(IndexKey key, Table table) {
        return key instanceof IndexKey.OfColumn column
                ? table.column(column.column()).map(Column::type).orElse(null)
                : Define.text();
    }

    /** In a list all values are of the one column; in a range each is of its own. */
    private static List<@Nullable Object> values(List<@Nullable Object> said, Table table, @Nullable Partitioning way) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Object value = said.get(i);
            List<IndexKey> keys = way == null ? List.of() : way.allKeys();
            ColumnType type = keys.isEmpty() ? null : type(keys.get(Math.min(i, keys.size() - 1)), table);
            DefaultValue normal =
                    value == null || type == null ? null : DefaultTexts.normal(new DefaultValue.Literal(value), type);
            values.add(normal instanceof DefaultValue.Literal literal ? literal.value() : value);
        }
        return values;
    }
}
