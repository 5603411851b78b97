package dev.retort.schema;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One of the things that an index is sorted by: a column or an expression. */
public sealed interface IndexKey {

    /** How it is sorted. */
    Sorting sorting();

    /** The same key, sorted in another way. */
    IndexKey sorted(Sorting sorting);

    /** The same key with its column under another name; an expression stays as it is. */
    IndexKey renaming(UnaryOperator<String> columnNames);

    /** The key in one line, for people. */
    String describe();

    /**
     * How the values of a key are sorted.
     *
     * @param descending whether the largest value comes first
     * @param nulls where null stands, or null for where the engine puts it
     * @param operatorClass the engine's way to compare, or null for the usual one
     * @param collation how texts are compared, or null for the usual way
     * @param prefix how many characters of a text count, or null for all
     */
    record Sorting(
            boolean descending,
            @Nullable NullsOrder nulls,
            @Nullable String operatorClass,
            @Nullable String collation,
            @Nullable Integer prefix) {

        /** As the engine sorts when nothing is said. */
        public static final Sorting USUAL = new Sorting(false, null, null, null, null);

        /** Checks the number of characters. */
        public Sorting {
            if (prefix != null && prefix < 1) {
                throw new DefinitionException(
                        "An index cannot count " + prefix + " characters of a text.",
                        "It is less than 1.",
                        "Say at least 1, or leave prefix(...) out.");
            }
        }

        private String describe() {
            return (prefix == null ? "" : "(" + prefix + ")")
                    + (collation == null ? "" : " collate " + collation)
                    + (operatorClass == null ? "" : " " + operatorClass)
                    + (descending ? " desc" : "")
                    + (nulls == null ? "" : nulls == NullsOrder.FIRST ? " nulls first" : " nulls last");
        }
    }

    /** Whether the largest value comes first. */
    default boolean descending() {
        return sorting().descending();
    }

    /** The same key, largest value first. */
    default IndexKey desc() {
        Sorting s = sorting();
        return sorted(new Sorting(true, s.nulls(), s.operatorClass(), s.collation(), s.prefix()));
    }

    /** The same key, rows with null before the others. */
    default IndexKey nullsFirst() {
        return nulls(NullsOrder.FIRST);
    }

    /** The same key, rows with null behind the others. */
    default IndexKey nullsLast() {
        return nulls(NullsOrder.LAST);
    }

    private IndexKey nulls(NullsOrder order) {
        Sorting s = sorting();
        return sorted(new Sorting(s.descending(), order, s.operatorClass(), s.collation(), s.prefix()));
    }

    /** The same key, compared in the engine's way of that name: {@code gin_trgm_ops}. */
    default IndexKey opclass(String name) {
        Sorting s = sorting();
        return sorted(new Sorting(s.descending(), s.nulls(), name, s.collation(), s.prefix()));
    }

    /** The same key, its texts compared by that collation. */
    default IndexKey collate(String name) {
        Sorting s = sorting();
        return sorted(new Sorting(s.descending(), s.nulls(), s.operatorClass(), name, s.prefix()));
    }

    /** The same key, of which only so many characters count. */
    default IndexKey prefix(int characters) {
        Sorting s = sorting();
        return sorted(new Sorting(s.descending(), s.nulls(), s.operatorClass(), s.collation(), characters));
    }

    /** The key with an operator between two rows, for an exclusion constraint. */
    default Exclude.Part with(String operator) {
        return new Exclude.Part(this, operator);
    }

    /**
     * A column.
     *
     * @param column its name
     * @param sorting how it is sorted
     */
    record OfColumn(String column, Sorting sorting) implements IndexKey {

        /** Checks the name. */
        public OfColumn {
            Identifiers.checked("column", column);
        }

        @Override
        public OfColumn sorted(Sorting other) {
            return new OfColumn(column, other);
        }

        @Override
        public OfColumn renaming(UnaryOperator<String> columnNames) {
            return new OfColumn(columnNames.apply(column), sorting);
        }

        @Override
        public String describe() {
            return column + sorting.describe();
        }
    }

    /**
     * An expression.
     *
     * @param sql the expression, in the engine's SQL
     * @param sorting how its values are sorted
     */
    record OfExpression(SqlText sql, Sorting sorting) implements IndexKey {

        @Override
        public OfExpression sorted(Sorting other) {
            return new OfExpression(sql, other);
        }

        @Override
        public OfExpression renaming(UnaryOperator<String> columnNames) {
            return this;
        }

        @Override
        public String describe() {
            return "(" + sql + ")" + sorting.describe();
        }
    }
}
