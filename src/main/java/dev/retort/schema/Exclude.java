package dev.retort.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keys that no two rows may have in certain relations all at once: rooms that are equal at times that overlap.
 *
 * @param name the name, or null while it is open
 * @param method the kind of index that finds such rows: {@code gist}
 * @param parts the keys, each with the operator that compares two rows
 * @param predicate the condition of the rows that count, or null for all
 * @param deferral when it may be checked later, or null for never
 */
public record Exclude(
        @Nullable String name,
        String method,
        List<Part> parts,
        @Nullable SqlText predicate,
        @Nullable Deferral deferral)
        implements Constraint {

    /**
     * A key and the operator between two rows.
     *
     * @param key a column or an expression
     * @param operator {@code =}, {@code &&} and the like
     */
    public record Part(IndexKey key, String operator) {

        /** Checks that there is an operator. */
        public Part {
            if (operator.isBlank()) {
                throw new DefinitionException(
                        "A key of an exclusion constraint needs an operator.",
                        "'" + operator + "' is blank.",
                        "Write key(\"room\").with(\"=\").");
            }
        }

        private String describe() {
            return key.describe() + " with " + operator;
        }
    }

    /** Checks name and keys. */
    public Exclude {
        Constraint.checkedName(name);
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new DefinitionException(
                    "An exclusion constraint needs a key.",
                    "None was said.",
                    "Write exclude(using(\"gist\"), key(\"room\").with(\"=\"), ...).");
        }
    }

    /** Counts only the rows for which the condition is true. */
    public Exclude where(String condition) {
        return new Exclude(name, method, parts, SqlText.of(condition), deferral);
    }

    /** Lets a transaction ask for a later check. */
    public Exclude deferrable() {
        return new Exclude(name, method, parts, predicate, Deferral.DEFERRABLE);
    }

    /** Checks at the end of the transaction. */
    public Exclude initiallyDeferred() {
        return new Exclude(name, method, parts, predicate, Deferral.INITIALLY_DEFERRED);
    }

    @Override
    public Kind kind() {
        return Kind.EXCLUDE;
    }

    /** The columns among the keys, in order. */
    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (Part part : parts) {
            if (part.key() instanceof IndexKey.OfColumn column) {
                columns.add(column.column());
            }
        }
        return columns;
    }

    @Override
    public Exclude named(@Nullable String newName) {
        return new Exclude(newName, method, parts, predicate, deferral);
    }

    @Override
    public Exclude renaming(UnaryOperator<String> columnNames) {
        List<Part> renamed = parts.stream()
                .map(part -> new Part(part.key().renaming(columnNames), part.operator()))
                .toList();
        return new Exclude(name, method, renamed, predicate, deferral);
    }

    @Override
    public String describe() {
        return "exclude using " + method + " ("
                + parts.stream().map(Part::describe).collect(Collectors.joining(", ")) + ")"
                + (predicate == null ? "" : " where " + predicate) + Constraint.describe(deferral);
    }
}
