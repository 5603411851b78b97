package dev.retort.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.ScriptSplitter;
import dev.retort.diff.ComparedSchema;
import dev.retort.diff.Differ;
import dev.retort.diff.SchemaDiff;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.migration.Migration;
import dev.retort.revision.RevisionNode;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Script;
import dev.retort.source.CompiledMigrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Schemas of real projects, written as a migration, run on an empty database and read back.
 *
 * <p>The projects' histories stand in a directory that the property {@code retort.histories} names, as SQL files in the
 * order of their names: {@code postgresql/shop/001.sql}.
 */
class RealSchemasTest {

    @TestFactory
    Stream<DynamicTest> a_real_schema_written_as_java_is_the_same_on_an_empty_database() throws IOException {
        String place = System.getProperty("retort.histories");
        if (place == null) {
            return Stream.of(DynamicTest.dynamicTest("the histories of this repository", () -> {}));
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            Path projects = Path.of(place, engine.dialectName());
            for (Path project : Files.isDirectory(projects) ? list(projects) : List.<Path>of()) {
                tests.add(DynamicTest.dynamicTest(engine + " " + project.getFileName(), () -> tryOut(engine, project)));
            }
        }
        return tests.stream();
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    private static List<String> split(Path file, Dialect dialect) throws IOException {
        Script script = new Script(file.toString(), Files.readString(file), null, true, false);
        return ScriptSplitter.split(script, dialect.lexicalRules());
    }

    private static void tryOut(Engine engine, Path project) throws IOException, SQLException {
        TestDatabase real = engine.fresh();
        int failed = 0;
        int all = 0;
        Schema schema;
        Dialect dialect;
        try (Connection connection = real.connect()) {
            dialect = Dialects.of(connection);
            for (Path file : list(project)) {
                for (String sql : split(file, dialect)) {
                    all++;
                    try (Statement statement = connection.createStatement()) {
                        statement.setEscapeProcessing(false);
                        statement.execute(sql);
                    } catch (SQLException e) {
                        failed++;
                        System.out.println(file.getFileName() + ": "
                                + String.valueOf(e.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse("") + " | "
                                + sql.strip().lines().findFirst().orElse(""));
                    }
                }
            }
            schema = dialect.inspector(connection).schema();
        }
        SchemaDiff diff = Differ.between(
                ComparedSchema.reflected(Schema.empty(), Schema.empty()),
                ComparedSchema.reflected(schema, dialect.normal(schema)));
        String text = new GeneratedSource(diff, NamingConvention.standard(), null)
                .text(new RevisionNode("all", List.of(), List.of(), List.of(), "all"), "", "All", diff.operations());
        Files.writeString(Path.of("target/real-" + engine + "-" + project.getFileName() + ".java"), text);
        Migration migration = CompiledMigrations.of(Map.of("All", text)).migration("All");
        TestDatabase empty = engine.fresh();
        Migrator migrator = Migrator.configure(empty.dataSource()).migrations(migration);
        migrator.upgradeTo("head");
        try (Connection connection = empty.connect()) {
            Schema again = dialect.inspector(connection).schema();
            for (QualifiedName name : List.copyOf(again.tables().keySet())) {
                again = name.name().startsWith("retort_") ? again.without(name) : again;
            }
            List<String> left = Differ.between(
                            ComparedSchema.reflected(again, dialect.normal(again)),
                            ComparedSchema.reflected(schema, dialect.normal(schema)))
                    .lines();
            System.out.println(engine + " " + project.getFileName() + ": " + all + " statements, " + failed
                    + " refused, "
                    + schema.tables().size() + " tables, " + schema.objects().size() + " other objects, " + left.size()
                    + " differences");
            assertThat(left).isEmpty();
        }
        Comparison everything = Comparison.STANDARD.inScratch().kinds(SchemaObject.Kind.values());
        migrator.comparison(everything).check(schema);
        migrator.downgradeTo("base");
        migrator.comparison(everything).check(Schema.empty());
    }
}
