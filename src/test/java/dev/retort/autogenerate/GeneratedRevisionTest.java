package dev.retort.autogenerate;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.enumType;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.renamedFrom;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.timestampWithTimeZone;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.varchar;
import static dev.retort.schema.ReferentialAction.CASCADE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.GeneratedRevision;
import dev.retort.LossRefusedException;
import dev.retort.Migrator;
import dev.retort.NotAtHeadsException;
import dev.retort.SchemaDiffersException;
import dev.retort.diff.Rename;
import dev.retort.diff.SchemaDiff;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.migration.Migration;
import dev.retort.schema.Schema;
import dev.retort.source.CompiledMigrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratedRevisionTest {

    private static final Schema BEFORE = Schema.of(
            table(
                    "account",
                    column("id", bigint()).identity(),
                    column("email", varchar(254)).notNull(),
                    primaryKey("id")),
            table(
                    "invoice",
                    column("id", bigint()).identity(),
                    column("total", decimal(12, 2)).notNull().defaultTo(0),
                    column("created_at", timestampWithTimeZone()).notNull().defaultSql("current_timestamp"),
                    column("status", enumType("invoice_status", "open", "paid")).defaultTo("open"),
                    primaryKey("id"),
                    check("total >= 0")));

    private static final Schema AFTER = Schema.of(
            table(
                    "account",
                    column("id", bigint()).identity(),
                    column("email", varchar(254)).notNull(),
                    column("name", varchar(80)),
                    primaryKey("id"),
                    unique("email")),
            table(
                    "invoice",
                    column("id", bigint()).identity(),
                    column("account_id", bigint()),
                    column("amount", decimal(14, 2)).notNull().defaultTo(0).renamedFrom("total"),
                    column("created_at", timestampWithTimeZone()).notNull().defaultSql("current_timestamp"),
                    column("status", enumType("invoice_status", "open", "sent", "paid"))
                            .defaultTo("open"),
                    primaryKey("id"),
                    foreignKey("account_id").references("account", "id").onDelete(CASCADE),
                    check("amount >= 0").named("invoice_check"),
                    index("account_id")));

    @TempDir
    Path sources;

    private final List<Migration> migrations = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void what_is_written_leads_there_and_back_and_then_nothing_is_found(Engine engine) throws IOException {
        TestDatabase database = engine.fresh();
        String first = write(database, "first schema", BEFORE);
        migrator(database).upgradeTo("head");
        migrator(database).comparison(Comparison.STANDARD.inScratch()).check(BEFORE);
        assertThat(migrator(database).revision("again").from(BEFORE).writeTo(sources))
                .isEmpty();

        String second = write(database, "invoices of accounts", AFTER);
        migrator(database).upgradeTo("head");
        migrator(database).comparison(Comparison.STANDARD.inScratch()).check(AFTER);

        migrator(database).downgradeTo("-1");
        migrator(database).comparison(Comparison.STANDARD.inScratch()).check(BEFORE);
        Files.writeString(Path.of("target/generated-" + engine + ".txt"), first + "\n" + second);
    }

    @Test
    void against_the_history_names_in_another_case_are_one_where_they_are_to_the_engine() throws IOException {
        write(
                Engine.SQLITE.fresh(),
                "first",
                Schema.of(table("Account", column("Id", bigint()).notNull(), primaryKey("Id"))));
        Schema declared = Schema.of(table("account", column("id", bigint()).notNull(), primaryKey("id")));
        Migration[] written = migrations.toArray(Migration[]::new);
        GeneratedRevision onSqlite =
                Migrator.offline("sqlite", 3).migrations(written).revision("x").from(declared);
        assertThat(onSqlite.againstHistory().diff().operations()).isEmpty();
        GeneratedRevision onH2 =
                Migrator.offline("h2", 2).migrations(written).revision("x").from(declared);
        assertThat(onH2.againstHistory().diff().operations()).hasSize(2);
    }

    @Test
    void of_several_databases_only_the_one_that_was_compared_is_changed() throws IOException {
        TestDatabase shop = Engine.H2.fresh();
        TestDatabase billing = Engine.SQLITE.fresh();
        Schema ledger = Schema.of(table("ledger", column("id", bigint()).notNull(), primaryKey("id")));
        String text = write(migrator(billing).database("billing"), "ledger", ledger);
        assertThat(text)
                .contains("ops.onlyIn(\"billing\", o -> o.createTable(")
                .contains("ops.onlyIn(\"billing\", o -> o.dropTable(");

        migrator(billing).database("billing").upgradeTo("head");
        migrator(shop).database("shop").upgradeTo("head");
        migrator(billing).database("billing").check(ledger);
        assertThat(migrator(shop).databaseSchema().tables()).isEmpty();

        write(migrator(shop).database("shop"), "the shop", BEFORE);
        migrator(shop).database("shop").upgradeTo("head");
        migrator(billing).database("billing").upgradeTo("head");
        migrator(shop).database("shop").check(BEFORE);
        migrator(billing).database("billing").check(ledger);

        migrator(billing).database("billing").downgradeTo("base");
        assertThat(migrator(billing).databaseSchema().tables()).isEmpty();
        migrator(shop).database("shop").downgradeTo("-1");
        assertThat(migrator(shop).databaseSchema().tables()).isEmpty();
    }

    private String write(TestDatabase database, String message, Schema schema) throws IOException {
        return write(migrator(database), message, schema);
    }

    private String write(Migrator migrator, String message, Schema schema) throws IOException {
        List<Path> files =
                migrator.revision(message).packageName("shop").from(schema).writeTo(sources);
        assertThat(files).hasSize(1);
        String text = Files.readString(files.get(0));
        String name = files.get(0).getFileName().toString().replace(".java", "");
        migrations.add(CompiledMigrations.of(Map.of("shop." + name, text)).migration("shop." + name));
        return text;
    }

    private Migrator migrator(TestDatabase database) {
        return Migrator.configure(database.dataSource()).migrations(migrations.toArray(Migration[]::new));
    }

    @Test
    void a_database_that_is_not_at_the_heads_is_refused() throws IOException {
        TestDatabase database = Engine.H2.fresh();
        write(database, "first schema", BEFORE);

        assertThatThrownBy(
                        () -> migrator(database).revision("second").from(AFTER).writeTo(sources))
                .isInstanceOf(NotAtHeadsException.class);
    }

    @Test
    void against_the_history_no_database_is_needed() throws IOException {
        TestDatabase database = Engine.H2.fresh();
        write(database, "first schema", BEFORE);
        Migrator offline = Migrator.offline("h2", 2).migrations(migrations.toArray(Migration[]::new));

        assertThat(offline.revision("none").from(BEFORE).againstHistory().diff().lines())
                .isEmpty();
        assertThat(offline.schemaOf("head").tables().keySet()).hasToString("[account, invoice]");
        assertThat(offline.revision("some").from(AFTER).againstHistory().diff().lines())
                .isNotEmpty();
    }

    @Test
    void what_would_be_destroyed_is_refused_until_it_is_allowed() throws IOException {
        TestDatabase database = Engine.H2.fresh();
        migrator(database).create(BEFORE);
        Schema less = Schema.of(BEFORE.table("account").orElseThrow());

        assertThatThrownBy(() -> migrator(database)
                        .revision("less")
                        .packageName("shop")
                        .from(less)
                        .writeTo(sources))
                .isInstanceOf(LossRefusedException.class)
                .hasMessageContaining("table invoice: its rows go with it.");
        SchemaDiff diff = migrator(database).diff(less);
        assertThatThrownBy(() -> migrator(database).apply(diff)).isInstanceOf(LossRefusedException.class);
        migrator(database).comparison(Comparison.STANDARD.allowLosses()).apply(diff);
        migrator(database).check(less);
        assertThatThrownBy(() -> migrator(database).check(BEFORE))
                .isInstanceOf(SchemaDiffersException.class)
                .hasMessageContaining("create table invoice");
    }

    @Test
    void a_rename_is_proposed_with_its_evidence_and_not_guessed() {
        TestDatabase database = Engine.H2.fresh();
        Schema people = Schema.of(table(
                "person",
                column("id", bigint()).identity(),
                column("mail", varchar(254)).notNull(),
                primaryKey("id")));
        Schema users = Schema.of(table(
                "account",
                column("id", bigint()).identity(),
                column("mail", varchar(254)).notNull(),
                primaryKey("id")));
        migrator(database).create(people);

        SchemaDiff diff = migrator(database).diff(users);
        assertThat(diff.lines()).containsExactly("create table account", "drop table person");
        assertThat(diff.proposals()).extracting(Rename::describe).containsExactly("table person to account");
        assertThat(diff.proposals().get(0).evidence()).isEqualTo("both have the columns id, mail");
        Schema said = Schema.of(table(
                "account",
                renamedFrom("person"),
                column("id", bigint()).identity(),
                column("email", varchar(254)).notNull().renamedFrom("mail"),
                primaryKey("id")));
        assertThat(migrator(database).diff(said).lines())
                .containsExactly("rename table person to account", "alter table account: rename column mail to email");
    }

    @Test
    void an_expression_is_compared_in_the_words_of_the_engine() {
        for (Engine engine : Engine.values()) {
            TestDatabase database = engine.fresh();
            Schema schema = Schema.of(table(
                    "item",
                    column("id", bigint()).notNull(),
                    column("code", varchar(20)),
                    column("price", decimal(12, 2)),
                    primaryKey("id"),
                    check("price is null or (price > 0 and price < 1000) or code not in ('a', 'b')")));
            migrator(database).create(schema);

            SchemaDiff diff = migrator(database).diff(schema);
            assertThat(diff.lines()).as("%s", engine).isEmpty();
        }
    }
}
