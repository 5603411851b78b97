package dev.retort.diff;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlText;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The tables and objects of two schemas whose SQL differs in its normal form, and may yet be the same to the engine.
 *
 * @param tables those in both, of which a default, a condition or an expression differs
 * @param objects those in both, of which a query, a condition or a body differs, by their descriptions
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
            if (there != null && !there.equals(object) && differ(Texts.of(there), Texts.of(object))) {
                objects.add(object.describe());
            }
        }
        return new DoubtfulTexts(tables, objects);
    }

    /** Whether one has another text in the place of one of the other. */
    private static boolean differ(List<@Nullable SqlText> standing, List<@Nullable SqlText> declared) {
        for (int i = 0; i < Math.min(standing.size(), declared.size()); i++) {
            SqlText there = standing.get(i);
            SqlText text = declared.get(i);
            if (there != null && text != null && !there.equals(text)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return tables.isEmpty() && objects.isEmpty();
    }
}
