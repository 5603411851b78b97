package dev.retort.autogenerate;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.sequence;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.varchar;
import static dev.retort.schema.Define.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.LossRefusedException;
import dev.retort.Migrator;
import dev.retort.RevisionDraft;
import dev.retort.diff.Remark;
import dev.retort.diff.SchemaDiff;
import dev.retort.engine.Engine;
import dev.retort.engine.TestDatabase;
import dev.retort.operation.AlterTable;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropColumn;
import dev.retort.operation.DropTable;
import dev.retort.operation.Operation;
import dev.retort.operation.TableChange;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is compared, and how. */
class ComparisonTest {

    private static final Table ACCOUNT =
            table("account", column("id", bigint()).identity(), column("email", varchar(254)), primaryKey("id"));

    private final TestDatabase database = Engine.POSTGRESQL.fresh();
    private final Migrator migrator = Migrator.configure(database.dataSource());

    @BeforeEach
    void create() throws SQLException {
        migrator.create(Schema.of(ACCOUNT));
        execute(
                "create table tmp_import (a integer)",
                "create schema audit",
                "create table audit.entry (a integer)",
                "create view emails as select email from account",
                "create sequence counter");
    }

    private void execute(String... sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String each : sql) {
                statement.execute(each);
            }
        }
    }

    @Test
    void tables_that_fit_a_pattern_are_left_out_on_both_sides() {
        assertThat(migrator.diff(Schema.of(ACCOUNT)).lines()).containsExactly("drop table tmp_import");
        Comparison comparison = Comparison.STANDARD.ignoringTables("TMP_*");
        assertThat(migrator.comparison(comparison).diff(Schema.of(ACCOUNT)).lines())
                .isEmpty();
        Schema more = Schema.of(ACCOUNT, table("tmp_other", column("a", integer())));
        assertThat(migrator.comparison(comparison).diff(more).lines()).isEmpty();
    }

    @Test
    void another_schema_is_compared_where_it_is_named_or_declared() {
        Comparison comparison = Comparison.STANDARD.ignoringTables("tmp_*");
        assertThat(migrator.comparison(comparison.schemas("audit"))
                        .diff(Schema.of(ACCOUNT))
                        .lines())
                .containsExactly("drop table audit.entry");
        Schema declared = Schema.of(ACCOUNT, table("audit.entry", column("a", integer()), column("b", integer())));
        assertThat(migrator.comparison(comparison).diff(declared).lines())
                .containsExactly("alter table audit.entry: add column b");
        Schema elsewhere = Schema.of(ACCOUNT, table("billing.invoice", column("a", integer())));
        assertThat(migrator.comparison(comparison).diff(elsewhere).lines())
                .containsExactly("create schema billing", "create table billing.invoice");
    }

    @Test
    void the_default_schema_may_be_named_in_the_declared_schema() {
        Schema declared = Schema.of(table(
                "public.account", column("id", bigint()).identity(), column("email", varchar(254)), primaryKey("id")));
        assertThat(migrator.comparison(Comparison.STANDARD.ignoringTables("tmp_*"))
                        .diff(declared)
                        .lines())
                .isEmpty();
    }

    @Test
    void kinds_of_which_none_is_declared_are_let_alone_and_named() {
        Comparison comparison = Comparison.STANDARD.ignoringTables("tmp_*");
        assertThat(migrator.comparison(comparison).diff(Schema.of(ACCOUNT)).remarks(Remark.Kind.NOT_COMPARED))
                .extracting(Remark::object)
                .containsExactly("sequence counter", "view emails");
        assertThat(migrator.comparison(comparison.kinds(SchemaObject.Kind.VIEW, SchemaObject.Kind.SEQUENCE))
                        .diff(Schema.of(ACCOUNT))
                        .lines())
                .containsExactly("drop view emails", "drop sequence counter");
        Schema declared = Schema.of(
                List.of(ACCOUNT), List.of(sequence("counter"), view("emails").as("select email from account")));
        assertThat(migrator.comparison(comparison).diff(declared).lines()).isEmpty();
        assertThat(migrator.comparison(comparison
                                .objects(object -> object.kind() != SchemaObject.Kind.VIEW)
                                .kinds(SchemaObject.Kind.VIEW))
                        .diff(Schema.of(ACCOUNT))
                        .lines())
                .isEmpty();
    }

    @Test
    void a_team_says_which_types_defaults_and_checks_are_the_same_to_it() throws SQLException {
        execute("drop table tmp_import", "create table item (a integer default 1, b text, check (a > 0))");
        Schema declared = Schema.of(
                ACCOUNT,
                table(
                        "item",
                        column("a", integer()).defaultTo(2),
                        column("b", varchar(80)),
                        check("a > 1").named("item_a_check")));
        assertThat(migrator.diff(declared).lines()).hasSize(4);

        Comparison comparison = Comparison.STANDARD
                .sameTypes((place, standing, code) -> place.equals("item.b"))
                .sameDefaults((place, standing, code) ->
                        Objects.equals(standing, new DefaultValue.Literal("1")) || place.equals("item.a"))
                .sameChecks((place, standing, code) -> place.equals("item.item_a_check"));
        assertThat(migrator.comparison(comparison).diff(declared).lines()).isEmpty();
    }

    @Test
    void what_was_found_is_written_as_none_one_or_several_revisions(@TempDir Path sources) throws IOException {
        Schema declared = Schema.of(ACCOUNT, table("a", column("id", integer())), table("b", column("id", integer())));
        Comparison each = Comparison.STANDARD
                .ignoringTables("tmp_*")
                .rewriting(operations -> operations.stream().map(List::of).toList());
        List<Path> files = migrator.comparison(each)
                .revision("tables")
                .packageName("shop")
                .from(declared)
                .writeTo(sources);

        assertThat(files).hasSize(2);
        assertThat(Files.readString(files.get(0))).contains("\"a\"").contains("tables 1 of 2");
        String second = Files.readString(files.get(1));
        String firstId = Files.readString(files.get(0)).replaceAll("(?s).*@Revision\\(id = \"(\\w+)\".*", "$1");
        assertThat(second).contains("parent = \"" + firstId + "\"").contains("\"b\"");
        Comparison none = Comparison.STANDARD.ignoringTables("tmp_*").rewriting(ComparisonTest::withoutTables);
        assertThat(migrator.comparison(none)
                        .revision("nothing")
                        .packageName("shop")
                        .from(declared)
                        .writeTo(sources))
                .isEmpty();
    }

    private static List<List<Operation>> withoutTables(List<Operation> operations) {
        return List.of(operations.stream()
                .filter(operation -> !(operation instanceof CreateTable))
                .toList());
    }

    @Test
    void what_a_rewriting_takes_out_is_no_loss(@TempDir Path sources) throws IOException {
        Schema declared = Schema.of(table("account", column("id", bigint()).identity(), primaryKey("id")));
        Comparison careful = Comparison.STANDARD.ignoringTables("tmp_*");
        assertThatThrownBy(() -> revision(careful, "less").from(declared).writeTo(sources))
                .isInstanceOf(LossRefusedException.class)
                .hasMessageContaining("account.email");

        Comparison keeping = careful.rewriting(operations -> List.of(
                operations.stream().filter(operation -> !drops(operation)).toList(),
                List.of(new DropTable(QualifiedName.of("tmp_none"), null, true, false))));
        SchemaDiff diff = revision(keeping, "less").from(declared).diff();
        assertThat(diff.losses()).extracting(Remark::object).containsExactly("account.email");
        assertThat(keeping.counted(diff).losses()).extracting(Remark::object).containsExactly("table tmp_none");

        Comparison none = careful.rewriting(operations -> List.of(
                operations.stream().filter(operation -> !drops(operation)).toList()));
        assertThat(none.counted(diff).losses()).isEmpty();
        assertThat(revision(none, "less").from(declared).writeTo(sources)).isEmpty();
    }

    @Test
    void what_a_rewriting_destroys_is_refused_and_said_where_it_is(@TempDir Path sources) throws IOException {
        Schema declared = Schema.of(ACCOUNT, table("a", column("id", integer())));
        Comparison clearing = Comparison.STANDARD
                .ignoringTables("tmp_*")
                .rewriting(operations -> List.of(
                        operations,
                        List.of(
                                new DropTable(QualifiedName.of("a"), null),
                                new AlterTable(
                                        QualifiedName.of("account"), List.of(TableChange.dropColumn("email"))))));
        assertThatThrownBy(() -> revision(clearing, "more").from(declared).writeTo(sources))
                .isInstanceOf(LossRefusedException.class)
                .hasMessageContaining("account.email")
                .hasMessageNotContaining("table a");

        List<Path> files =
                revision(clearing.allowLosses(), "more").from(declared).writeTo(sources);
        assertThat(Files.readString(files.get(0))).doesNotContain("Destroys");
        assertThat(Files.readString(files.get(1))).contains("Destroys: account.email: its values go with it.");
    }

    private RevisionDraft revision(Comparison comparison, String message) {
        return migrator.comparison(comparison).revision(message).packageName("shop");
    }

    private static boolean drops(Operation operation) {
        return operation instanceof AlterTable alter && alter.changes().stream().anyMatch(DropColumn.class::isInstance);
    }

    @Test
    void a_formatter_sees_each_file_before_it_is_written(@TempDir Path sources) throws IOException {
        Schema declared = Schema.of(ACCOUNT, table("a", column("id", integer())));
        List<Path> files = migrator.comparison(Comparison.STANDARD.ignoringTables("tmp_*"))
                .revision("tables")
                .packageName("shop")
                .from(declared)
                .formattedBy(text -> "// formatted\n" + text)
                .writeTo(sources);
        assertThat(Files.readString(files.get(0))).startsWith("// formatted\n");
    }

    @Test
    void a_database_that_is_not_empty_is_not_created() {
        assertThatThrownBy(() -> migrator.create(Schema.of(ACCOUNT)))
                .isInstanceOf(StandingObjects.NotEmptyException.class)
                .hasMessageContaining("table account, table tmp_import");
    }
}
