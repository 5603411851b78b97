package dev.retort.operation;

import dev.retort.schema.DefinitionException;
import java.util.List;
import java.util.Set;

/**
 * Performs operations outside any transaction.
 *
 * @param operations in order; neither code nor a backfill, which have transactions by nature
 */
public record Apart(List<Operation> operations) implements ScopeOperation {

    /** Checks the operations. */
    public Apart {
        operations = List.copyOf(operations);
        operations.forEach(Apart::check);
    }

    private static void check(Operation operation) {
        if (operation instanceof ScopeOperation scope) {
            scope.operations().forEach(Apart::check);
        } else if (operation instanceof RunCode || operation instanceof Backfill) {
            throw new DefinitionException(
                    "'" + operation.describe() + "' cannot stand outside a transaction.",
                    operation instanceof RunCode
                            ? "Code works in the transaction of the run."
                            : "A backfill has a transaction for each of its batches.",
                    "Write it beside apart(...).");
        }
    }

    @Override
    public Set<String> dialects() {
        return Set.of();
    }

    @Override
    public boolean appliesTo(String dialect) {
        return true;
    }

    @Override
    public Apart around(List<Operation> others) {
        return new Apart(others);
    }

    @Override
    public String describe() {
        return "apart: " + (operations.size() == 1 ? operations.get(0).describe() : operations.size() + " operations");
    }

    @Override
    public <R> R accept(ScopeOperationVisitor<R> visitor) {
        return visitor.apart(this);
    }
}
