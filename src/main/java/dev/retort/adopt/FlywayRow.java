package dev.retort.adopt;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of Flyway's table.
 *
 * @param rank its place in the order of the rows
 * @param version null for a repeatable migration, and for rows that are about no migration
 * @param description in words
 * @param type what kind of row
 * @param success whether it was applied
 */
record FlywayRow(long rank, @Nullable String version, String description, String type, boolean success) {

    /** Rows that say that Flyway made a schema or its table. */
    private static final Set<String> MARKERS = Set.of("SCHEMA", "TABLE");

    /** Whether it is about a version; one about a repeatable migration does not move the database. */
    boolean isVersioned() {
        return version != null && !MARKERS.contains(type);
    }

    /** Whether it takes a version back. */
    boolean isUndo() {
        return type.startsWith("UNDO");
    }

    /** Whether it says that the script of a version is gone, though what it did is not. */
    boolean isDeletion() {
        return type.equals("DELETE");
    }

    String describe() {
        return version == null ? "'" + description + "'" : "version " + version + " (" + description + ")";
    }
}
