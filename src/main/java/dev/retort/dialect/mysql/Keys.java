package dev.retort.dialect.mysql;

import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a table while it is changed. A foreign key needs an index of its columns: one that the engine made goes with
 * it, and one that it needs is replaced when it is dropped.
 */
final class Keys {

    private final MysqlClauses clauses;
    private final @Nullable TableText table;
    private final Pending pending;
    private String ifThere = "";
    private boolean dropsPrimaryKeyLater;

    Keys(MysqlClauses clauses, @Nullable TableText table, Pending pending) {
        this.clauses = clauses;
        this.table = table;
        this.pending = pending;
    }

    boolean isForeignKey(String name) {
        return table != null && table.foreignKeys().stream().anyMatch(named(name));
    }

    boolean isKey(String name) {
        return table != null && table.keys().stream().anyMatch(named(name));
    }

    /** Whether the table has a primary key, and is known. */
    boolean hasPrimaryKey() {
        return isKey("");
    }

    /** Whether some key begins with a column, or the table is not known. */
    boolean mayBeginWith(String column) {
        return table == null || table.hasOtherKeyFor(List.of(column), "\0");
    }

    /** The same keys, of which what is dropped may be missing. */
    Keys thatMayBeMissing(String words) {
        Keys keys = new Keys(clauses, table, pending);
        keys.ifThere = words;
        return keys;
    }

    private static Predicate<TableText.Key> named(String name) {
        return key -> key.name().equalsIgnoreCase(name);
    }

    void added(Constraint constraint) {
        if (table == null) {
            return;
        }
        TableText.Key key = new TableText.Key(String.valueOf(constraint.name()), constraint.columns());
        if (constraint instanceof Unique) {
            table.keys().add(key);
        } else if (constraint instanceof PrimaryKey) {
            table.keys().add(new TableText.Key("", constraint.columns()));
        } else if (constraint instanceof ForeignKey) {
            table.foreignKeys().add(key);
            if (!table.hasOtherKeyFor(key.columns(), key.name())) {
                table.keys().add(key);
            }
        }
    }

    /** Drops the primary key; where rows are numbered, in the statement that adds another, as numbers need a key. */
    void dropPrimaryKey(boolean comesAgain) {
        dropsPrimaryKeyLater =
                comesAgain && table != null && table.columns().values().stream().anyMatch(ColumnText::isNumbered);
        if (!dropsPrimaryKeyLater) {
            dropPrimaryKey();
        }
    }

    /** Drops what a constraint takes the place of. */
    void adding(Constraint constraint) {
        if (dropsPrimaryKeyLater && constraint instanceof PrimaryKey) {
            dropsPrimaryKeyLater = false;
            if (hasPrimaryKey()) {
                dropPrimaryKey();
            }
        }
    }

    private void dropPrimaryKey() {
        pending.add("drop primary key");
        if (table != null) {
            table.keys().removeIf(named(""));
        }
    }

    void dropForeignKey(String name) {
        pending.add("drop foreign key " + ifThere + clauses.name(name));
        if (table == null) {
            return;
        }
        List<TableText.Key> dropped =
                table.foreignKeys().stream().filter(named(name)).toList();
        table.foreignKeys().removeIf(named(name));
        for (TableText.Key key : dropped) {
            boolean isMade = table.keys().stream()
                    .anyMatch(k -> named(name).test(k) && TableText.same(k.columns(), key.columns()));
            if (isMade && needing(name).isEmpty()) {
                // An index that this very statement was to put in the place of another is not made at all.
                if (!pending.takeBack(addIndex(key))) {
                    pending.add("drop index " + ifThere + clauses.name(name));
                }
                table.keys().removeIf(named(name));
            }
        }
    }

    /** Drops an index or a unique constraint. */
    void drop(String name) {
        List<TableText.Key> needing = needing(name);
        pending.add("drop index " + ifThere + clauses.name(name));
        if (table != null) {
            table.keys().removeIf(named(name));
            for (TableText.Key key : needing) {
                pending.add(addIndex(key));
                table.keys().add(key);
            }
        }
    }

    private String addIndex(TableText.Key key) {
        return "add index " + clauses.name(key.name()) + " (" + clauses.names(key.columns()) + ")";
    }

    /** Whether an index can go without one in its place. */
    boolean isFree(String name) {
        return needing(name).isEmpty();
    }

    /** The foreign keys that have no other index. */
    private List<TableText.Key> needing(String name) {
        List<TableText.Key> needing = new ArrayList<>();
        if (table != null) {
            for (TableText.Key key : table.foreignKeys()) {
                boolean has = table.keys().stream()
                        .anyMatch(k ->
                                named(name).test(k) && k.isSorted() && TableText.begins(k.columns(), key.columns()));
                if (has && !table.hasOtherKeyFor(key.columns(), name)) {
                    needing.add(key);
                }
            }
        }
        return needing;
    }

    /** Drops the keys that a column is part of, where the engine would keep the rest of them or refuse. */
    void dropThoseOf(String column) {
        if (table == null) {
            return;
        }
        for (TableText.Key key : List.copyOf(table.foreignKeys())) {
            if (TableText.contains(key.columns(), column)) {
                dropForeignKey(key.name());
            }
        }
        for (TableText.Key key : List.copyOf(table.keys())) {
            if (TableText.contains(key.columns(), column)) {
                if (key.name().isEmpty()) {
                    dropPrimaryKey();
                } else if (key.columns().size() > 1) {
                    drop(key.name());
                } else {
                    table.keys().remove(key);
                }
            }
        }
    }
}
