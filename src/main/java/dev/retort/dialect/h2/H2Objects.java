package dev.retort.dialect.h2;

import dev.retort.dialect.CatalogRow;
import dev.retort.dialect.NormalObjects;
import dev.retort.schema.Function;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlText;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the rows of the catalog together to the objects of one schema that are no tables. */
final class H2Objects {

    private final H2Clauses words;
    private final H2Normal normal;
    private final NormalObjects forms;
    private final String schema;
    private final String defaultSchema;
    private final List<SchemaObject> objects = new ArrayList<>();

    H2Objects(H2Clauses clauses, H2Normal normal, String schema, String defaultSchema) {
        this.words = clauses;
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

    /** Several methods of one name are one function; one whose source the user may not see is left out. */
    void functions(List<CatalogRow> rows) {
        String before = "";
        for (CatalogRow row : rows) {
            String method = row.orNull(2);
            String source = row.orNull(3);
            String text = method == null ? source : method;
            if (text != null && !row.text(0).equals(before)) {
                JavaText java = new JavaText("", method == null ? "as" : "for", text);
                objects.add(new Function(
                        qualified(row.text(0)),
                        "",
                        row.text(1).equals("PROCEDURE") ? null : "",
                        "java",
                        row.is(4) ? "deterministic" : "",
                        SqlText.of(java.sql(words))));
                before = row.text(0);
            }
        }
    }

    /** Whether the script of the schema tells the source of the trigger. */
    static boolean hasReadableSource(CatalogRow row) {
        return row.orNull(6) == null && row.is(9);
    }

    /**
     * Triggers, whose sources are by their stored names; without those that come at queries or rollbacks, for which there is
     * no word, and those whose source the user may not see.
     */
    void triggers(List<CatalogRow> rows, Map<String, String> sources) {
        Map<String, Set<Trigger.Event>> events = new HashMap<>();
        Set<String> unsaid = new HashSet<>();
        for (CatalogRow row : rows) {
            if (row.is(5) || row.text(2).equals("SELECT")) {
                unsaid.add(row.text(0));
            } else {
                events.computeIfAbsent(row.text(0), name -> EnumSet.noneOf(Trigger.Event.class))
                        .add(Trigger.Event.valueOf(row.text(2)));
            }
        }
        for (CatalogRow row : rows) {
            Set<Trigger.Event> at = unsaid.contains(row.text(0)) ? null : events.remove(row.text(0));
            String named = row.orNull(6);
            String text = named == null ? sources.get(row.text(0)) : named;
            if (at != null && text != null) {
                objects.add(trigger(
                        row,
                        at,
                        new JavaText(JavaText.manner(row.text(7), !row.is(8)), named == null ? "as" : "call", text)));
            }
        }
    }

    private Trigger trigger(CatalogRow row, Set<Trigger.Event> events, JavaText java) {
        return new Trigger(
                qualified(row.text(0)),
                qualified(row.text(1)),
                Trigger.Time.valueOf(row.text(3).replace(' ', '_')),
                events,
                List.of(),
                row.text(4).equals("ROW"),
                null,
                null,
                SqlText.of(java.sql(words)));
    }

    /** Names in the default schema have no schema. */
    private QualifiedName qualified(String name) {
        return new QualifiedName(schema.equals(defaultSchema) ? null : normal.name(schema), normal.name(name));
    }

    List<SchemaObject> objects() {
        return objects;
    }
}
