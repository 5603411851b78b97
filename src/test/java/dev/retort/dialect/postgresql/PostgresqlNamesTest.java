package dev.retort.dialect.postgresql;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.engine.Engine;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The standard names against those that the server itself gives, long ones and equal ones included. */
class PostgresqlNamesTest {

    @Test
    void names_that_are_left_open_are_those_of_the_server() throws SQLException {
        long seed = Long.getLong("retort.seed", 20_261_126L);
        Random random = new Random(seed);
        try (Connection connection = Engine.POSTGRESQL.fresh().connect();
                Statement statement = connection.createStatement()) {
            for (int round = 0; round < 40; round++) {
                String name = word(random, "t" + round);
                String a = word(random, "a");
                String b = word(random, "b");
                statement.execute("create table " + name + " (" + a + " bigint, " + b + " bigint, primary key (" + a
                        + "), unique (" + b + "), unique (" + b + ", " + a + "), foreign key (" + b + ") references "
                        + name + " (" + a + "), foreign key (" + b + ") references " + name + " (" + b + "))");
                statement.execute("create index on " + name + " (" + b + ", " + a + ")");
                Table said = table(
                        name,
                        column(a, bigint()),
                        column(b, bigint()),
                        primaryKey(a),
                        unique(b),
                        unique(b, a),
                        foreignKey(b).references(name, a),
                        foreignKey(b).references(name, b),
                        index(b, a));
                Table named = NamingConvention.standard().name(said);
                Table found = new PostgresqlInspector(connection).table(name).orElseThrow();
                assertThat(found.constraints())
                        .as("seed %d, round %d", seed, round)
                        .extracting(Constraint::name)
                        .containsExactlyInAnyOrderElementsOf(named.constraints().stream()
                                .map(Constraint::name)
                                .toList());
                assertThat(found.indexes())
                        .as("seed %d, round %d", seed, round)
                        .extracting(Index::name)
                        .containsExactlyElementsOf(
                                named.indexes().stream().map(Index::name).toList());
            }
        }
    }

    private static String word(Random random, String beginning) {
        return beginning
                + (random.nextInt(4) == 0 ? "ü" : "x").repeat(random.nextInt(30))
                + "y".repeat(random.nextInt(30));
    }
}
