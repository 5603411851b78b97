package dev.retort.schema;

/**
 * A type in the words of the engine, passed through as it is: {@code sqlType("tsvector")}.
 *
 * @param sql the engine's own words
 */
public record SqlType(String sql) implements ColumnType {

    /** Checks that there is a text. */
    public SqlType {
        if (sql.isBlank()) {
            throw new DefinitionException("A type needs a name.", "'" + sql + "' is blank.", "Name the engine's type.");
        }
    }

    @Override
    public String describe() {
        return sql;
    }
}
