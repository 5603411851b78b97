package dev.retort.operation;

import dev.retort.schema.DefinitionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Performs operations in some of the databases that share a history and leaves them out in the others.
 *
 * @param databases the names that the application has for them, as {@code Migrator.database(name)} says them
 * @param operations in order; may be empty
 */
public record OnlyIn(Set<String> databases, List<Operation> operations) implements ScopeOperation {

    /** Checks that there is a database. */
    public OnlyIn {
        if (databases.isEmpty()) {
            throw new DefinitionException(
                    "Operations cannot be for no database at all.",
                    "onlyIn names none.",
                    "Write onlyIn(\"billing\", o -> ...).");
        }
        databases = Collections.unmodifiableSet(new TreeSet<>(databases));
        operations = List.copyOf(operations);
    }

    /**
     * What an operation comes to in a database: the operation itself, or what of it is for this one.
     *
     * @param database the database's name, or null for one that has none
     * @throws DefinitionException when something depends on the name and there is none
     */
    public static List<Operation> resolved(Operation operation, @Nullable String database) {
        if (!(operation instanceof ScopeOperation scope)) {
            return List.of(operation);
        }
        List<Operation> within = new ArrayList<>();
        if (!(scope instanceof OnlyIn only) || only.isFor(database)) {
            for (Operation inner : scope.operations()) {
                within.addAll(resolved(inner, database));
            }
        }
        if (scope instanceof OnlyIn) {
            return within;
        }
        return within.equals(scope.operations()) ? List.of(scope) : List.of(scope.around(within));
    }

    /** Whether an operation is, or holds, one that is for some databases only. */
    public static boolean isIn(Operation operation) {
        return operation instanceof OnlyIn
                || (operation instanceof ScopeOperation scope
                        && scope.operations().stream().anyMatch(OnlyIn::isIn));
    }

    private boolean isFor(@Nullable String database) {
        if (database == null) {
            throw new DefinitionException(
                    "'" + describe() + "' cannot be performed: it is not known which database this is.",
                    "Several databases share the history, and this one was given no name.",
                    "Say it: Migrator.configure(dataSource).database(\""
                            + databases.iterator().next() + "\"), or --database on the command line.");
        }
        return databases.contains(database);
    }

    @Override
    public String describe() {
        return "only in " + String.join(", ", databases) + ": "
                + (operations.size() == 1 ? operations.get(0).describe() : operations.size() + " operations");
    }

    @Override
    public Set<String> dialects() {
        return Set.of();
    }

    /** On every engine; in which database is {@link #resolved} before anything asks for the engine. */
    @Override
    public boolean appliesTo(String dialect) {
        return true;
    }

    @Override
    public OnlyIn around(List<Operation> others) {
        return new OnlyIn(databases, others);
    }

    @Override
    public <R> R accept(ScopeOperationVisitor<R> visitor) {
        return visitor.onlyIn(this);
    }
}
