package dev.retort.run;

import dev.retort.error.RetortException;
import dev.retort.migration.DeclaredMigration;
import dev.retort.operation.ExecuteSql;
import dev.retort.operation.Operation;
import dev.retort.operation.ScopeOperation;
import dev.retort.plan.PlannedStep;
import dev.retort.revision.Direction;
import dev.retort.revision.Heads;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a revision says that it does, for people.
 *
 * @param operations a line for each operation, in order, with the place in the source that says it
 * @param remark why that is not all, or the empty text
 */
public record SaidRevision(List<String> operations, String remark) {

    /** Copies the list. */
    public SaidRevision {
        operations = List.copyOf(operations);
    }

    /**
     * Calls the upgrade of a migration without a database. A parameter stands by its name, {@code ${region}}; a migration that
     * cannot be made or that throws is no failure, but a remark.
     */
    public static SaidRevision of(DeclaredMigration migration, RunSettings settings) {
        Notebook notebook = Notebook.forPeople(settings, migration.className());
        String remark = "";
        try {
            Notebook.call(new PlannedStep(migration, Direction.UPGRADE, Heads.none(), Heads.none()), notebook);
        } catch (Notebook.NotingEnds end) {
            remark = "It reads the database; what it does after that is known when it runs.";
        } catch (RetortException e) {
            remark = "More is not known without running it. " + e.getMessage();
        } catch (RuntimeException | LinkageError e) {
            remark = "More is not known without running it: it threw "
                    + e.getClass().getSimpleName() + (e.getMessage() == null ? "." : ": " + e.getMessage());
        }
        List<String> lines = new ArrayList<>();
        for (NotedOperation noted : notebook.operations()) {
            String place = noted.line() == null ? "" : " (" + noted.line() + ")";
            collect(noted.operation(), inner -> inner, place, lines);
        }
        return new SaidRevision(lines, remark);
    }

    private static void collect(
            Operation operation, UnaryOperator<Operation> around, String place, List<String> lines) {
        if (operation instanceof ScopeOperation scope) {
            for (Operation inner : scope.operations()) {
                collect(inner, one -> around.apply(scope.around(List.of(one))), place, lines);
            }
        } else {
            String described = around.apply(operation).describe();
            String own = operation.describe();
            String scopes = described.endsWith(own) ? described.substring(0, described.length() - own.length()) : "";
            lines.add(scopes + whole(operation) + place);
        }
    }

    /** The operation in words, SQL of the user's not cut as it is elsewhere. */
    private static String whole(Operation operation) {
        return operation instanceof ExecuteSql execute
                ? "execute " + execute.sql().text().strip().replaceAll("\\s+", " ")
                : operation.describe();
    }
}
