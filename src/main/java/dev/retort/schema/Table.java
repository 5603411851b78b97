package dev.retort.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
 * @param comment what people should know of it, or null
 * @param options how single engines keep it
 * @param partitioning how its rows are divided among partitions, or null where they are not
 * @param partitionOf what it is a part of, or null
 * @param rowSecurity for whom its policies decide which rows are there, or null for nobody
 * @param formerName the name before, in a schema that renames it; or null
 */
public record Table(
        QualifiedName name,
        List<Column> columns,
        List<Constraint> constraints,
        List<Index> indexes,
        @Nullable String comment,
        List<TableOption> options,
        @Nullable Partitioning partitioning,
        @Nullable PartitionOf partitionOf,
        @Nullable RowSecurity rowSecurity,
        @Nullable String formerName) {

    /**
     * Takes over the constraints that were said at columns, checks that everything fits together, and makes the columns of
     * the primary key not null.
     */
    public Table {
        List<Constraint> all = new ArrayList<>(constraints);
        columns.forEach(column -> all.addAll(column.inline()));
        constraints = all.stream().map(Constraint::made).toList();
        indexes = indexes.stream().map(Index::made).toList();
        columns = TableRules.checked(name, columns, constraints, indexes);
        options = List.copyOf(options);
        if (formerName != null) {
            Identifiers.checked("table", formerName);
        }
        if (partitioning != null) {
            for (String column : partitioning.columns()) {
                TableRules.requireColumn(name, columns, column);
            }
        }
    }

    /** A table of which no more is known. */
    public static Table of(
            QualifiedName name, List<Column> columns, List<? extends Constraint> constraints, List<Index> indexes) {
        return new Table(name, columns, List.copyOf(constraints), indexes, null, List.of(), null, null, null, null);
    }

    /**
     * The table of the given elements, in any order.
     *
     * @throws DefinitionException when one of them is an option of an operation
     */
    public static Table of(QualifiedName name, List<? extends TableElement> elements) {
        List<Column> columns = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        List<TableOption> options = new ArrayList<>();
        String comment = null;
        Partitioning partitioning = null;
        String formerName = null;
        for (TableElement element : elements) {
            if (element instanceof Column column) {
                columns.add(column);
            } else if (element instanceof Constraint constraint) {
                constraints.add(constraint);
            } else if (element instanceof Index index) {
                indexes.add(index);
            } else if (element instanceof TableOption option) {
                options.add(option);
            } else if (element instanceof TableComment said) {
                comment = said.text();
            } else if (element instanceof Partitioning said) {
                partitioning = said;
            } else if (element instanceof FormerName said) {
                formerName = said.name();
            } else {
                throw new DefinitionException(
                        "Table " + name + " cannot have the word " + ((Word) element).said() + ".",
                        "The word is an option of an operation, and no part of a table.",
                        "Leave it out here.");
            }
        }
        return new Table(name, columns, constraints, indexes, comment, options, partitioning, null, null, formerName);
    }

    /** The same table with other columns, constraints and indexes. */
    public Table withParts(List<Column> others, List<? extends Constraint> rules, List<Index> otherIndexes) {
        boolean same = TableRules.areOne(columns, others)
                && TableRules.areOne(constraints, rules)
                && TableRules.areOne(indexes, otherIndexes);
        if (same) {
            return this;
        }
        return new Table(
                name,
                others,
                List.copyOf(rules),
                otherIndexes,
                comment,
                options,
                partitioning,
                partitionOf,
                rowSecurity,
                formerName);
    }

    /** The same table with other constraints. */
    public Table withConstraints(List<? extends Constraint> rules) {
        return withParts(columns, rules, indexes);
    }

    /** The same table with that comment, or without one. */
    public Table withComment(@Nullable String text) {
        if (Objects.equals(comment, text)) {
            return this;
        }
        return new Table(
                name, columns, constraints, indexes, text, options, partitioning, partitionOf, rowSecurity, formerName);
    }

    /** The same table, kept with those options. */
    public Table withOptions(List<TableOption> others) {
        if (options.equals(others)) {
            return this;
        }
        return new Table(
                name,
                columns,
                constraints,
                indexes,
                comment,
                others,
                partitioning,
                partitionOf,
                rowSecurity,
                formerName);
    }

    /** The same table with its rows divided in that way, or not. */
    public Table withPartitioning(@Nullable Partitioning way) {
        return new Table(
                name, columns, constraints, indexes, comment, options, way, partitionOf, rowSecurity, formerName);
    }

    /** The same table as a part of another one, or not. */
    public Table withPartitionOf(@Nullable PartitionOf part) {
        return new Table(
                name, columns, constraints, indexes, comment, options, partitioning, part, rowSecurity, formerName);
    }

    /** The same table with its policies in force for those, or for nobody. */
    public Table withRowSecurity(@Nullable RowSecurity security) {
        return new Table(
                name, columns, constraints, indexes, comment, options, partitioning, partitionOf, security, formerName);
    }

    /** The same table with that name before, or with none. */
    public Table withFormerName(@Nullable String before) {
        return new Table(
                name, columns, constraints, indexes, comment, options, partitioning, partitionOf, rowSecurity, before);
    }

    /** The column of that name. */
    public Optional<Column> column(String column) {
        for (Column own : columns) {
            if (own.name().equals(column)) {
                return Optional.of(own);
            }
        }
        return Optional.empty();
    }

    /** The constraint of that name. */
    public Optional<Constraint> constraint(String constraint) {
        for (Constraint own : constraints) {
            if (constraint.equals(own.name())) {
                return Optional.of(own);
            }
        }
        return Optional.empty();
    }

    /** The index of that name. */
    public Optional<Index> index(String index) {
        for (Index own : indexes) {
            if (index.equals(own.name())) {
                return Optional.of(own);
            }
        }
        return Optional.empty();
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
        if (name.equals(newName)) {
            return this;
        }
        return new Table(
                newName,
                columns,
                pointing(constraints, name, newName),
                indexes,
                comment,
                options,
                partitioning,
                partitionOf,
                rowSecurity,
                formerName);
    }

    /** The same table, with its foreign keys to one table pointing at another. */
    public Table pointingElsewhere(QualifiedName from, QualifiedName to) {
        PartitionOf part = partitionOf;
        if (part != null && part.parent().equals(from)) {
            part = new PartitionOf(to, part.bounds());
        }
        return withConstraints(pointing(constraints, from, to)).withPartitionOf(part);
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
        return withParts(plus(columns, column), constraints, indexes);
    }

    /** The table with one more constraint. */
    public Table with(Constraint constraint) {
        return withConstraints(plus(constraints, constraint));
    }

    /** The table with one more index. */
    public Table with(Index index) {
        return withParts(columns, constraints, plus(indexes, index));
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
        return withParts(changed, constraints, indexes);
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
        List<Column> renamed = columns.stream()
                .map(c -> c.name().equals(column) ? c.renamed(newName) : c)
                .toList();
        List<Index> renamedIndexes =
                indexes.stream().map(i -> i.renaming(names)).toList();
        Partitioning divided = partitioning == null ? null : partitioning.renaming(names);
        return new Table(
                name,
                renamed,
                followed,
                renamedIndexes,
                comment,
                options,
                divided,
                partitionOf,
                rowSecurity,
                formerName);
    }

    /** The table without a column, and without the constraints and indexes that it is part of. */
    public Table withoutColumn(String column) {
        requireColumn(column);
        return withParts(
                columns.stream().filter(c -> !c.name().equals(column)).toList(),
                constraints.stream().filter(c -> !isPart(column, c)).toList(),
                indexes.stream()
                        .filter(i ->
                                !i.columns().contains(column) && !i.include().contains(column))
                        .toList());
    }

    private boolean isPart(String column, Constraint constraint) {
        boolean pointedAt = constraint instanceof ForeignKey key
                && key.table().equals(name)
                && key.references().contains(column);
        return pointedAt
                || constraint.columns().contains(column)
                || constraint.include().contains(column);
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
        return withConstraints(
                constraints.stream().filter(c -> !constraint.equals(c.name())).toList());
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
        return withParts(
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
        return withParts(columns, sorted, sortedIndexes);
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
