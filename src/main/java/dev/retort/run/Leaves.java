package dev.retort.run;

import dev.retort.operation.Apart;
import dev.retort.operation.Operation;
import dev.retort.operation.ScopeOperation;
import java.util.ArrayList;
import java.util.List;

/** Operations without the conditions around them; what is to stand apart stands in an {@link Apart} of its own. */
final class Leaves {

    private Leaves() {}

    /** What an operation comes to on an engine, in order; nothing when it is for other engines. */
    static List<Operation> of(Operation operation, String dialect) {
        List<Operation> leaves = new ArrayList<>();
        collect(operation, dialect, leaves);
        return leaves;
    }

    /** What operations come to on an engine. */
    static List<Operation> of(List<NotedOperation> operations, String dialect) {
        List<Operation> leaves = new ArrayList<>();
        for (NotedOperation noted : operations) {
            collect(noted.operation(), dialect, leaves);
        }
        return leaves;
    }

    private static void collect(Operation operation, String dialect, List<Operation> leaves) {
        if (!(operation instanceof ScopeOperation scope)) {
            leaves.add(operation);
        } else if (scope.appliesTo(dialect)) {
            List<Operation> within = new ArrayList<>();
            for (Operation inner : scope.operations()) {
                collect(inner, dialect, within);
            }
            for (Operation leaf : within) {
                leaves.add(scope instanceof Apart && !(leaf instanceof Apart) ? new Apart(List.of(leaf)) : leaf);
            }
        }
    }

    /** The operation itself where it has to stand outside a transaction. */
    static Operation bare(Operation leaf) {
        return leaf instanceof Apart apart ? apart.operations().get(0) : leaf;
    }
}
