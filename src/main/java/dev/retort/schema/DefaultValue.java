package dev.retort.schema;

import java.util.Objects;

/** What a column holds when an insert says nothing: a value, or an SQL expression. */
public sealed interface DefaultValue {

    /** The default in one line, for people. */
    String describe();

    /**
     * A value, written as a literal of the engine.
     *
     * @param value in the form of {@link Values#checked}
     */
    record Literal(Object value) implements DefaultValue {

        /** Checks that an engine can store the value. */
        public Literal {
            value = Objects.requireNonNull(Values.checked("a default", value));
        }

        @Override
        public String describe() {
            return value instanceof String ? "'" + value + "'" : value.toString();
        }
    }

    /**
     * An expression that the engine evaluates, passed through as it is.
     *
     * @param sql the expression
     */
    record Expression(String sql) implements DefaultValue {

        /** Checks that there is a text. */
        public Expression {
            if (sql.isBlank()) {
                throw new DefinitionException(
                        "A default needs an expression.", "'" + sql + "' is blank.", "Write dropDefault() for none.");
            }
        }

        @Override
        public String describe() {
            return sql;
        }
    }
}
