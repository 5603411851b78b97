package dev.retort.diff;

import dev.retort.dialect.Dialects;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.laws.RandomCases;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The laws of differences on a real engine, with rows in the tables; a failure names its seed.
 *
 * <p>A schema is made once for several that it changes to and back from: to make it takes as long as to change it.
 */
abstract class DiffLaws {

    private static final int CHANGES = 3;

    private @Nullable TestDatabase clean;

    abstract Engine engine();

    /** How many cases are tried unless {@code retort.cases} says it: as many as the engine does in some seconds. */
    abstract int usualCases();

    @Test
    void the_difference_leads_to_the_other_schema_and_back_and_keeps_the_rows() {
        RandomCases.trySeveral(usualCases(), CHANGES, this::changeAndBack);
    }

    private void changeAndBack(long seed, int changes) throws SQLException {
        TestDatabase database = clean == null ? engine().fresh() : engine().emptied(clean);
        // A broken case may leave what nobody can take away.
        clean = null;
        try (Connection connection = database.connect()) {
            RandomSchemas random =
                    new RandomSchemas(seed, Dialects.of(connection).traits()::has);
            Schema from = random.next();
            ThereAndBack standing = new ThereAndBack(database, connection, from);
            standing.make();
            for (int i = 0; i < changes; i++) {
                standing.change(random.renaming(from, random.next()));
            }
        }
        clean = database;
    }
}
