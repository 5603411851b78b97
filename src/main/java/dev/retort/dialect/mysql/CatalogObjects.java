package dev.retort.dialect.mysql;

import dev.retort.schema.Function;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlText;
import dev.retort.schema.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Puts the rows of the catalog together to the objects of one schema that are no tables. */
final class CatalogObjects {

    private final MysqlNormal normal;
    private final RoutineText routines;
    private final String schema;
    private final @Nullable String defaultSchema;
    private final List<SchemaObject> objects = new ArrayList<>();

    CatalogObjects(MysqlClauses clauses, MysqlNormal normal, String schema, @Nullable String defaultSchema) {
        this.normal = normal;
        this.routines = new RoutineText(clauses);
        this.schema = schema;
        this.defaultSchema = defaultSchema;
    }

    void sequences(List<Catalog.Row> rows) {
        for (Catalog.Row row : rows) {
            objects.add(NormalObjects.plain(new Sequence(
                    qualified(row.text(0)),
                    Long.valueOf(row.text(1)),
                    Long.valueOf(row.text(2)),
                    Long.valueOf(row.text(3)),
                    Long.valueOf(row.text(4)),
                    Long.valueOf(row.text(5)),
                    row.text(6).equals("1"))));
        }
    }

    void views(List<Catalog.Row> rows) {
        for (Catalog.Row row : rows) {
            objects.add(normal.objects().view(qualified(row.text(0)), row.text(1), defaultSchema));
        }
    }

    void routines(List<Catalog.Row> rows, List<Catalog.Row> parameters) {
        Map<String, StringJoiner> lists = new HashMap<>();
        for (Catalog.Row row : parameters) {
            lists.computeIfAbsent(row.text(0) + " " + row.text(1), key -> new StringJoiner(", "))
                    .add(routines.parameter(row.text(2), row.text(3), row.text(4)));
        }
        for (Catalog.Row row : rows) {
            StringJoiner list = lists.get(row.text(0) + " " + row.text(1));
            objects.add(new Function(
                    qualified(row.text(1)),
                    list == null ? "" : list.toString(),
                    row.text(0).equals("FUNCTION") ? routines.type(row.text(2)) : null,
                    "sql",
                    routines.attributes(
                            row.text(4).equals("YES"), row.text(5), row.text(6).equals("INVOKER"), row.text(7)),
                    SqlText.of(RoutineText.body(row.text(3)))));
        }
    }

    void triggers(List<Catalog.Row> rows) {
        for (Catalog.Row row : rows) {
            objects.add(new Trigger(
                    qualified(row.text(0)),
                    qualified(row.text(2)),
                    Trigger.Time.valueOf(row.text(3)),
                    Set.of(Trigger.Event.valueOf(row.text(1))),
                    List.of(),
                    true,
                    null,
                    null,
                    SqlText.of(RoutineText.body(row.text(4)))));
        }
    }

    /** Names in the default schema have no schema. */
    private QualifiedName qualified(String name) {
        return new QualifiedName(schema.equals(defaultSchema) ? null : schema, name);
    }

    List<SchemaObject> objects() {
        return objects;
    }
}
