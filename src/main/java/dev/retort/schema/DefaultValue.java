package dev.retort.schema;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
            Object checked = Values.checked("a default", value);
            if (checked == null) {
                throw new DefinitionException(
                        "A default cannot be null.",
                        "A column without a default holds null when an insert says nothing.",
                        "Leave the default out, or write dropDefault(...) to take one away.");
            }
            value = checked;
        }

        @Override
        public String describe() {
            if (value instanceof byte[] bytes) {
                return "x'" + HexFormat.of().formatHex(bytes) + "'";
            }
            return value instanceof String ? "'" + value + "'" : value.toString();
        }

        /** Whether the other one stores the same value; bytes compare by what they are. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Literal literal && Objects.deepEquals(value, literal.value);
        }

        @Override
        public int hashCode() {
            return value instanceof byte[] bytes ? Arrays.hashCode(bytes) : value.hashCode();
        }
    }

    /**
     * An expression that the engine evaluates, passed through as it is.
     *
     * @param sql the expression
     */
    record Expression(SqlText sql) implements DefaultValue {

        /** The same expression on every engine. */
        public static Expression of(String sql) {
            SqlText.requireText(sql, "A default needs an expression.", "Write dropDefault() for none.");
            return new Expression(SqlText.of(sql));
        }

        @Override
        public String describe() {
            return sql.text();
        }
    }
}
