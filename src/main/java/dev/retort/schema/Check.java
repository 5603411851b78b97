package dev.retort.schema;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A condition that every row keeps.
 *
 * @param name the name, or null while it is open
 * @param condition SQL of the engine, passed through; write names in it without quotes, which some engines read as text
 */
public record Check(@Nullable String name, String condition) implements Constraint {

    /** Checks name and condition. */
    public Check {
        Constraint.checkedName(name);
        if (condition.isBlank()) {
            throw new DefinitionException(
                    "A check needs a condition.", "'" + condition + "' is blank.", "Write what every row keeps.");
        }
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public Check named(String newName) {
        return new Check(newName, condition);
    }

    /** The same check: engines follow a rename inside the condition themselves, and Retort does not read SQL. */
    @Override
    public Check renaming(UnaryOperator<String> columnNames) {
        return this;
    }

    @Override
    public String describe() {
        return "check (" + condition + ")";
    }
}
