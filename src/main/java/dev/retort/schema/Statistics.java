package dev.retort.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the engine should find out about columns together, to plan queries better.
 *
 * @param name the name
 * @param table the table
 * @param columns at least two
 * @param kinds {@code dependencies}, {@code ndistinct}, {@code mcv}; empty for all that the engine knows
 */
public record Statistics(QualifiedName name, QualifiedName table, List<String> columns, Set<String> kinds)
        implements SchemaObject {

    /** Checks the columns. */
    public Statistics {
        columns = Constraint.checkedColumns("list of columns", columns);
        kinds = java.util.Collections.unmodifiableSet(new TreeSet<>(kinds));
        if (columns.size() < 2) {
            throw new DefinitionException(
                    "Statistics of " + table + " need two columns.",
                    "Only " + columns.get(0) + " was said; of one column the engine keeps them by itself.",
                    "Write statistics(\"city\", \"zip\").");
        }
    }

    /** Statistics of which the table is open and, until it is said, the name. */
    public record Said(@Nullable String name, List<String> columns, Set<String> kinds) {

        /** Says the name; unless said it is made of the table and the columns. */
        public Said named(String newName) {
            return new Said(newName, columns, kinds);
        }

        /** Finds out which columns follow from others. */
        public Said dependencies() {
            return with("dependencies");
        }

        /** Finds out how many different groups there are. */
        public Said distinctCounts() {
            return with("ndistinct");
        }

        /** Finds out the most common groups. */
        public Said mostCommon() {
            return with("mcv");
        }

        private Said with(String kind) {
            Set<String> more = new TreeSet<>(kinds);
            more.add(kind);
            return new Said(name, columns, more);
        }

        /** The statistics of that table. */
        public Statistics on(QualifiedName table) {
            List<String> words = new ArrayList<>(List.of(table.name()));
            words.addAll(columns);
            words.add("stat");
            String made = name == null ? ShortNames.shortened(String.join("_", words)) : name;
            return new Statistics(table.beside(made), table, columns, kinds);
        }
    }

    @Override
    public Kind kind() {
        return Kind.STATISTICS;
    }

    @Override
    public Statistics renamed(QualifiedName newName) {
        return new Statistics(newName, table, columns, kinds);
    }

    @Override
    public Statistics following(QualifiedName from, QualifiedName to) {
        return table.equals(from) ? new Statistics(name, to, columns, kinds) : this;
    }

    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.statistics(this);
    }
}
