package dev.retort.autogenerate;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.bool;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.diff.Remark;
import dev.retort.diff.SchemaDiff;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.schema.Column;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of values where a column gets another type, on every engine: they mean the same, or something was said. */
class ConvertedValuesTest {

    private static Schema with(Column value) {
        return Schema.of(table("a", column("id", integer()).notNull(), value, primaryKey("id")));
    }

    @ParameterizedTest
    @EnumSource
    void a_truth_becomes_one_or_zero_and_a_truth_again(Engine engine) throws SQLException {
        Column truth = column("b", bool()).notNull().defaultTo(true);
        for (Column number : List.of(
                column("b", bigint()).notNull().defaultTo(7),
                column("b", decimal(6, 0)).notNull())) {
            TestDatabase database = engine.fresh();
            SchemaDiff diff = changed(database, truth, number, "(1, true), (2, false)");
            assertThat(values(database)).containsExactly("1", "0");
            Migrator.configure(database.dataSource())
                    .comparison(Comparison.STANDARD.allowLosses())
                    .apply(new SchemaDiff(diff.downgrade(), diff.before(), List.of(), List.of()));
            assertThat(values(database))
                    .extracting(value -> value.matches("1|t|true|TRUE"))
                    .containsExactly(true, false);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_text_becomes_a_number(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        SchemaDiff diff = changed(database, column("b", varchar(9)), column("b", integer()), "(1, '12'), (2, '-7')");
        assertThat(diff.remarks(Remark.Kind.MAY_FAIL)).hasSize(1);
        assertThat(values(database)).containsExactly("12", "-7");
    }

    private static SchemaDiff changed(TestDatabase database, Column before, Column after, String rows)
            throws SQLException {
        Migrator migrator = Migrator.configure(database.dataSource());
        migrator.create(with(before));
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into a (id, b) values " + rows);
        }
        SchemaDiff diff = migrator.diff(with(after));
        migrator.apply(diff);
        migrator.check(with(after));
        return diff;
    }

    private static List<String> values(TestDatabase database) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select b from a order by id")) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
