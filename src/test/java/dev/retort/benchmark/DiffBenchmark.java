package dev.retort.benchmark;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.timestampWithTimeZone;
import static dev.retort.schema.Define.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.dialect.Dialects;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database of 1,000 tables compared with a declared schema that it has; against reading the schema once. */
class DiffBenchmark {

    private static final int TABLES = 1_000;

    @ParameterizedTest
    @EnumSource
    void a_thousand_tables_are_compared_in_the_time_of_a_few_readings(Engine engine) throws Exception {
        Schema declared = declared();
        TestDatabase database = engine.fresh();
        Migrator migrator = Migrator.configure(database.dataSource());
        migrator.create(declared);

        Medians medians = Medians.of(8, 15, () -> compared(migrator, declared), () -> read(database));

        System.out.printf(
                "diff of %d equal tables on %s: %.1f ms, reading %.1f ms, ratio %.2f%n",
                TABLES, engine, medians.retort(), medians.plain(), medians.ratio());
    }

    private static Schema declared() {
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < TABLES; i++) {
            tables.add(table(
                    "t" + i,
                    column("id", bigint()).identity(),
                    column("name", varchar(50)).notNull().unique(),
                    column("amount", decimal(12, 2)).notNull().defaultTo(0),
                    column("previous_id", bigint()),
                    column("created_at", timestampWithTimeZone()).defaultSql("current_timestamp"),
                    primaryKey("id"),
                    foreignKey("previous_id").references("t" + Math.max(0, i - 1), "id"),
                    check("amount >= 0"),
                    index("previous_id")));
        }
        return Schema.of(tables);
    }

    private static long compared(Migrator migrator, Schema declared) {
        long start = System.nanoTime();
        assertThat(migrator.diff(declared).lines()).isEmpty();
        return System.nanoTime() - start;
    }

    private static long read(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            long start = System.nanoTime();
            assertThat(Dialects.of(connection).inspector(connection).schema().tables())
                    .hasSizeGreaterThan(TABLES);
            return System.nanoTime() - start;
        }
    }
}
