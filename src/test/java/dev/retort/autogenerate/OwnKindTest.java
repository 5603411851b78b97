package dev.retort.autogenerate;

import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.diff.Remark;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.migration.Migration;
import dev.retort.schema.Schema;
import dev.retort.source.CompiledMigrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnKindTest {

    private static final Schema SCHEMA = Schema.of(table(
            "audited",
            column("name", varchar(63)).notNull(),
            column("days", integer()).notNull(),
            primaryKey("name")));

    private final TestDatabase database = Engine.H2.fresh();

    @Test
    void objects_of_a_kind_of_a_teams_own_are_written_as_java_and_found_no_more(@TempDir Path sources)
            throws IOException {
        Migrator plain = Migrator.configure(database.dataSource());
        plain.create(SCHEMA);
        plain.comparison(audited(Map.of("account", 30, "bill", 7)))
                .apply(plain.comparison(audited(Map.of("account", 30, "bill", 7)))
                        .diff(SCHEMA));
        Comparison comparison = audited(Map.of("account", 90, "city", 7));
        Migrator migrator = plain.comparison(comparison);

        assertThat(migrator.diff(SCHEMA).lines())
                .containsExactly("no longer audit bill", "no longer audit account", "audit account", "audit city");

        Path file = migrator.revision("audit less")
                .packageName("shop")
                .from(SCHEMA)
                .writeTo(sources)
                .get(0);
        String name = "shop." + file.getFileName().toString().replace(".java", "");
        Migration migration =
                CompiledMigrations.of(Map.of(name, Files.readString(file))).migration(name);
        migrator.migrations(migration).upgradeTo("head");
        migrator.check(SCHEMA);
        migrator.migrations(migration).downgradeTo("base");
        plain.comparison(audited(Map.of("account", 30, "bill", 7))).check(SCHEMA);
    }

    @Test
    void without_a_database_they_are_said_not_to_be_compared() {
        Migrator offline = Migrator.offline("h2", 2).comparison(audited(Map.of("account", 30)));

        assertThat(offline.revision("some").from(SCHEMA).againstHistory().diff().remarks(Remark.Kind.NOT_COMPARED))
                .extracting(Remark::object)
                .containsExactly("audited table");
    }

    private static Comparison audited(Map<String, Integer> days) {
        return Comparison.STANDARD.ownKinds(new AuditedTables(days));
    }
}
