package dev.retort.run;

import static dev.retort.Target.BASE;
import static dev.retort.Target.HEAD;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.error.RetortException;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that are hard to write: they work on every engine, or are refused before anything is done. */
class NamesRunTest {

    private static final String ELEPHANT = "\uD83D\uDC18";

    private static final List<String> NAMES = List.of(
            "say \"hi\"",
            "it's",
            "two words",
            "line\nbreak",
            "semi;colon",
            "dash--dash",
            "/* no comment */",
            "v1.2",
            "back`tick",
            "[bracket]",
            "back\\slash",
            "question?",
            "{fn now()}",
            "$$dollar$$",
            "%s",
            "Grüße",
            ELEPHANT,
            "MixedCase",
            "order",
            "select",
            "user",
            "value",
            "table",
            "x".repeat(63),
            "ü".repeat(31));

    private static final List<String> PERHAPS = List.of("x".repeat(64), "x".repeat(65), "ü".repeat(32), ELEPHANT);

    @Revision(id = "n1", message = "hard names")
    private static final class HardNames implements Migration {

        private final String name;

        HardNames(String name) {
            this.name = name;
        }

        @Override
        public void upgrade(Ops ops) {
            Table table = Table.of(
                    QualifiedName.of(name),
                    List.of(column("id", bigint()).notNull(), column(name, bigint()), primaryKey("id"), unique(name)));
            ops.createTable(table);
            ops.insertRows(QualifiedName.of(name).toString(), row("id", 1, name, 4711));
        }
    }

    static Stream<Arguments> names() {
        return Stream.of(Engine.values())
                .flatMap(engine -> NAMES.stream()
                        .filter(name -> engine != Engine.MARIADB || !name.equals(ELEPHANT))
                        .map(name -> Arguments.of(engine, name)));
    }

    private static final Map<Engine, TestDatabase> DATABASES = new EnumMap<>(Engine.class);

    @ParameterizedTest
    @MethodSource("names")
    void a_hard_name_is_made_and_undone(Engine engine, String name) throws SQLException {
        TestDatabase database = DATABASES.computeIfAbsent(engine, Engine::fresh);
        Migrator migrator = Migrator.configure(database.dataSource()).migrations(new HardNames(name));

        migrator.upgradeTo(HEAD);

        assertThat(Shop.tables(database))
                .anyMatch(table -> table.equals((name + " id " + name + ": 1").toLowerCase(java.util.Locale.ROOT)));
        migrator.downgradeTo(BASE);
        assertThat(Shop.tables(database)).hasSize(3);
    }

    static Stream<Arguments> perhaps() {
        return Stream.of(Engine.values()).flatMap(engine -> PERHAPS.stream().map(name -> Arguments.of(engine, name)));
    }

    @ParameterizedTest
    @MethodSource("perhaps")
    void a_name_that_not_every_engine_keeps_is_refused_or_kept_whole(Engine engine, String name) throws SQLException {
        TestDatabase database = engine.fresh();
        Migrator migrator = Migrator.configure(database.dataSource()).migrations(new HardNames(name));

        Throwable refused = catchThrowable(() -> migrator.upgradeTo(HEAD));

        if (refused == null) {
            assertThat(Shop.tables(database)).anyMatch(table -> table.equals(name + " id " + name + ": 1"));
        } else {
            assertThat(refused)
                    .isInstanceOf(RetortException.class)
                    .hasMessageMatching("(?s).*(is too long a name for|cannot be a name on) .*");
            assertThat(Shop.tables(database)).allMatch(table -> table.startsWith("retort_"));
        }
    }
}
