package dev.retort.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The names of constraints and indexes that the author left open.
 *
 * <p>Names are given before anything else sees the operation, so that a migration means the same on every engine. What
 * the methods answer is shortened to 63 bytes where it is longer.
 */
public interface NamingConvention {

    /** The name of the primary key of a table. */
    String primaryKey(String table, List<String> columns);

    /** The name of a unique constraint. */
    String unique(String table, List<String> columns);

    /** The name of a foreign key. */
    String foreignKey(String table, List<String> columns);

    /** The name of a check of the table. */
    String check(String table);

    /** The name of an exclusion constraint; an expression among its keys stands as {@code expr}. */
    String exclude(String table, List<String> keys);

    /** The name of an index; an expression among its keys stands as {@code expr}. */
    String index(String table, List<String> keys);

    /**
     * The names that PostgreSQL itself would give: {@code invoice_pkey}, {@code invoice_number_key},
     * {@code invoice_account_id_fkey}, {@code invoice_check}, {@code invoice_account_id_idx}. Where one is too long,
     * table and columns are cut as PostgreSQL cuts them, the longer one first. What PostgreSQL reads out of an expression
     * is not read here: a check has no column in its name, and a key that is an expression stands as {@code expr}.
     *
     * <p>An old migration means the same under a newer Retort: these names never change. Source: {@code makeObjectName} in
     * PostgreSQL's {@code src/backend/commands/indexcmds.c}.
     */
    static NamingConvention standard() {
        return StandardNames.FIRST;
    }

    /** The constraint with a name: its own, or the one of this convention. */
    default Constraint name(QualifiedName table, Constraint constraint) {
        return constraint.name() != null
                ? constraint
                : constraint.named(ShortNames.shortened(open(table.name(), constraint)));
    }

    /** The name that a constraint of that kind and those columns has by this convention. */
    default String name(QualifiedName table, Constraint.Kind kind, List<String> columns) {
        return ShortNames.shortened(
                switch (kind) {
                    case PRIMARY_KEY -> primaryKey(table.name(), columns);
                    case UNIQUE -> unique(table.name(), columns);
                    case FOREIGN_KEY -> foreignKey(table.name(), columns);
                    case EXCLUDE -> exclude(table.name(), columns);
                    case CHECK -> check(table.name());
                });
    }

    /** The index with a name: its own, or the one of this convention. */
    default Index name(QualifiedName table, Index index) {
        return index.name() != null ? index : index.named(ShortNames.shortened(open(table.name(), index)));
    }

    /** The table with a name for everything, the second of two equal names numbered as PostgreSQL does. */
    default Table name(Table table) {
        Set<String> taken = new TreeSet<>();
        table.constraints().forEach(c -> taken.add(String.valueOf(c.name())));
        table.indexes().forEach(i -> taken.add(String.valueOf(i.name())));
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            constraints.add(
                    constraint.name() != null
                            ? constraint
                            : constraint.named(ShortNames.free(
                                    number -> numbered(
                                            number,
                                            names -> names.open(table.name().name(), constraint)),
                                    taken)));
        }
        List<Index> indexes = new ArrayList<>();
        for (Index index : table.indexes()) {
            indexes.add(
                    index.name() != null
                            ? index
                            : index.named(ShortNames.free(
                                    number -> numbered(
                                            number,
                                            names -> names.open(table.name().name(), index)),
                                    taken)));
        }
        return table.withParts(table.columns(), constraints, indexes);
    }

    private String numbered(int number, Function<NamingConvention, String> open) {
        if (number == 0) {
            return open.apply(this);
        }
        return this instanceof StandardNames ? open.apply(new StandardNames(number)) : open.apply(this) + number;
    }

    private String open(String table, Constraint constraint) {
        if (constraint instanceof PrimaryKey) {
            return primaryKey(table, constraint.columns());
        }
        if (constraint instanceof Unique) {
            return unique(table, constraint.columns());
        }
        if (constraint instanceof Exclude exclude) {
            return exclude(
                    table, keys(exclude.parts().stream().map(Exclude.Part::key).toList()));
        }
        return constraint instanceof ForeignKey ? foreignKey(table, constraint.columns()) : check(table);
    }

    private String open(String table, Index index) {
        return index(table, keys(index.keys()));
    }

    private static List<String> keys(List<IndexKey> keys) {
        return keys.stream()
                .map(key -> key instanceof IndexKey.OfColumn column ? column.column() : "expr")
                .toList();
    }
}
