package dev.retort.diff;

import dev.retort.schema.Policy;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tables and objects of two schemas whose SQL differs in its normal form, and may yet be the same to the engine.
 *
 * @param tables those in both, of which a default, a condition or an expression differs
 * @param objects those in both, of which a query or a condition differs, by their descriptions
 */
public record DoubtfulTexts(Set<QualifiedName> tables, Set<String> objects) {

    /** Those of two schemas in their normal forms. */
    public static DoubtfulTexts between(Schema standing, Schema declared) {
        Set<QualifiedName> tables = new TreeSet<>();
        for (Table table : declared.tables().values()) {
            Table there = standing.table(table.name()).orElse(null);
            if (there != null && !there.equals(table) && !Texts.of(there).containsAll(Texts.of(table))) {
                tables.add(table.name());
            }
        }
        Set<String> objects = new TreeSet<>();
        for (SchemaObject object : declared.objects().values()) {
            SchemaObject there = standing.objects().get(object.describe());
            boolean hasText = object instanceof View || object instanceof Policy || object instanceof Trigger;
            if (there != null && hasText && !there.equals(object)) {
                objects.add(object.describe());
            }
        }
        return new DoubtfulTexts(tables, objects);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return tables.isEmpty() && objects.isEmpty();
    }
}
