package dev.retort.run;

import static dev.retort.Target.HEAD;
import static dev.retort.schema.Define.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.dialect.ClientPieces;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A script with everything that makes a semicolon no end, as the engine itself understands it. */
class TrapScriptTest {

    /** The script of an engine. */
    @Revision(id = "trap", message = "semicolons")
    static final class Trap implements Migration {

        private final Engine engine;

        Trap(Engine engine) {
            this.engine = engine;
        }

        @Override
        public void upgrade(Ops ops) {
            ops.script(script("sql/traps/" + engine.dialectName() + ".sql"));
            ops.execute("update trap set said = concat(said, '!') where id = 8");
        }
    }

    private static void requireRows(TestDatabase database) throws SQLException {
        List<String> rows = new ArrayList<>();
        String quote = database.engine() == Engine.MARIADB ? "`" : "\"";
        String query = "select id, said, " + quote + "odd;name" + quote + " from trap order by id";
        for (String row : new Sql(database).rows(query)) {
            rows.add(row.toLowerCase(Locale.ROOT));
        }
        assertThat(rows)
                .hasSize(9)
                .startsWith(
                        "1 it's; one -- no comment null",
                        "2 it's; \\ null",
                        "3 back\\ null",
                        "4 it's; \"  $$; " + (database.engine() == Engine.POSTGRESQL ? "$y$ " : ""),
                        "5 a; null",
                        "6 ?; :a end; null",
                        "7 added; null",
                        "8 done! null")
                .last()
                .asString()
                .contains("; 表 😀");
        assertThat(new Sql(database).ask("select said from trap where id = 7")).isEqualTo("ADDED;");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_run_sends_its_statements_one_by_one(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        List<String> sent = new ArrayList<>();
        Migrator.configure(database.dataSource())
                .migrations(new Trap(engine))
                .listener(event -> {
                    if (event instanceof MigrationEvent.StatementSent statement) {
                        sent.add(statement.sql());
                    }
                })
                .upgradeTo(HEAD);

        requireRows(database);
        assertThat(sent).noneSatisfy(sql -> assertThat(sql).matches("(?s).*;|\\s.*|--.*|/\\*.*"));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void in_a_script_of_the_history_they_stand_as_they_are(Engine engine) throws SQLException {
        TestDatabase database = engine.fresh();
        // PostgreSQL itself divides the script then, as it does for its own client.
        String url = database.url() + (database.url().contains("?") ? "&" : "?") + "preferQueryMode=simple";
        try (Connection connection =
                        engine == Engine.POSTGRESQL ? DriverManager.getConnection(url) : database.connect();
                Statement statement = connection.createStatement()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            String all = Migrator.offline(engine.dialectName(), version)
                    .migrations(new Trap(engine))
                    .script("base", "head");
            statement.setEscapeProcessing(false);
            if (engine == Engine.SQLITE) {
                // Its driver sends a whole script as an update only.
                statement.executeUpdate(all);
            } else if (engine == Engine.MARIADB) {
                // Its driver takes no lines of delimiter, which are the client's.
                for (String piece : ClientPieces.of(all, engine.dialectName())) {
                    statement.execute(piece);
                }
            } else {
                statement.execute(all);
            }
        }
        requireRows(database);
    }
}
