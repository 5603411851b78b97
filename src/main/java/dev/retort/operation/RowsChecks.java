package dev.retort.operation;

import dev.retort.schema.DefinitionException;
import dev.retort.schema.RowsOf;

/** What has to be said of rows that are changed or deleted. */
final class RowsChecks {

    private RowsChecks() {}

    /** Refuses rows of which it was not said which, and those to which nothing is to happen. */
    static void requireSaid(RowsOf rows, String word) {
        if (rows.condition() == null && !rows.isAll()) {
            throw new DefinitionException(
                    "'" + word + "' needs to know which rows of " + rows.table() + " it is about.",
                    "Neither where(...) nor all() was said, and a condition that was forgotten loses data.",
                    "Write rowsOf(\"" + rows.table() + "\").where(\"...\"), or .all() for every row.");
        }
    }

    /** Refuses rows to which nothing is to happen. */
    static void requireAssignments(RowsOf rows, String word) {
        if (rows.assignments().isEmpty()) {
            throw new DefinitionException(
                    "'" + word + "' has nothing to do with the rows of " + rows.table() + ".",
                    "No column is set.",
                    "Write rowsOf(\"" + rows.table() + "\").set(\"a\", 1).");
        }
    }

    /** Refuses what only a backfill does. */
    static void requireAtOnce(RowsOf rows, String word) {
        RowsOf.Batches batches = rows.batches();
        boolean batched = batches.size() != null
                || batches.pause() != null
                || !batches.by().isEmpty()
                || !batches.read().isEmpty()
                || rows.isComputed();
        if (batched) {
            throw new DefinitionException(
                    "'" + word + "' cannot go about the rows of " + rows.table() + " in batches, nor by code.",
                    "It is one statement.",
                    "Write ops.backfill(...), or leave out inBatchesOf, pausing, by, reading and setting.");
        }
    }
}
