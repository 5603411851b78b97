package dev.retort.run;

import static dev.retort.Target.HEAD;
import static dev.retort.schema.Define.rowsOf;

import dev.retort.Migrator;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.schema.RowsOf;
import dev.retort.schema.StoredRow;

/** A program that halts in the middle of a backfill of the rows of {@code item}. */
final class KilledBackfill {

    /** Where it halts. */
    enum Place {
        /** Nowhere. */
        NOWHERE,
        /** While code works out the values of the third batch. */
        IN_CODE,
        /** When the statement of the third batch is about to be sent. */
        BEFORE_STATEMENT,
        /** When the second batch is committed. */
        BEHIND_COMMIT
    }

    private KilledBackfill() {}

    /** Adds one to each row, by a statement for each batch or by code. */
    @Revision(id = "b1", message = "add one")
    static final class AddOne implements Migration {

        private final Place place;
        private final boolean byCode;

        AddOne(Place place, boolean byCode) {
            this.place = place;
            this.byCode = byCode;
        }

        @Override
        public void upgrade(Ops ops) {
            RowsOf rows = rowsOf("item").all().inBatchesOf(4);
            ops.execute("update item set n = n + 100");
            ops.backfill(byCode ? rows.reading("id", "n").setting("n", this::oneMore) : rows.setSql("n", "n + 1"));
            ops.execute("update item set n = n + 1000");
        }

        private Object oneMore(StoredRow row) {
            Long id = row.integer("id");
            Long n = row.integer("n");
            if (place == Place.IN_CODE && id != null && id == 10) {
                halt();
            }
            return n == null ? -1 : n + 1;
        }
    }

    private static void halt() {
        Runtime.getRuntime().halt(KilledRunner.HALTED);
    }

    static Migrator migrator(String url, Place place, boolean byCode) {
        int[] statements = {0};
        return Migrator.configure(new UrlDataSource(url))
                .migrations(new AddOne(place, byCode))
                .listener(event -> {
                    boolean committed = event instanceof MigrationEvent.BackfillProgress batch && batch.rowsDone() == 8;
                    // The first statement stands before the backfill.
                    boolean third = event instanceof MigrationEvent.StatementSent && ++statements[0] == 4;
                    if ((place == Place.BEHIND_COMMIT && committed) || (place == Place.BEFORE_STATEMENT && third)) {
                        halt();
                    }
                });
    }

    /** Runs on the database of the URL, and halts at the place. */
    public static void main(String[] arguments) {
        migrator(arguments[0], Place.valueOf(arguments[1]), Boolean.parseBoolean(arguments[2]))
                .upgradeTo(HEAD);
    }
}
