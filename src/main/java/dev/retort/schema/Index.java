package dev.retort.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * @param name the name, or null while it is open
 * @param keys what it is sorted by, in order
 * @param isUnique whether no two rows share the keys
 * @param predicate the condition of the rows it holds, in the engine's SQL, or null for all rows
 */
public record Index(
        @Nullable String name,
        List<IndexKey> keys,
        boolean isUnique,
        @Nullable String predicate) implements TableElement {

    /** Checks name and keys. */
    public Index {
        if (name != null) {
            Identifiers.checked("index", name);
        }
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new DefinitionException(
                    "An index needs something to sort by.", "No key was said.", "Name a column: index(\"a\").");
        }
        if (predicate != null && predicate.isBlank()) {
            throw new DefinitionException(
                    "An index of some rows needs their condition.",
                    "'" + predicate + "' is blank.",
                    "Leave where(...) out for all rows.");
        }
    }

    /** Lets no two rows share the keys. */
    public Index unique() {
        return new Index(name, keys, true, predicate);
    }

    /** Holds only the rows for which the condition is true. */
    public Index where(String condition) {
        return new Index(name, keys, isUnique, condition);
    }

    /** The same index under a name of its own. */
    public Index named(String newName) {
        return new Index(newName, keys, isUnique, predicate);
    }

    /** The same index with its columns under other names. */
    public Index renaming(UnaryOperator<String> columnNames) {
        List<IndexKey> renamed = new ArrayList<>();
        for (IndexKey key : keys) {
            renamed.add(
                    key instanceof IndexKey.OfColumn column
                            ? new IndexKey.OfColumn(columnNames.apply(column.column()), column.descending())
                            : key);
        }
        return new Index(name, renamed, isUnique, predicate);
    }

    /** The columns among the keys, in order. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (IndexKey key : keys) {
            if (key instanceof IndexKey.OfColumn column) {
                columns.add(column.column());
            }
        }
        return columns;
    }

    /** The index in one line: {@code unique index (a, b desc)}. */
    public String describe() {
        StringBuilder text = new StringBuilder(isUnique ? "unique index (" : "index (");
        for (int i = 0; i < keys.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(keys.get(i).describe());
        }
        text.append(')');
        return predicate == null
                ? text.toString()
                : text.append(" where ").append(predicate).toString();
    }
}
