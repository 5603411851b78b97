package dev.retort.operation;

import dev.retort.schema.DefinitionException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Performs operations on every engine but some.
 *
 * @param dialects the names of the engines, in lower case: {@code h2}, {@code postgresql}, {@code sqlite}
 * @param operations in order; may be empty
 */
public record ExceptOn(Set<String> dialects, List<Operation> operations) implements ScopeOperation {

    /** Checks that there is an engine. */
    public ExceptOn {
        if (dialects.isEmpty()) {
            throw new DefinitionException(
                    "No engine cannot be left out.", "exceptOn names none.", "Write exceptOn(\"sqlite\", o -> ...).");
        }
        dialects = Collections.unmodifiableSet(new TreeSet<>(dialects));
        operations = List.copyOf(operations);
    }

    @Override
    public String describe() {
        return "except on " + String.join(", ", dialects) + ": "
                + (operations.size() == 1 ? operations.get(0).describe() : operations.size() + " operations");
    }

    @Override
    public boolean appliesTo(String dialect) {
        return !dialects.contains(dialect);
    }

    @Override
    public ExceptOn around(List<Operation> others) {
        return new ExceptOn(dialects, others);
    }

    @Override
    public <R> R accept(ScopeOperationVisitor<R> visitor) {
        return visitor.exceptOn(this);
    }
}
