package dev.retort.hibernate;

import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.SqlText;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.boot.Metadata;
import org.hibernate.dialect.unique.CreateTableUniqueDelegate;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/** Reads unique constraints, foreign keys and indexes; the names that Hibernate made up for them stay. */
final class Keys {

    private static final String ACTIONS = "(?: on delete ([a-z ]+?))?(?: on update ([a-z ]+?))?";
    private static final Pattern DEFINITION =
            Pattern.compile("foreign key ?\\(.*?\\) ?references .*?(?:\\(.*?\\))?" + ACTIONS);

    private final StoredNames names;
    private final Set<String> sharedNames;
    private final boolean leavesNamesOpen;

    /**
     * Reads by these names.
     *
     * @param sharedNames names of unique constraints that several tables have
     * @param leavesNamesOpen whether Hibernate writes no names for unique constraints but those that were said
     */
    private Keys(StoredNames names, Set<String> sharedNames, boolean leavesNamesOpen) {
        this.names = names;
        this.sharedNames = sharedNames;
        this.leavesNamesOpen = leavesNamesOpen;
    }

    /** For the tables of the metadata. */
    static Keys of(Metadata metadata, StoredNames names) {
        Set<String> seen = new HashSet<>();
        Set<String> shared = new HashSet<>();
        metadata.getDatabase().getNamespaces().forEach(namespace -> {
            for (Table table : namespace.getTables()) {
                if (table.isPhysicalTable()) {
                    uniqueNames(table).stream().filter(name -> !seen.add(name)).forEach(shared::add);
                }
            }
        });
        boolean leavesNamesOpen =
                metadata.getDatabase().getDialect().getUniqueDelegate() instanceof CreateTableUniqueDelegate;
        return new Keys(names, shared, leavesNamesOpen);
    }

    private static Set<String> uniqueNames(Table table) {
        Set<String> names = new HashSet<>(table.getUniqueKeys().keySet());
        table.getColumns().forEach(column -> names.add(String.valueOf(column.getUniqueKeyName())));
        return names;
    }

    /**
     * The name of a unique constraint; open where Hibernate leaves it to the engine, so that any is right. One that it made up
     * for a class is there again in the tables of its subclasses, where engines want another.
     */
    private @Nullable String uniqueName(@Nullable String name, boolean isSaid) {
        if (name == null) {
            return null;
        }
        return !isSaid && (leavesNamesOpen || sharedNames.contains(name)) ? null : names.said(name);
    }

    /** Hibernate keeps that a single column is unique at the column, at a key, or both. */
    void readUniqueKeys(Table table, List<String> alsoUnique, List<Constraint> constraints, List<Index> indexes) {
        List<List<String>> read = new ArrayList<>();
        for (UniqueKey key : table.getUniqueKeys().values()) {
            List<String> columns = columns(table, key.getColumns());
            String name = isWrittenAtColumn(table, key) ? null : uniqueName(key.getName(), key.isNameExplicit());
            if (key.getColumnOrderMap().isEmpty()) {
                constraints.add(unique(table, key, columns).named(name));
            } else {
                Index index = Index.of(key.getColumns().stream()
                                .map(column -> sorted(
                                        key(table, column),
                                        key.getColumnOrderMap().get(column)))
                                .toList())
                        .unique();
                indexes.add(name == null ? index : index.named(name));
            }
            read.add(columns);
        }
        for (Column column : table.getColumns()) {
            List<String> alone = List.of(names.column(column));
            if ((column.isUnique() || alsoUnique.contains(alone.get(0)))
                    && !table.isPrimaryKey(column)
                    && !read.contains(alone)) {
                constraints.add(Unique.of(alone).named(uniqueName(column.getUniqueKeyName(), false)));
            }
        }
    }

    /** Whether Hibernate says only {@code unique} at the column, without the name. */
    private boolean isWrittenAtColumn(Table table, UniqueKey key) {
        Column column =
                key.getColumns().size() == 1 ? table.getColumn(key.getColumns().get(0)) : null;
        return leavesNamesOpen && column != null && column.isUnique();
    }

