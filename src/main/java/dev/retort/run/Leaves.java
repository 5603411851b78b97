package dev.retort.run;

import dev.retort.operation.OnlyOn;
import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/** Operations without the conditions around them. */
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
        if (!(operation instanceof OnlyOn only)) {
            leaves.add(operation);
        } else if (only.dialects().contains(dialect)) {
            for (Operation inner : only.operations()) {
                collect(inner, dialect, leaves);
            }
        }
    }
}
