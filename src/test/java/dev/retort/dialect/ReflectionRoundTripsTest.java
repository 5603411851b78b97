package dev.retort.dialect;

import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.engine.CountingDataSource;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.operation.CreateTable;
import dev.retort.operation.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the reflection of a schema costs does not depend on how many tables there are. */
class ReflectionRoundTripsTest {

    private static final int MOST = 25;

    @ParameterizedTest
    @EnumSource
    void as_many_queries_read_a_schema_whatever_the_number_of_its_tables(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        create(database, 0, 2);
        int few = read(database, 2);

        create(database, 2, 40);

        assertThat(read(database, 40)).isEqualTo(few).isBetween(1, MOST);
    }

    private static void create(TestDatabase database, int from, int to) throws SQLException {
        List<Operation> operations = new ArrayList<>();
        for (int i = from; i < to; i++) {
            operations.add(new CreateTable(table(
                    "t" + i,
                    column("id", integer()),
                    column("name", varchar(9)).notNull().defaultTo("x"),
                    column("before", integer()),
                    primaryKey("id"),
                    foreignKey("before").references("t" + Math.max(0, i - 1), "id"),
                    check("id > 0"),
                    index("name"))));
        }
        try (Connection connection = database.connect()) {
            Dialect dialect = Dialects.of(connection);
            new Executor(dialect, connection).execute(Executor.named(operations));
        }
    }

    private static int read(TestDatabase database, int tables) throws SQLException {
        CountingDataSource counted = new CountingDataSource(database.dataSource());
        try (Connection connection = counted.getConnection()) {
            Dialect dialect = Dialects.of(connection);
            int before = counted.roundTrips().size();
            assertThat(dialect.inspector(connection).schema().tables()).hasSize(tables);
            return counted.roundTrips().size() - before;
        }
    }
}
