package dev.retort.schema;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A condition that every row keeps.
 *
 * @param name the name, or null while it is open
 * @param condition SQL of the engine, passed through; write names in it without quotes, which some engines read as text
 * @param isNotValid whether the rows that were there before it may break it
 */
public record Check(@Nullable String name, SqlText condition, boolean isNotValid) implements Constraint {

    /** Checks name and condition. */
    public Check {
        Constraint.checkedName(name);
    }

    /** A check of that condition. */
    public static Check of(String condition) {
        SqlText.requireText(condition, "A check needs a condition.", "Write what every row keeps.");
        return new Check(null, SqlText.of(condition), false);
    }

    /** Leaves out the rows that are there already, until the constraint is validated. */
    public Check notValid() {
        return new Check(name, condition, true);
    }

    @Override
    public Check validated() {
        return new Check(name, condition, false);
    }

    @Override
    public Kind kind() {
        return Kind.CHECK;
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public Check named(@Nullable String newName) {
        return new Check(newName, condition, isNotValid);
    }

    /** The same check: engines follow a rename inside the condition themselves, and Retort does not read SQL. */
    @Override
    public Check renaming(UnaryOperator<String> columnNames) {
        return this;
    }

    @Override
    public String describe() {
        return "check (" + condition + ")" + (isNotValid ? " not valid" : "");
    }
}
