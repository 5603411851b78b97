package dev.retort.schema;

/** One of the things that an index is sorted by: a column or an expression. */
public sealed interface IndexKey {

    /** Whether the largest value comes first. */
    boolean descending();

    /** The same key, largest value first. */
    IndexKey desc();

    /** The key in one line, for people. */
    String describe();

    /** A column. */
    record OfColumn(String column, boolean descending) implements IndexKey {

        /** Checks the name. */
        public OfColumn {
            Identifiers.checked("column", column);
        }

        @Override
        public OfColumn desc() {
            return new OfColumn(column, true);
        }

        @Override
        public String describe() {
            return descending ? column + " desc" : column;
        }
    }

    /** An expression, in the engine's SQL. */
    record OfExpression(String sql, boolean descending) implements IndexKey {

        /** Checks that there is a text. */
        public OfExpression {
            if (sql.isBlank()) {
                throw new DefinitionException(
                        "An index needs something to sort by.", "'" + sql + "' is blank.", "Write an expression.");
            }
        }

        @Override
        public OfExpression desc() {
            return new OfExpression(sql, true);
        }

        @Override
        public String describe() {
            return descending ? "(" + sql + ") desc" : "(" + sql + ")";
        }
    }
}
