package dev.retort.diff;

import dev.retort.dialect.Dialects;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/**
 * The laws of differences on a real engine, with rows in the tables; a failure names its seed.
 *
 * <p>A schema is made once for several that it changes to and back from: to make it takes as long as to change it.
 */
abstract class DiffLaws {

    private static final long FIRST = Long.getLong("retort.seed", 20_261_126L);
    private static final int CHANGES = 3;

    private final AssertionError broken = new AssertionError("broken cases");

    abstract Engine engine();

    /** How many cases are tried unless {@code retort.cases} says it: as many as the engine does in some seconds. */
    abstract int usualCases();

    @Test
    void the_difference_leads_to_the_other_schema_and_back_and_keeps_the_rows() throws SQLException {
        int cases = Integer.getInteger("retort.cases", usualCases());
        TestDatabase database = engine().fresh();
        int done = 0;
        for (long seed = FIRST; done < cases; seed++) {
            int changes = Math.min(CHANGES, cases - done);
            database = tried(seed, changes, database) ? engine().emptied(database) : engine().fresh();
            done += changes;
        }
        int count = broken.getSuppressed().length;
        System.out.println(cases + " cases, " + count + " broken (seed " + FIRST + ")");
        if (count > 0) {
            throw broken;
        }
    }

    /** Whether all went well; where it did not, the next seed is tried, as several failures may have one cause. */
    private boolean tried(long seed, int changes, TestDatabase database) {
        try (Connection connection = database.connect()) {
            RandomSchemas random =
                    new RandomSchemas(seed, Dialects.of(connection).traits()::has);
            Schema from = random.next();
            ThereAndBack standing = new ThereAndBack(database, connection, from);
            standing.make();
            for (int i = 0; i < changes; i++) {
                standing.change(random.renaming(from, random.next()));
            }
            return true;
        } catch (SQLException | RuntimeException | AssertionError e) {
            System.out.println("broken: seed " + seed);
            broken.addSuppressed(new AssertionError("seed " + seed, e));
            return false;
        }
    }
}
