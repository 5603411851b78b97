package dev.retort.run;

import dev.retort.operation.Operation;
import dev.retort.plan.PlannedStep;
import java.util.List;
import java.util.Map;

/**
 * What a migration said when it was called without a database.
 *
 * @param step the revision and the direction
 * @param operations in order
 * @param isComplete whether that is all; false when the migration reads the database
 * @param runsCode whether some operation is code
 * @param isOfOneDatabase whether some of it is for some of the databases that share the history only
 * @param parameters the parameters that it read
 */
public record NotedMigration(
        PlannedStep step,
        List<NotedOperation> operations,
        boolean isComplete,
        boolean runsCode,
        boolean isOfOneDatabase,
        Map<String, String> parameters) {

    /** Copies the collections. */
    public NotedMigration {
        operations = List.copyOf(operations);
        parameters = Map.copyOf(parameters);
    }

    /** Whether the list of operations is what is carried out; otherwise the migration is called again, live. */
    boolean isCarriedOutAsNoted() {
        return isComplete && !runsCode;
    }

    List<Operation> plain() {
        return operations.stream().map(NotedOperation::operation).toList();
    }
}
