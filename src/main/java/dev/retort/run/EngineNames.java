package dev.retort.run;

import dev.retort.dialect.Dialects;
import dev.retort.error.Suggestion;
import dev.retort.operation.ExecuteSql;
import dev.retort.operation.Operation;
import dev.retort.operation.ScopeOperation;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.Sql;
import java.util.Set;
import java.util.TreeSet;

/** The engines that a migration may name: a name that nobody knows would leave its operations out everywhere. */
final class EngineNames {

    private EngineNames() {}

    static void check(Operation operation) {
        if (operation instanceof ScopeOperation scope) {
            check(scope.dialects());
            scope.operations().forEach(EngineNames::check);
        } else if (operation instanceof ExecuteSql execute) {
            for (Sql sql = execute.sql(); sql != null; sql = sql.undo()) {
                check(sql.elsewhere().keySet());
            }
        }
    }

    private static void check(Set<String> names) {
        if (names.isEmpty()) {
            return;
        }
        Set<String> known = new TreeSet<>(Dialects.names());
        for (String name : names) {
            if (!known.contains(name)) {
                throw unknown(name, known);
            }
        }
    }

    private static DefinitionException unknown(String name, Set<String> known) {
        String nearest = Suggestion.nearest(name, known);
        return new DefinitionException(
                "Operations cannot be for '" + name + "': there is no such engine.",
                "The engines are " + String.join(", ", known) + ".",
                nearest == null
                        ? "Name one of these, or register a DialectProvider for it."
                        : "Did you mean '" + nearest + "'?");
    }
}
