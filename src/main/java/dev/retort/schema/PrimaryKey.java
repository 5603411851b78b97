package dev.retort.schema;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The columns that tell the rows of a table apart; they are not null. */
public record PrimaryKey(@Nullable String name, List<String> columns) implements Constraint {

    /** Checks name and columns. */
    public PrimaryKey {
        Constraint.checkedName(name);
        columns = Constraint.checkedColumns("primary key", columns);
    }

    @Override
    public PrimaryKey named(String newName) {
        return new PrimaryKey(newName, columns);
    }

    @Override
    public PrimaryKey renaming(UnaryOperator<String> columnNames) {
        return new PrimaryKey(name, columns.stream().map(columnNames).toList());
    }

    @Override
    public String describe() {
        return "primary key (" + String.join(", ", columns) + ")";
    }
}
