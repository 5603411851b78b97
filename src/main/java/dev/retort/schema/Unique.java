package dev.retort.schema;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Columns that no two rows share; rows with a null among them do not count, as in standard SQL. */
public record Unique(@Nullable String name, List<String> columns) implements Constraint {

    /** Checks name and columns. */
    public Unique {
        Constraint.checkedName(name);
        columns = Constraint.checkedColumns("unique constraint", columns);
    }

    @Override
    public Unique named(String newName) {
        return new Unique(newName, columns);
    }

    @Override
    public Unique renaming(UnaryOperator<String> columnNames) {
        return new Unique(name, columns.stream().map(columnNames).toList());
    }

    @Override
    public String describe() {
        return "unique (" + String.join(", ", columns) + ")";
    }
}
