package dev.retort.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A table with its columns, constraints and indexes.
 *
 * @param name the name, with a schema where one was said
 * @param columns in order, at least one
 * @param constraints in the order said, at most one primary key
 * @param indexes in the order said
 */
public record Table(QualifiedName name, List<Column> columns, List<Constraint> constraints, List<Index> indexes) {

    /** Checks that everything fits together, and makes the columns of the primary key not null. */
    public Table {
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
        columns = TableRules.checked(name, columns, constraints, indexes);
    }

    /** The table of the given elements, in any order. */
    public static Table of(QualifiedName name, List<? extends TableElement> elements) {
        List<Column> columns = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        for (TableElement element : elements) {
            if (element instanceof Column column) {
                columns.add(column);
            } else if (element instanceof Constraint constraint) {
                constraints.add(constraint);
            } else if (element instanceof Index index) {
                indexes.add(index);
            }
        }
        return new Table(name, columns, constraints, indexes);
    }

    /** The column of that name. */
    public Optional<Column> column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    /** The constraint of that name. */
    public Optional<Constraint> constraint(String constraint) {
        return constraints.stream().filter(c -> constraint.equals(c.name())).findFirst();
    }

    /** The index of that name. */
    public Optional<Index> index(String index) {
        return indexes.stream().filter(i -> index.equals(i.name())).findFirst();
    }

    /** The primary key, or null for none. */
    public @Nullable PrimaryKey primaryKey() {
        for (Constraint constraint : constraints) {
            if (constraint instanceof PrimaryKey key) {
                return key;
            }
        }
        return null;
    }

    /** The same table under another name; its keys that point at itself follow. */
    public Table renamed(QualifiedName newName) {
        return new Table(newName, columns, pointing(constraints, name, newName), indexes);
    }

    /** The same table, with its foreign keys to one table pointing at another. */
    public Table pointingElsewhere(QualifiedName from, QualifiedName to) {
        return new Table(name, columns, pointing(constraints, from, to), indexes);
    }

    private static List<Constraint> pointing(List<Constraint> constraints, QualifiedName from, QualifiedName to) {
        List<Constraint> changed = new ArrayList<>();
        for (Constraint constraint : constraints) {
            boolean points = constraint instanceof ForeignKey key && key.table().equals(from);
            changed.add(points ? ((ForeignKey) constraint).pointingAt(to) : constraint);
        }
        return changed;
    }

    /** The table with one more column, at the end. */
    public Table with(Column column) {
        return new Table(name, plus(columns, column), constraints, indexes);
    }

    /** The table with one more constraint. */
    public Table with(Constraint constraint) {
        return new Table(name, columns, plus(constraints, constraint), indexes);
    }

    /** The table with one more index. */
    public Table with(Index index) {
        return new Table(name, columns, constraints, plus(indexes, index));
    }

    /**
     * The table with one column changed, in its place.
     *
     * @throws DefinitionException when there is no such column
     */
    public Table changing(String column, UnaryOperator<Column> change) {
        requireColumn(column);
        List<Column> changed = columns.stream()
                .map(c -> c.name().equals(column) ? change.apply(c) : c)
                .toList();
        return new Table(name, changed, constraints, indexes);
    }

    /** The table with a column renamed, in its constraints and indexes too. */
    public Table renaming(String column, String newName) {
        requireColumn(column);
        UnaryOperator<String> names = n -> n.equals(column) ? newName : n;
        List<Constraint> followed = new ArrayList<>();
        for (Constraint constraint : constraints) {
            Constraint renamed = constraint.renaming(names);
            boolean self = renamed instanceof ForeignKey key && key.table().equals(name);
            followed.add(self ? ((ForeignKey) renamed).renamingReferences(names) : renamed);
        }
        return new Table(
                name,
                columns.stream()
                        .map(c -> c.name().equals(column) ? c.renamed(newName) : c)
                        .toList(),
                followed,
                indexes.stream().map(i -> i.renaming(names)).toList());
    }

    /** The table without a column, and without the constraints and indexes that it is part of. */
    public Table withoutColumn(String column) {
        requireColumn(column);
        return new Table(
                name,
                columns.stream().filter(c -> !c.name().equals(column)).toList(),
                constraints.stream().filter(c -> !isPart(column, c)).toList(),
                indexes.stream().filter(i -> !i.columns().contains(column)).toList());
    }

    private boolean isPart(String column, Constraint constraint) {
        boolean pointedAt = constraint instanceof ForeignKey key
                && key.table().equals(name)
                && key.references().contains(column);
        return pointedAt || constraint.columns().contains(column);
    }

    /**
     * The table without the constraint of that name.
     *
     * @throws DefinitionException when there is none
     */
    public Table withoutConstraint(String constraint) {
        if (constraint(constraint).isEmpty()) {
            throw new DefinitionException(
                    "Table " + name + " has no constraint '" + constraint + "'.",
                    "It has " + TableRules.names(constraints.stream().map(Constraint::name)) + ".",
                    "Name one of these.");
        }
        return new Table(
                name,
                columns,
                constraints.stream().filter(c -> !constraint.equals(c.name())).toList(),
                indexes);
    }

    /**
     * The table without the index of that name.
     *
     * @throws DefinitionException when there is none
     */
    public Table withoutIndex(String index) {
        if (index(index).isEmpty()) {
            throw new DefinitionException(
                    "Table " + name + " has no index '" + index + "'.",
                    "It has " + TableRules.names(indexes.stream().map(Index::name)) + ".",
                    "Name one of these.");
        }
        return new Table(
                name,
                columns,
                constraints,
                indexes.stream().filter(i -> !index.equals(i.name())).toList());
    }

    /** The same table with constraints and indexes sorted by what they are, in which form two tables compare. */
    public Table normal() {
        Comparator<Constraint> byKind = Comparator.comparing(c -> c.getClass().getSimpleName());
        List<Constraint> sorted = constraints.stream()
                .sorted(byKind.thenComparing(c -> String.valueOf(c.name())).thenComparing(Constraint::describe))
                .toList();
        List<Index> sortedIndexes = indexes.stream()
                .sorted(Comparator.<Index, String>comparing(i -> String.valueOf(i.name()))
                        .thenComparing(Index::describe))
                .toList();
        return new Table(name, columns, sorted, sortedIndexes);
    }

    private void requireColumn(String column) {
        TableRules.requireColumn(name, columns, column);
    }

    private static <T> List<T> plus(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    /** The names of all columns, in order. */
    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }
}
