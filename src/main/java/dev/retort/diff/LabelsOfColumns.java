package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.operation.ReplaceEnum;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Enums with other labels on engines that keep the labels of each column and no enum: one replacement of the enum, which
 * means the same on every engine, instead of a change of each column.
 *
 * @param operations the replacements
 * @param schema the schema before, with the labels after in those columns
 */
record LabelsOfColumns(List<Operation> operations, Schema schema) {

    private record Place(QualifiedName table, String column) {}

    static LabelsOfColumns of(Schema from, ComparedSchema to) {
        Map<QualifiedName, List<Place>> columns = new TreeMap<>();
        for (Table table : to.normal().tables().values()) {
            Table said = to.said(table);
            for (Column column : table.columns()) {
                EnumType type = said.column(column.name())
                        .map(Column::type)
                        .map(LabelsOfColumns::named)
                        .orElse(null);
                if (type != null && to.normal().enumType(type.name()).isEmpty()) {
                    columns.computeIfAbsent(type.name(), name -> new ArrayList<>())
                            .add(new Place(table.name(), column.name()));
                }
            }
        }
        List<Operation> operations = new ArrayList<>();
        Schema schema = from;
        for (Map.Entry<QualifiedName, List<Place>> entry : columns.entrySet()) {
            Set<List<String>> labels = new HashSet<>();
            List<Place> standing = new ArrayList<>();
            for (Place place : entry.getValue()) {
                EnumType before = labelled(from, place);
                if (before != null && isReached(place, entry.getKey())) {
                    labels.add(before.labels());
                    standing.add(place);
                }
            }
            EnumType after = labelled(to.normal(), entry.getValue().get(0));
            if (labels.size() != 1 || after == null || labels.contains(after.labels())) {
                continue;
            }
            EnumType before = new EnumType(entry.getKey(), labels.iterator().next());
            if (standing.containsAll(placesOf(from, before))) {
                operations.add(new ReplaceEnum(before, new EnumType(entry.getKey(), after.labels()), List.of()));
                for (Place place : standing) {
                    Table table = schema.table(place.table()).orElseThrow();
                    schema = schema.with(table.changing(place.column(), column -> column.withType(after)));
                }
            }
        }
        return new LabelsOfColumns(operations, schema);
    }

    /** A replacement looks for columns in the default schema and in that of the enum; those elsewhere change by themselves. */
    private static boolean isReached(Place place, QualifiedName type) {
        String schema = place.table().schema();
        return schema == null || schema.equals(type.schema());
    }

    private static @Nullable EnumType named(ColumnType type) {
        return type instanceof EnumType labels && labels.typeName() != null ? labels : null;
    }

    private static @Nullable EnumType labelled(Schema schema, Place place) {
        return schema.table(place.table())
                .flatMap(table -> table.column(place.column()))
                .map(Column::type)
                .filter(EnumType.class::isInstance)
                .map(EnumType.class::cast)
                .orElse(null);
    }

    /** The columns that an engine takes for those of the enum. */
    private static List<Place> placesOf(Schema from, EnumType type) {
        List<Place> places = new ArrayList<>();
        for (Table table : from.tables().values()) {
            for (Column column : table.columns()) {
                boolean is = column.type() instanceof EnumType labels
                        && (labels.typeName() == null
                                ? labels.labels().equals(type.labels())
                                : labels.typeName().equals(type.typeName()));
                Place place = new Place(table.name(), column.name());
                if (is && isReached(place, type.name())) {
                    places.add(place);
                }
            }
        }
        return places;
    }
}
