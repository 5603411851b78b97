package dev.retort.schema;

import org.jspecify.annotations.Nullable;

/** What a column of a row becomes. */
public sealed interface Assignment {

    /** The column. */
    String column();

    /**
     * A value.
     *
     * @param column the column
     * @param value in the form of {@link Values#checked}
     */
    record ToValue(String column, @Nullable Object value) implements Assignment {

        /** Checks name and value. */
        public ToValue {
            Identifiers.checked("column", column);
            value = Values.checked("column " + column, value);
        }
    }

    /**
     * What an expression gives, which may name the columns of the row.
     *
     * @param column the column
     * @param expression SQL, passed through
     */
    record ToSql(String column, Sql expression) implements Assignment {

        /** Checks the name. */
        public ToSql {
            Identifiers.checked("column", column);
        }
    }

    /**
     * What code gives.
     *
     * @param column the column
     * @param computation the code
     */
    record Computed(String column, Computation computation) implements Assignment {

        /** Checks the name. */
        public Computed {
            Identifiers.checked("column", column);
        }
    }

    /** Code that works out a value of a row; the same row has to give the same value. */
    @FunctionalInterface
    interface Computation {

        /** The value, of a kind that {@link Values} lists. */
        @Nullable
        Object of(StoredRow row);
    }
}
