package dev.retort.schema;

import dev.retort.error.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the parts of a table have to agree on. */
final class TableRules {

    private TableRules() {}

    /** The columns, with those of the primary key not null, if everything fits together. */
    static List<Column> checked(
            QualifiedName table, List<Column> columns, List<Constraint> constraints, List<Index> indexes) {
        if (columns.isEmpty()) {
            throw new DefinitionException(
                    "Table " + table + " needs a column.", "None was said.", "Add one: column(\"id\", bigint()).");
        }
        Set<String> names = new LinkedHashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new DefinitionException(
                        "Table " + table + " cannot have two columns '" + column.name() + "'.",
                        "Its columns are " + String.join(", ", names) + ".",
                        "Rename or remove one of them.");
            }
        }
        Set<String> key = Set.of();
        for (Constraint constraint : constraints) {
            for (String column : constraint.columns()) {
                requireColumn(table, columns, column);
            }
            for (String column : constraint.include()) {
                requireColumn(table, columns, column);
            }
            if (constraint instanceof PrimaryKey primaryKey) {
                if (!key.isEmpty()) {
                    throw new DefinitionException(
                            "Table " + table + " cannot have two primary keys.",
                            "They are on (" + String.join(", ", key) + ") and ("
                                    + String.join(", ", primaryKey.columns()) + ").",
                            "Make one of them unique(...).");
                }
                key = Set.copyOf(primaryKey.columns());
            }
        }
        for (Index index : indexes) {
            for (String column : index.columns()) {
                requireColumn(table, columns, column);
            }
            for (String column : index.include()) {
                requireColumn(table, columns, column);
            }
        }
        requireDistinct(table, constraints, Constraint::name, "constraints");
        requireDistinct(table, indexes, Index::name, "indexes");
        List<Column> checked = new ArrayList<>();
        for (Column column : columns) {
            Column own = column.inline().isEmpty() ? column : column.withInline(List.of());
            checked.add(key.contains(column.name()) ? own.notNull() : own);
        }
        return List.copyOf(checked);
    }

    /** Whether two lists have the very same things in them, which need not be checked once more. */
    static boolean areOne(List<?> some, List<?> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; i < some.size() && same; i++) {
            same = some.get(i) == others.get(i);
        }
        return same;
    }

    static void requireColumn(QualifiedName table, List<Column> columns, String name) {
        for (Column column : columns) {
            if (column.name().equals(name)) {
                return;
            }
        }
        List<String> names = columns.stream().map(Column::name).toList();
        String nearest = Suggestion.nearest(name, names);
        throw new DefinitionException(
                "Table " + table + " has no column '" + name + "'.",
                "Its columns are " + String.join(", ", names) + ".",
                nearest == null ? "Name one of these, or add it first." : "Did you mean '" + nearest + "'?");
    }

    private static <T> void requireDistinct(
            QualifiedName table, List<T> parts, Function<T, @Nullable String> names, String kind) {
        Set<String> seen = new HashSet<>();
        for (T part : parts) {
            String name = names.apply(part);
            if (name != null && !seen.add(name)) {
                throw new DefinitionException(
                        "Table " + table + " cannot have two " + kind + " named '" + name + "'.",
                        "A name stands for one of them.",
                        "Name the other one differently: .named(\"...\").");
            }
        }
    }

    static String names(Stream<@Nullable String> names) {
        String list = names.map(name -> name == null ? "one without a name" : "'" + name + "'")
                .collect(Collectors.joining(", "));
        return list.isEmpty() ? "none" : list;
    }
}