    private static Unique unique(Table table, UniqueKey key, List<String> columns) {
        Unique unique = Unique.of(columns);
        String options = Options.of(key);
        if (options == null) {
            return unique;
        }
        return switch (options.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")) {
            case "nulls not distinct" -> unique.nullsNotDistinct();
            case "deferrable" -> unique.deferrable();
            case "deferrable initially deferred", "initially deferred" -> unique.initiallyDeferred();
            default -> throw Options.refused("a unique constraint of table " + table.getName(), options);
        };
    }

    void readForeignKey(org.hibernate.mapping.ForeignKey key, List<Constraint> constraints) {
        if (!key.isCreationEnabled() || !key.isPhysicalConstraint()) {
            return;
        }
        Table table = key.getTable();
        Table referenced = key.getReferencedTable();
        List<Column> target =
                key.isReferenceToPrimaryKey() ? referenced.getPrimaryKey().getColumns() : key.getReferencedColumns();
        QualifiedName referencedName = names.table(referenced);
        ForeignKey read = ForeignKey.of(columns(table, key.getColumns()), referencedName, columns(referenced, target));
        String what = "foreign key " + key.getName() + " of table " + table.getName();
        OnDeleteAction deleting = key.getOnDeleteAction();
        if (deleting != null) {
            read = read.onDelete(ReferentialAction.valueOf(deleting.name()));
        }
        read = read.onUpdate(Options.onUpdate(what, Options.of(key)));
        String definition = key.getKeyDefinition();
        if (definition != null) {
            read = defined(read, what, definition);
        }
        constraints.add(read.named(key.getName() == null ? null : names.said(key.getName())));
    }

    /** The actions of a key that was said in SQL; its columns are those of the mapping. */
    private static ForeignKey defined(ForeignKey key, String what, String definition) {
        Matcher matcher =
                DEFINITION.matcher(definition.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        if (!matcher.matches()) {
            throw Options.refused(what, definition);
        }
        return key.onDelete(action(what, definition, matcher.group(1)))
                .onUpdate(action(what, definition, matcher.group(2)));
    }

    private static ReferentialAction action(String what, String definition, @Nullable String sql) {
        try {
            return sql == null ? ReferentialAction.NO_ACTION : Options.action(sql);
        } catch (IllegalArgumentException unknown) {
            throw Options.refused(what, definition);
        }
    }

    Index index(org.hibernate.mapping.Index index) {
        Options.refuse("index " + index.getName(), Options.of(index));
        List<IndexKey> keys = new ArrayList<>();
        for (Selectable selectable : index.getSelectables()) {
            IndexKey key = selectable instanceof Column column
                    ? key(index.getTable(), column)
                    : new IndexKey.OfExpression(SqlText.of(selectable.getText()), IndexKey.Sorting.USUAL);
            keys.add(sorted(key, index.getSelectableOrderMap().get(selectable)));
        }
        Index read = Index.of(keys).withUnique(index.isUnique());
        return index.getName() == null ? read : read.named(names.said(index.getName()));
    }

    private static IndexKey sorted(IndexKey key, @Nullable String order) {
        if (order == null) {
            return key;
        }
        String words = order.toLowerCase(Locale.ROOT);
        IndexKey sorted = words.contains("desc") ? key.desc() : key;
        sorted = words.contains("nulls first") ? sorted.nullsFirst() : sorted;
        return words.contains("nulls last") ? sorted.nullsLast() : sorted;
    }

    private IndexKey key(Table table, Column column) {
        return new IndexKey.OfColumn(columns(table, List.of(column)).get(0), IndexKey.Sorting.USUAL);
    }

    /** Keys may have columns of their own, which stand for those of the table. */
    private List<String> columns(Table table, List<Column> columns) {
        List<String> read = new ArrayList<>();
        for (Column column : columns) {
            Column own = table.getColumn(column);
            read.add(names.column(own == null ? column : own));
        }
        return read;
    }
}
