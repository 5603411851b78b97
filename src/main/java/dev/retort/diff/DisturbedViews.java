package dev.retort.diff;

import dev.retort.schema.Mentions;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.View;
import java.util.HashSet;
import java.util.Set;

/**
 * The views that have to be taken away and made again, as an engine refuses to change what they read, with what belongs to
 * them.
 */
final class DisturbedViews {

    private final Schema from;
    private final Set<SchemaObject> objects = new HashSet<>();

    DisturbedViews(Schema from, Schema to, Set<QualifiedName> tables) {
        this.from = from;
        for (View view : from.objects(View.class)) {
            Mentions mentions = Mentions.in(view.query().text());
            boolean readsChanged = tables.stream().anyMatch(mentions::has);
            if (readsChanged) {
                add(view);
            } else if (!view.equals(to.objects().get(view.describe()))) {
                addReaders(view);
            }
        }
    }

    /** The views and what belongs to them, as they stand before. */
    Set<SchemaObject> objects() {
        return objects;
    }

    private void add(View view) {
        if (objects.add(view)) {
            for (SchemaObject object : from.objects().values()) {
                if (view.name().equals(object.table())) {
                    objects.add(object);
                }
            }
            addReaders(view);
        }
    }

    private void addReaders(View view) {
        for (View reading : from.objects(View.class)) {
            if (!reading.equals(view) && ObjectComparison.reads(reading, view)) {
                add(reading);
            }
        }
    }
}
