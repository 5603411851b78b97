package dev.retort.autogenerate;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The normal forms of two schemas, in which they compare. Tables of the same words have the same form, whatever it is: they
 * stay as they are in both, and only the others are worked on.
 */
final class NormalForms {

    private final Map<QualifiedName, Table> same = new TreeMap<>();

    NormalForms(Schema standing, Schema declared) {
        for (Table table : declared.tables().values()) {
            Table there = standing.tables().get(table.name());
            if (there != null && haveTheSameWords(there, table)) {
                same.put(table.name(), there);
            }
        }
    }

    /** In whatever order; a part is not asked, as it has words of the whole, too. */
    private static boolean haveTheSameWords(Table there, Table table) {
        return table.partitioning() == null
                && table.partitionOf() == null
                && there.columns().equals(table.columns())
                && areTheSame(there.constraints(), table.constraints())
                && areTheSame(there.indexes(), table.indexes())
                && there.withParts(table.columns(), table.constraints(), table.indexes())
                        .equals(table);
    }

    private static boolean areTheSame(List<?> some, List<?> others) {
        return some.size() == others.size() && some.containsAll(others) && others.containsAll(some);
    }

    /**
     * One of the schemas in its form.
     *
     * @param normal what gives the engine's form
     */
    Schema of(Schema schema, UnaryOperator<Schema> normal) {
        List<Table> others = new ArrayList<>();
        for (Table table : schema.tables().values()) {
            if (!same.containsKey(table.name())) {
                others.add(table);
            }
        }
        Schema form = normal.apply(Schema.of(others, schema.objects().values()));
        List<Table> all = new ArrayList<>(same.values());
        all.addAll(form.tables().values());
        return Schema.of(all, form.objects().values());
    }
}
