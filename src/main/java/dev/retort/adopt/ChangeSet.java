package dev.retort.adopt;

import org.jspecify.annotations.Nullable;

/**
 * A row of Liquibase's table.
 *
 * @param file the change log that has it
 * @param id its id, one among those of the file and the author
 * @param author who wrote it
 * @param order its place in the order of execution; a new one when it is run again
 * @param type whether it was executed, run again, marked as run
 * @param checksum null after {@code clear-checksums}
 * @param tag null for none
 */
record ChangeSet(
        String file,
        String id,
        String author,
        long order,
        String type,
        @Nullable String checksum,
        @Nullable String tag) {

    boolean isRerun() {
        return type.equals("RERAN");
    }

    boolean isMarked() {
        return type.equals("MARK_RAN");
    }

    boolean isDone() {
        return type.equals("EXECUTED") || isRerun() || isMarked();
    }

    /** As Liquibase names it. */
    String path() {
        return file + "::" + id + "::" + author;
    }
}
