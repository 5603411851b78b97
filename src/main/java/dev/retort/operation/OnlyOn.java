package dev.retort.operation;

import dev.retort.schema.DefinitionException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Performs operations on some engines and leaves them out on the others.
 *
 * @param dialects the names of the engines, in lower case: {@code h2}, {@code postgresql}, {@code sqlite}
 * @param operations in order; may be empty
 */
public record OnlyOn(Set<String> dialects, List<Operation> operations) implements ScopeOperation {

    /** Checks that there is an engine. */
    public OnlyOn {
        if (dialects.isEmpty()) {
            throw new DefinitionException(
                    "Operations cannot be for no engine at all.",
                    "onlyOn names none.",
                    "Write onlyOn(\"postgresql\", o -> ...).");
        }
        dialects = Collections.unmodifiableSet(new TreeSet<>(dialects));
        operations = List.copyOf(operations);
    }

    @Override
    public String describe() {
        return "only on " + String.join(", ", dialects) + ": "
                + (operations.size() == 1 ? operations.get(0).describe() : operations.size() + " operations");
    }

    @Override
    public boolean appliesTo(String dialect) {
        return dialects.contains(dialect);
    }

    @Override
    public OnlyOn around(List<Operation> others) {
        return new OnlyOn(dialects, others);
    }

    @Override
    public <R> R accept(ScopeOperationVisitor<R> visitor) {
        return visitor.onlyOn(this);
    }
}
