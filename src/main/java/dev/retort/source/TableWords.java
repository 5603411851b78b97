package dev.retort.source;

import dev.retort.schema.Column;
import dev.retort.schema.IndexKey;
import dev.retort.schema.PartitionBounds;
import dev.retort.schema.Partitioning;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.List;

/** Tables and partitions as words. */
final class TableWords {

    private final Words words;

    TableWords(Words words) {
        this.words = words;
    }

    /** A table as a value of its own. */
    Code table(Table table) {
        Code code = words.define("table", Code.with(words.name(table.name()), elements(table)));
        if (table.partitionOf() != null) {
            code = Code.then(code, "withPartitionOf", words.of(table.partitionOf()));
        }
        if (table.rowSecurity() != null) {
            code = Code.then(code, "withRowSecurity", words.of(table.rowSecurity()));
        }
        return code;
    }

    /** Whether the elements of a table are all that it is. */
    static boolean isItsElements(Table table) {
        return table.partitionOf() == null && table.rowSecurity() == null;
    }

    List<Code> elements(Table table) {
        List<Code> elements = new ArrayList<>();
        PrimaryKey key = table.primaryKey();
        for (Column column : table.columns()) {
            boolean isKey = key != null && key.columns().contains(column.name());
            elements.add(words.columns.column(column, isKey));
        }
        table.constraints().forEach(constraint -> elements.add(words.constraints.constraint(constraint)));
        table.indexes().forEach(index -> elements.add(words.indexes.index(index)));
        if (table.comment() != null) {
            elements.add(words.define("comment", words.text(table.comment())));
        }
        for (TableOption option : table.options()) {
            elements.add(words.define("option", words.texts(List.of(option.engine(), option.key(), option.value()))));
        }
        if (table.formerName() != null) {
            elements.add(words.define("renamedFrom", words.text(table.formerName())));
        }
        if (table.partitioning() != null) {
            elements.add(partitioning(table.partitioning()));
        }
        return elements;
    }

    private Code partitioning(Partitioning way) {
        if (!isSaid(way)) {
            return words.values.constructed(way);
        }
        List<Code> keys = way.keys().isEmpty()
                ? words.texts(way.columns())
                : way.keys().stream().map(words.indexes::key).toList();
        return words.define("partitionBy", Code.with(words.constant(way.method()), keys));
    }

    /** Whether the words make a partitioning of its keys: they refuse an order, and find the columns by themselves. */
    private static boolean isSaid(Partitioning way) {
        boolean hasOrder = way.keys().stream()
                .map(IndexKey::sorting)
                .anyMatch(sorting -> sorting.descending() || sorting.nulls() != null || sorting.prefix() != null);
        return !hasOrder && Partitioning.of(way.method(), way.allKeys()).equals(way);
    }

    Code bounds(PartitionBounds bounds) {
        if (bounds instanceof PartitionBounds.Range range) {
            return Code.then(
                    words.define("rangeFrom", words.values.variable(range.from())),
                    Code.call("to", words.values.variable(range.to())));
        }
        if (bounds instanceof PartitionBounds.Among among) {
            return words.define("among", words.values.variable(among.values()));
        }
        if (bounds instanceof PartitionBounds.Hash hash) {
            return words.define("hashOf", words.values.of(hash.modulus()), words.values.of(hash.remainder()));
        }
        return words.define("otherwise");
    }
}
