package dev.retort.plan;

import dev.retort.migration.DeclaredMigration;
import dev.retort.revision.Direction;
import dev.retort.revision.Heads;

/**
 * One revision to apply or to undo.
 *
 * @param migration which
 * @param direction up or down
 * @param before the heads of the database before the step
 * @param after the heads of the database after it
 */
public record PlannedStep(DeclaredMigration migration, Direction direction, Heads before, Heads after) {

    /** The id and message of the revision: {@code 3c9a77 (create invoice)}. */
    public String describe() {
        return migration.message().isEmpty() ? migration.id() : migration.id() + " (" + migration.message() + ")";
    }
}
