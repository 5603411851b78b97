package dev.retort.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * @param name the name, or null while it is open
 * @param keys what it is sorted by, in order
 * @param isUnique whether no two rows share the keys
 * @param predicate the condition of the rows it holds, or null for all rows
 * @param method the engine's kind of index, or null for the usual one
 * @param include further columns that it holds
 * @param nullsAreEqual whether two rows with null in the same keys share them
 * @param parameters how the engine keeps it: {@code fillfactor}
 * @param isInvalid whether the engine does not use it, because it was not finished
 * @param isConcurrent whether it is made while others write
 * @param isOnlyIfMissing whether it is not made where there is one of its name
 */
public record Index(
        @Nullable String name,
        List<IndexKey> keys,
        boolean isUnique,
        @Nullable SqlText predicate,
        @Nullable String method,
        List<String> include,
        boolean nullsAreEqual,
        Map<String, String> parameters,
        boolean isInvalid,
        boolean isConcurrent,
        boolean isOnlyIfMissing)
        implements TableElement {

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
        include = include.isEmpty() ? List.of() : Constraint.checkedColumns("list of included columns", include);
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /** An index of which no more is known. */
    public static Index of(List<? extends IndexKey> keys) {
        return new Index(null, List.copyOf(keys), false, null, null, List.of(), false, Map.of(), false, false, false);
    }

    /** Lets no two rows share the keys. */
    public Index unique() {
        return withUnique(true);
    }

    /** The same index, unique or not. */
    public Index withUnique(boolean unique) {
        return new Index(
                name,
                keys,
                unique,
                predicate,
                method,
                include,
                nullsAreEqual,
                parameters,
                isInvalid,
                isConcurrent,
                isOnlyIfMissing);
    }

    /** Holds only the rows for which the condition is true. */
    public Index where(String condition) {
        SqlText.requireText(
                condition, "An index of some rows needs their condition.", "Leave where(...) out for all rows.");
        return withPredicate(SqlText.of(condition));
    }

    /** Holds only the rows for which a condition is true that engines spell differently. */
    public Index where(Sql condition) {
        return withPredicate(SqlText.of(condition));
    }

    /** The same index of the rows with that condition, or of all. */
    public Index withPredicate(@Nullable SqlText condition) {
        return new Index(
                name,
                keys,
                isUnique,
                condition,
                method,
                include,
                nullsAreEqual,
                parameters,
                isInvalid,
                isConcurrent,
                isOnlyIfMissing);
    }

    /** Makes it of that kind: {@code using("gin")}. */
    public Index using(String kind) {
        return withMethod(kind);
    }

    /** The same index of that kind, or of the usual one. */
    public Index withMethod(@Nullable String kind) {
        return new Index(
                name,
                keys,
                isUnique,
                predicate,
                kind,
                include,
                nullsAreEqual,
                parameters,
                isInvalid,
                isConcurrent,
                isOnlyIfMissing);
    }

    /** Holds further columns, which it is not sorted by. */
    public Index include(String... columns) {
        return withInclude(List.of(columns));
    }

    /** The same index with those further columns. */
    public Index withInclude(List<String> columns) {
        return new Index(
                name,
                keys,
                isUnique,
                predicate,
                method,
                columns,
                nullsAreEqual,
                parameters,
                isInvalid,
                isConcurrent,
                isOnlyIfMissing);
    }

    /** Counts rows with a null among the keys as sharing them, too. */
    public Index nullsNotDistinct() {
        return new Index(
                name,
                keys,
                isUnique,
                predicate,
                method,
                include,
                true,
                parameters,
                isInvalid,
                isConcurrent,
                isOnlyIfMissing);
    }

    /** Says how the engine keeps it: {@code with("fillfactor", 70)}. */
    public Index with(String parameter, Object value) {
        Map<String, String> more = new TreeMap<>(parameters);
        more.put(parameter, String.valueOf(value));
        return withParameters(more);
    }

    /** The same index, kept in that way. */
    public Index withParameters(Map<String, String> said) {
        return new Index(
                name,
                keys,
                isUnique,
                predicate,
                method,
                include,
                nullsAreEqual,
                said,
                isInvalid,
                isConcurrent,
                isOnlyIfMissing);
    }

    /** Makes it while others write. */
    public Index concurrently() {
        return making(true, isOnlyIfMissing);
    }

    /** Leaves it out where there is one of its name. */
    public Index ifNotExists() {
        return making(isConcurrent, true);
    }

    /** The same index, made in that way. */
    public Index making(boolean concurrently, boolean onlyIfMissing) {
        return new Index(
                name,
                keys,
                isUnique,
                predicate,
                method,
                include,
                nullsAreEqual,
                parameters,
                isInvalid,
                concurrently,
                onlyIfMissing);
    }

    /** The index once it is there: how it was made says nothing any more. */
    public Index made() {
        return isConcurrent || isOnlyIfMissing ? making(false, false) : this;
    }

    /** The same index, finished or not. */
    public Index withInvalid(boolean invalid) {
        return new Index(
                name,
                keys,
                isUnique,
                predicate,
                method,
                include,
                nullsAreEqual,
                parameters,
                invalid,
                isConcurrent,
                isOnlyIfMissing);
    }

    /** The same index with its name open. */
    public Index unnamed() {
        return withName(null);
    }

    /** The same index under a name of its own. */
    public Index named(String newName) {
        return withName(newName);
    }

    private Index withName(@Nullable String other) {
        return new Index(
                other,
                keys,
                isUnique,
                predicate,
                method,
                include,
                nullsAreEqual,
                parameters,
                isInvalid,
                isConcurrent,
                isOnlyIfMissing);
    }

    /** The same index with other keys. */
    public Index withKeys(List<IndexKey> others) {
        return new Index(
                name,
                others,
                isUnique,
                predicate,
                method,
                include,
                nullsAreEqual,
                parameters,
                isInvalid,
                isConcurrent,
                isOnlyIfMissing);
    }

    /** The same index with its columns under other names. */
    public Index renaming(UnaryOperator<String> columnNames) {
        List<IndexKey> renamed = new ArrayList<>();
        for (IndexKey key : keys) {
            renamed.add(key.renaming(columnNames));
        }
        return withKeys(renamed).withInclude(include.stream().map(columnNames).toList());
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
        StringBuilder text = new StringBuilder(isUnique ? "unique index" : "index");
        text.append(method == null ? " (" : " using " + method + " (");
        for (int i = 0; i < keys.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(keys.get(i).describe());
        }
        text.append(')');
        text.append(include.isEmpty() ? "" : " include (" + String.join(", ", include) + ")");
        text.append(nullsAreEqual ? " nulls not distinct" : "");
        return predicate == null
                ? text.toString()
                : text.append(" where ").append(predicate).toString();
    }
}
