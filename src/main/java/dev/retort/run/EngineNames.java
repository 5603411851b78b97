package dev.retort.run;

import dev.retort.dialect.Dialects;
import dev.retort.error.Suggestion;
import dev.retort.operation.OnlyOn;
import dev.retort.operation.Operation;
import dev.retort.schema.DefinitionException;
import java.util.Set;
import java.util.TreeSet;

/** The engines that a migration may name: a name that nobody knows would leave its operations out everywhere. */
final class EngineNames {

    /** Engines that histories are written for before every application has their dialect on its class path. */
    private static final Set<String> ELSEWHERE = Set.of("mysql", "mariadb");

    private EngineNames() {}

    static void check(Operation operation) {
        if (operation instanceof OnlyOn only) {
            Set<String> known = new TreeSet<>(Dialects.names());
            known.addAll(ELSEWHERE);
            for (String name : only.dialects()) {
                if (!known.contains(name)) {
                    throw unknown(name, known);
                }
            }
            only.operations().forEach(EngineNames::check);
        }
    }

    private static DefinitionException unknown(String name, Set<String> known) {
        String nearest = Suggestion.nearest(name, known);
        return new DefinitionException(
                "Operations cannot be for '" + name + "' only: there is no such engine.",
                "The engines are " + String.join(", ", known) + ".",
                nearest == null
                        ? "Name one of these, or register a DialectProvider for it."
                        : "Did you mean '" + nearest + "'?");
    }
}
