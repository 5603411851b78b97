package dev.retort.benchmark;

import static dev.retort.Target.HEAD;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.bool;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.date;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.schema.Row;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A migration that inserts 10,000 rows by {@code insertRows}, against one that sends a plain JDBC batch of the same rows in
 * the same place, by {@code run}; and both against the batch alone, without lock and history.
 */
class InsertRowsBenchmark {

    private static final int ROWS = 10_000;
    private static final int BATCH = 1_000;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    /** The table. */
    @Revision(id = "price", message = "create price")
    static final class CreatePrice implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable(
                    "price",
                    column("id", bigint()).notNull(),
                    column("article", varchar(40)).notNull(),
                    column("amount", decimal(12, 2)).notNull(),
                    column("valid_from", date()),
                    column("net", bool()),
                    primaryKey("id"));
        }
    }

    /** The rows. */
    @Revision(id = "fill", parent = "price", message = "fill price")
    static final class FillPrice implements Migration {
        @Override
        public void upgrade(Ops ops) {
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < ROWS; i++) {
                rows.add(
                        row("id", i, "article", article(i), "amount", amount(i), "valid_from", DAY, "net", i % 2 == 0));
            }
            ops.insertRows("price", rows);
        }
    }

    private static String article(int i) {
        return "article number " + i;
    }

    private static BigDecimal amount(int i) {
        return BigDecimal.valueOf(i, 2);
    }

    /** The same rows by hand. */
    @Revision(id = "fill", parent = "price", message = "fill price by hand")
    static final class FillPriceByHand implements Migration {

        private final Engine engine;

        FillPriceByHand(Engine engine) {
            this.engine = engine;
        }

        @Override
        public void upgrade(Ops ops) {
            ops.run("insert prices", handle -> insert(engine, handle.getConnection()));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void rows_are_inserted_about_as_fast_as_by_a_plain_batch(Engine engine) throws Exception {
        Medians medians = Medians.of(
                25,
                15,
                () -> upgrade(engine.fresh(), new FillPrice()),
                () -> upgrade(engine.fresh(), new FillPriceByHand(engine)));
        Medians alone = Medians.of(5, 9, () -> upgrade(engine.fresh(), new FillPrice()), () -> alone(engine.fresh()));

        System.out.printf(
                "insertRows of %d rows on %s: %.1f ms, a plain batch there %.1f ms, ratio %.2f; the batch alone %.1f ms,"
                        + " ratio %.2f%n",
                ROWS,
                engine.dialectName(),
                medians.retort(),
                medians.plain(),
                medians.ratio(),
                alone.plain(),
                alone.ratio());
    }

    private static long upgrade(TestDatabase database, Migration fill) throws SQLException {
        Migrator migrator = Migrator.configure(database.dataSource()).migrations(new CreatePrice(), fill);
        migrator.upgradeTo("price");
        long start = System.nanoTime();
        migrator.upgradeTo(HEAD);
        long took = System.nanoTime() - start;
        requireRows(database);
        return took;
    }

    private static long alone(TestDatabase database) throws SQLException {
        Migrator.configure(database.dataSource()).migrations(new CreatePrice()).upgradeTo(HEAD);
        long start = System.nanoTime();
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            insert(database.engine(), connection);
            connection.commit();
        }
        long took = System.nanoTime() - start;
        requireRows(database);
        return took;
    }

    private static void insert(Engine engine, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into price (id, article, amount, valid_from, net) values (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < ROWS; i++) {
                insert.setLong(1, i);
                insert.setString(2, article(i));
                insert.setBigDecimal(3, amount(i));
                bindDay(engine, insert);
                insert.setBoolean(5, i % 2 == 0);
                insert.addBatch();
                if (i % BATCH == BATCH - 1) {
                    insert.executeBatch();
                }
            }
        }
    }

    private static void bindDay(Engine engine, PreparedStatement insert) throws SQLException {
        if (engine == Engine.SQLITE) {
            insert.setString(4, DAY.toString());
        } else {
            insert.setObject(4, DAY);
        }
    }

    private static void requireRows(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from price where article like 'article %'")) {
            assertThat(count.next()).isTrue();
            assertThat(count.getInt(1)).isEqualTo(ROWS);
        }
    }
}
