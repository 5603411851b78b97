package dev.retort.schema;

/**
 * A list of values of one type.
 *
 * @param of the type of each value
 */
public record ArrayType(ColumnType of) implements ColumnType {

    /** Checks that the values are no lists themselves. */
    public ArrayType {
        if (of instanceof ArrayType || of instanceof VariedType) {
            throw new DefinitionException(
                    "An array of " + of.describe() + " cannot be a type.",
                    "The type of its values is itself an array or depends on the engine.",
                    "Name one plain type: array(text()), or array(text()).on(\"h2\", ...).");
        }
    }

    @Override
    public String describe() {
        return of.describe() + "[]";
    }
}
