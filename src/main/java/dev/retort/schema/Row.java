package dev.retort.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
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
        Map<String, @Nullable Object> checked = new LinkedHashMap<>();
        values.forEach(
                (column, value) -> checked.put(Identifiers.checked("column", column), Values.ofColumn(column, value)));
        if (checked.isEmpty()) {
            throw new DefinitionException(
                    "A row needs a value.", "No column was said.", "Write row(\"name\", \"admin\").");
        }
        values = Collections.unmodifiableMap(checked);
    }

    /** Whether it has a value for each of these columns and no others; quick where their order is the same. */
    boolean hasColumns(List<String> columns) {
        if (values.size() != columns.size()) {
            return false;
        }
        int next = 0;
        for (String column : values.keySet()) {
            if (!column.equals(columns.get(next++))) {
                return values.keySet().containsAll(columns);
            }
        }
        return true;
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
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!(namesAndValues[i] instanceof String column)) {
                throw new DefinitionException(
                        "A row is made of names and values in turn.",
                        "'" + namesAndValues[i] + "' stands where the name of a column should.",
                        "Write row(\"name\", \"admin\", \"rank\", 1).");
            }
            if (values.containsKey(column)) {
                throw new DefinitionException(
                        "A row cannot have two values for column '" + column + "'.",
                        "A column holds one.",
                        "Leave one of them out.");
            }
            values.put(column, namesAndValues[i + 1]);
        }
        return new Row(values);
    }
}
