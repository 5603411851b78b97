package dev.retort.run;

import dev.retort.migration.DeclaredMigration;
import dev.retort.operation.Operation;
import dev.retort.plan.PlannedStep;
import dev.retort.revision.Direction;
import dev.retort.revision.Heads;
import java.util.List;

/**
 * What a migration performs in one direction, as it was said: with names left open and scopes around what is not for all.
 *
 * @param operations in order
 * @param obstacle why that is not known, or the empty text
 */
public record SaidOperations(List<Operation> operations, String obstacle) {

    /** Copies the list. */
    public SaidOperations {
        operations = List.copyOf(operations);
    }

    /** Calls a migration without a database. */
    public static SaidOperations of(DeclaredMigration migration, Direction direction) {
        Notebook notebook = Notebook.forSource(migration.className());
        String obstacle = "";
        try {
            Notebook.call(new PlannedStep(migration, direction, Heads.none(), Heads.none()), notebook);
        } catch (Notebook.NotingEnds end) {
            obstacle = "it reads the database";
        } catch (Notebook.ParameterEnds end) {
            obstacle = "it reads the parameter '" + end.getMessage() + "'";
        } catch (RuntimeException e) {
            obstacle = "it threw " + e.getClass().getSimpleName() + ": " + e.getMessage();
        }
        return new SaidOperations(
                notebook.operations().stream().map(NotedOperation::operation).toList(), obstacle);
    }
}
