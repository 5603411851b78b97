package dev.retort.run;

import static dev.retort.Target.BASE;
import static dev.retort.Target.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import library.Library;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The history of the library, up and down on every engine. */
class LibraryRoundTripTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void up_down_and_up_again_leaves_the_same_schema(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        Migrator migrator = Migrator.configure(database.dataSource()).scan(Library.PACKAGE);

        RunResult up = migrator.upgradeTo(HEAD);
        Schema first = reflected(database);
        RunResult down = migrator.downgradeTo(BASE);
        Schema empty = reflected(database);
        migrator.upgradeTo(HEAD);

        assertThat(up.steps()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(down.steps()).hasSameSizeAs(up.steps());
        assertThat(empty.tables()).isEmpty();
        assertThat(reflected(database)).isEqualTo(first);
        assertThat(first.tables()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_script_leaves_the_same_schema_as_a_run(Engine engine) throws SQLException {
        TestDatabase run = engine.fresh();
        Migrator.configure(run.dataSource()).scan("quickstart.migrations").upgradeTo(HEAD);
        TestDatabase scripted = engine.fresh();
        String script = Migrator.offline(engine.dialectName(), 15)
                .scan("quickstart.migrations")
                .script("base", "head");

        try (Connection connection = scripted.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : script.split(";\n", 0)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }

        assertThat(reflected(scripted)).isEqualTo(reflected(run));
        assertThat(Migrator.configure(scripted.dataSource())
                        .scan("quickstart.migrations")
                        .current()
                        .isAtHeads())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void every_revision_goes_down_and_up_again_and_keeps_the_rows(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        Migrator migrator = Migrator.configure(database.dataSource()).scan(Library.PACKAGE);
        List<AppliedStep> steps = migrator.upgradeTo(HEAD).steps();
        migrator.downgradeTo(BASE);

        for (AppliedStep step : steps) {
            migrator.upgradeTo(step.revision());
            boolean isAlone = migrator.current().ids().size() == 1
                    && migrator.show(step.revision()).get(0).parents().size() == 1;
            if (isAlone) {
                Schema after = reflected(database);
                Map<String, Long> rows = rows(database, after);
                migrator.downgradeTo("-1");
                migrator.upgradeTo(step.revision());
                assertThat(reflected(database)).as(step.toString()).isEqualTo(after);
                assertThat(rows(database, after)).as(step.toString()).isEqualTo(rows);
            }
        }
    }

    private static Map<String, Long> rows(TestDatabase database, Schema schema) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            Dialect dialect = Dialects.of(connection);
            for (Table table : schema.tables().values()) {
                try (ResultSet count = statement.executeQuery(
                        "select count(*) from " + dialect.words().name(table.name()))) {
                    count.next();
                    rows.put(table.name().toString(), count.getLong(1));
                }
            }
        }
        return rows;
    }

    /** The tables that the history made. */
    static Schema reflected(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            Dialect dialect = Dialects.of(connection);
            Schema schema =
                    dialect.normal(dialect.inspector(connection).schema()).normal();
            for (Table table : schema.tables().values()) {
                if (table.name().name().startsWith("retort_")) {
                    schema = schema.without(table.name());
                }
            }
            return schema;
        }
    }
}
