package dev.retort.run;

import static dev.retort.Target.HEAD;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.row;

import dev.retort.Migrator;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** A program that halts in the middle of its migration, as a container does that is killed. */
final class KilledRunner {

    static final int HALTED = 47;

    private KilledRunner() {}

    /** The migration; halting or not, it says the same operations. */
    @Revision(id = "k1", message = "be killed")
    static final class HaltsInTheMiddle implements Migration {

        private final boolean halts;

        HaltsInTheMiddle(boolean halts) {
            this.halts = halts;
        }

        @Override
        public void upgrade(Ops ops) {
            ops.createTable("work", column("id", bigint()));
            ops.insertRows("work", row("id", 1));
            ops.run("halt", handle -> {
                handle.execute("insert into work values (2)");
                if (halts) {
                    Runtime.getRuntime().halt(HALTED);
                }
            });
            ops.insertRows("work", row("id", 3));
        }
    }

    /** Runs on the database of the URL, and halts. */
    public static void main(String[] arguments) {
        Migrator.configure(new UrlDataSource(arguments[0]))
                .migrations(new HaltsInTheMiddle(true))
                .upgradeTo(HEAD);
    }
}
