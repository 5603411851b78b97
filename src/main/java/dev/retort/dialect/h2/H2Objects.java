package dev.retort.dialect.h2;

import dev.retort.dialect.CatalogRow;
import dev.retort.dialect.NormalObjects;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlText;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.List;

/** Puts the rows of the catalog together to the objects of one schema that are no tables. */
final class H2Objects {

    private final H2Normal normal;
    private final NormalObjects forms;
    private final String schema;
    private final String defaultSchema;
    private final List<SchemaObject> objects = new ArrayList<>();

    H2Objects(H2Normal normal, String schema, String defaultSchema) {
        this.normal = normal;
        this.forms = normal.objects();
        this.schema = schema;
        this.defaultSchema = defaultSchema;
    }

    void sequences(List<CatalogRow> rows) {
        for (CatalogRow row : rows) {
            objects.add(forms.plain(new Sequence(
                    qualified(row.text(0)),
                    Long.valueOf(row.text(1)),
                    Long.valueOf(row.text(2)),
                    Long.valueOf(row.text(3)),
                    Long.valueOf(row.text(4)),
                    Long.valueOf(row.text(5)),
                    row.is(6))));
        }
    }

    void views(List<CatalogRow> rows) {
        for (CatalogRow row : rows) {
            objects.add(new View(
                    qualified(row.text(0)), SqlText.of(forms.query(row.text(1), normal.name(defaultSchema))), false));
        }
    }

    /** Names in the default schema have no schema. */
    private QualifiedName qualified(String name) {
        return new QualifiedName(schema.equals(defaultSchema) ? null : normal.name(schema), normal.name(name));
    }

    List<SchemaObject> objects() {
        return objects;
    }
}
