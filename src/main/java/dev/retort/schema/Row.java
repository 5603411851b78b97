package dev.retort.schema;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row to insert, by column, in the order said.
 *
 * @param values each in the form of {@link Values#checked}
 */
public record Row(Map<String, @Nullable Object> values) {

    /** Checks names and values. */
    public Row {
        values = values instanceof RowValues checked ? checked : RowValues.of(values);
        if (values.isEmpty()) {
            throw new DefinitionException(
                    "A row needs a value.", "No column was said.", "Write row(\"name\", \"admin\").");
        }
    }

    /** Whether it has a value for each of these columns and no others. */
    boolean hasColumns(List<String> columns) {
        return ((RowValues) values).hasColumns(columns);
    }

    /** The values of these columns, in their order; null for a column that it does not have. */
    public List<@Nullable Object> valuesOf(List<String> columns) {
        return Collections.unmodifiableList(Arrays.asList(((RowValues) values).of(columns)));
    }

    /**
     * The row of alternating names and values: {@code row("name", "admin", "rank", 1)}.
     *
     * @throws DefinitionException when a name is no text, comes twice or has no value
     */
    public static Row of(@Nullable Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new DefinitionException(
                    "A row is made of names and values in turn.",
                    "There are " + namesAndValues.length + " of them, so the last name has no value.",
                    "Write row(\"name\", \"admin\", \"rank\", 1).");
        }
        return new Row(RowValues.ofPairs(namesAndValues));
    }
}
