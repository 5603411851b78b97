package dev.retort.source;

import static dev.retort.operation.TableChange.addColumn;
import static dev.retort.operation.TableChange.addConstraint;
import static dev.retort.operation.TableChange.dropUnique;
import static dev.retort.operation.TableChange.renameColumn;
import static dev.retort.operation.TableChange.setDefaultSql;
import static dev.retort.operation.TableChange.setNotNull;
import static dev.retort.operation.TableChange.setType;
import static dev.retort.schema.Define.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.migration.Revision;
import dev.retort.operation.AlterTable;
import dev.retort.operation.Backfill;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.CreateObject;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropTable;
import dev.retort.operation.ExecuteScript;
import dev.retort.operation.ExecuteSql;
import dev.retort.operation.InsertRows;
import dev.retort.operation.LockMode;
import dev.retort.operation.LockTable;
import dev.retort.operation.OnlyOn;
import dev.retort.operation.Operation;
import dev.retort.operation.RunCode;
import dev.retort.operation.TableChange;
import dev.retort.revision.RevisionNode;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Row;
import dev.retort.schema.Script;
import dev.retort.schema.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MigrationSourceTest {

    private static final QualifiedName INVOICE = QualifiedName.of("invoice");
    private static final Declaration DECLARATION =
            Declaration.of(new RevisionNode("8d41f0", List.of("3c9a77"), List.of(), List.of(), "create invoice"));

    private static MigrationSource source(Operation... operations) {
        return MigrationSource.of(DECLARATION, "V1").upgrade(List.of(operations));
    }

    private static String statements(Operation... operations) {
        return MigrationSource.statements(List.of(operations));
    }

    private static AlterTable alter(TableChange... changes) {
        return new AlterTable(INVOICE, List.of(changes));
    }

    private static List<Operation> back(MigrationSource source) {
        return CompiledMigrations.of(Map.of("V1", source.text())).upgrade("V1");
    }

    @Test
    void a_migration_reads_as_if_a_person_had_written_it() {
        String text = MigrationSource.of(DECLARATION, "V20261122_1431_create_invoice")
                .packageName("shop.migrations")
                .doc("Invoices belong to an account.")
                .upgrade(List.of(
                        new CreateTable(table(
                                "invoice",
                                column("id", bigint()).identity(),
                                column("account_id", bigint()).notNull(),
                                column("number", varchar(20)).notNull(),
                                column("total", decimal(12, 2)).notNull().defaultTo(0),
                                column("status", enumType("invoice_status", "open", "paid")),
                                column("created_at", timestampWithTimeZone())
                                        .notNull()
                                        .defaultSql("current_timestamp"),
                                primaryKey("id"),
                                foreignKey("account_id")
                                        .references("account", "id")
                                        .onDelete(ReferentialAction.CASCADE),
                                unique("account_id", "number").named("invoice_number_key"),
                                check("total >= 0").named("invoice_total_not_negative"),
                                index("account_id"))),
                        new InsertRows(
                                QualifiedName.of("currency"),
                                List.of(
                                        row("code", "EUR", "rate", new BigDecimal("1.0000"), "since", null),
                                        row(
                                                "code",
                                                "CHF",
                                                "rate",
                                                new BigDecimal("0.9312"),
                                                "since",
                                                LocalDate.of(2026, 1, 1)))),
                        alter(addColumn(column("currency", varchar(3)))),
                        new Backfill(rowsOf("invoice")
                                .set("currency", "EUR")
                                .where("currency is null")
                                .inBatchesOf(5_000)),
                        alter(setNotNull("currency"), renameColumn("total", "amount"), dropUnique("number")),
                        new CreateIndex(INVOICE, index("currency").concurrently()),
                        new OnlyOn(
                                Set.of("postgresql"),
                                List.of(
                                        new CreateObject(
                                                view("open_invoice").as("select id, amount\n  from invoice\n")),
                                        new ExecuteSql(sql("analyze invoice").nothingToUndo())))))
                .downgrade(List.of(new DropTable(INVOICE, null)))
                .text();

        assertThat(text).isEqualTo("""
                package shop.migrations;

                import static dev.retort.operation.TableChange.*;
                import static dev.retort.schema.Define.*;
                import static dev.retort.schema.ReferentialAction.CASCADE;

                import dev.retort.migration.Migration;
                import dev.retort.migration.Ops;
                import dev.retort.migration.Revision;
                import java.math.BigDecimal;
                import java.time.LocalDate;

                /** Invoices belong to an account. */
                @Revision(id = "8d41f0", parent = "3c9a77", message = "create invoice")
                public final class V20261122_1431_create_invoice implements Migration {

                    @Override
                    public void upgrade(Ops ops) {
                        ops.createTable(
                                "invoice",
                                column("id", bigint()).identity(),
                                column("account_id", bigint()).notNull(),
                                column("number", varchar(20)).notNull(),
                                column("total", decimal(12, 2)).notNull().defaultTo(0),
                                column("status", enumType("invoice_status", "open", "paid")),
                                column("created_at", timestampWithTimeZone()).notNull().defaultSql("current_timestamp"),
                                primaryKey("id"),
                                foreignKey("account_id").references("account", "id").onDelete(CASCADE),
                                unique("account_id", "number").named("invoice_number_key"),
                                check("total >= 0").named("invoice_total_not_negative"),
                                index("account_id"));
                        ops.insertRows(
                                "currency",
                                row("code", "EUR", "rate", new BigDecimal("1.0000"), "since", null),
                                row("code", "CHF", "rate", new BigDecimal("0.9312"), "since", LocalDate.parse("2026-01-01")));
                        ops.addColumn("invoice", column("currency", varchar(3)));
                        ops.backfill(rowsOf("invoice")
                                .set("currency", "EUR")
                                .where("currency is null")
                                .inBatchesOf(5000));
                        ops.alterTable("invoice", setNotNull("currency"), renameColumn("total", "amount"), dropUnique("number"));
                        ops.createIndex("invoice", index("currency").concurrently());
                        ops.onlyOn("postgresql", o -> {
                            o.createView(view("open_invoice").as(\"""
                                    select id, amount
                                      from invoice
                                    \"""));
                            o.execute(sql("analyze invoice").nothingToUndo());
                        });
                    }

                    @Override
                    public void downgrade(Ops ops) {
                        ops.dropTable("invoice");
                    }
                }
                """);
        CompiledMigrations compiled =
                CompiledMigrations.of(Map.of("shop.migrations.V20261122_1431_create_invoice", text));
        assertThat(compiled.downgrade("shop.migrations.V20261122_1431_create_invoice"))
                .containsExactly(new DropTable(INVOICE, null));
    }

    @Test
    void one_change_is_said_shortly_and_what_has_no_short_form_is_not() {
        assertThat(statements(alter(setNotNull("a")))).isEqualTo("ops.setNotNull(\"invoice\", \"a\");\n");
        assertThat(statements(alter(setType("a", text()).was(varchar(9)))))
                .isEqualTo("ops.alterTable(\"invoice\", setType(\"a\", text()).was(varchar(9)));\n");
        assertThat(statements(alter(setDefaultSql("a", sql("now()").on("sqlite", "1")))))
                .startsWith("ops.alterTable(\"invoice\", setDefaultSql(\"a\", sql(\"now()\")");
    }

    @Test
    void constraints_of_a_new_column_stand_at_it() {
        AlterTable alter = alter(
                addColumn(column("a", bigint()).unique().references("b", "id")),
                addConstraint(unique("a").named("a_key")));
        assertThat(statements(alter)).isEqualTo("""
                ops.alterTable(
                        "invoice",
                        addColumn(column("a", bigint()).unique().references("b", "id")),
                        addConstraint(unique("a").named("a_key")));
                """);
        assertThat(back(source(alter))).containsExactly(alter);
    }

    @Test
    void a_revision_says_all_of_its_place() throws ReflectiveOperationException {
        Declaration declaration = Declaration.of(new RevisionNode(
                        "a\"1",
                        List.of("b", "c"),
                        List.of("d@head"),
                        List.of("billing"),
                        List.of("x1", "x2"),
                        "merge \\u000a both"))
                .perOperation()
                .limited("4s", "0")
                .irreversible("the rows are gone. ".repeat(12));
        String text = MigrationSource.of(declaration, "V1").text();
        Revision revision =
                CompiledMigrations.of(Map.of("V1", text)).loadClass("V1").getAnnotation(Revision.class);
        assertThat(revision.id()).isEqualTo("a\"1");
        assertThat(revision.parent()).containsExactly("b", "c");
        assertThat(revision.dependsOn()).containsExactly("d@head");
        assertThat(revision.branch()).containsExactly("billing");
        assertThat(revision.replaces()).containsExactly("x1", "x2");
        assertThat(revision.message()).isEqualTo("merge \\u000a both");
        assertThat(revision.transaction()).hasToString("PER_OPERATION");
        assertThat(revision.lockTimeout()).isEqualTo("4s");
        assertThat(revision.statementTimeout()).isEqualTo("0");
        assertThat(revision.irreversible()).isEqualTo("the rows are gone. ".repeat(12));
        assertThat(text.lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void no_comment_ends_where_its_text_says_so() {
        String evil =
                "*/ class Evil {} /* \\u002a/ \\u000a &#42;/ */ {@code x} @param y <b>\r\n * / \ud800\u202e\u2028 \0";
        String text = source().doc(evil + "\n" + "many words ".repeat(40) + "\n\n" + "*".repeat(300) + "/")
                .text();
        assertThat(CompiledMigrations.of(Map.of("V1", text)).upgrade("V1")).isEmpty();
        assertThat(text).contains("*&#47; class Evil").doesNotContain("\u202e");
        assertThat(source().doc(" \n ").text()).doesNotContain("/**");
    }

    @Test
    void the_name_of_the_class_may_be_one_that_is_imported() {
        List<Operation> operations = List.of(
                new InsertRows(INVOICE, List.of(row("a", new BigDecimal(1)))),
                new ExecuteSql(sql("a", (Object) null)),
                new ExecuteSql(sql("x".repeat(70_000))));
        for (String name :
                List.of("Migration", "Ops", "Revision", "Override", "String", "Object", "BigDecimal", "row")) {
            String text =
                    MigrationSource.of(DECLARATION, name).upgrade(operations).text();
            assertThat(CompiledMigrations.of(Map.of(name, text)).upgrade(name))
                    .as(name)
                    .isEqualTo(operations);
        }
    }

    @Test
    void a_constant_that_two_enums_have_says_which() {
        Operation lock = new LockTable(INVOICE, LockMode.SHARE);
        assertThat(source(lock).text()).contains("import static dev.retort.operation.LockMode.SHARE;");
        Imports imports = new Imports("V1");
        assertThat(imports.constant(ReferentialAction.CASCADE)).isEqualTo("CASCADE");
        assertThat(imports.constant(Word.CASCADE)).isEqualTo("Word.CASCADE");
    }

    @Test
    void thousands_of_rows_are_divided_among_methods_and_classes() {
        List<Row> rows = IntStream.range(0, 5_000)
                .mapToObj(i -> row("id", i, "name", "name " + i, "note", i % 7 == 0 ? null : "note " + i))
                .toList();
        InsertRows plain = new InsertRows(INVOICE, rows);
        List<Row> some = rows.subList(0, 1_000);
        InsertRows skipping =
                new InsertRows(INVOICE, rows(some).skippingExisting("id").nothingToUndo());
        Operation inside = new OnlyOn(Set.of("h2"), List.of(new InsertRows(INVOICE, some)));
        MigrationSource source = source(plain, skipping, inside);
        assertThat(source.text()).contains("private static final class More1 {");
        assertThat(back(source)).isEqualTo(List.of(plain, skipping, inside));
    }

    @Test
    void a_class_inside_is_not_named_like_the_migration() {
        List<Row> rows = IntStream.range(0, 4_000).mapToObj(i -> row("id", i)).toList();
        Operation[] inserts = IntStream.range(0, 3)
                .mapToObj(i -> new InsertRows(INVOICE, rows))
                .toArray(Operation[]::new);
        String text = MigrationSource.of(DECLARATION, "More1")
                .upgrade(List.of(inserts))
                .text();
        assertThat(text).contains("private static final class More1_ {");
        assertThat(CompiledMigrations.of(Map.of("More1", text)).upgrade("More1"))
                .containsExactly(inserts);
    }

    @Test
    void thousands_of_operations_are_divided_among_methods() {
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            operations.add(
                    alter(addColumn(column("c" + i, varchar(i + 1)).notNull().defaultTo("x" + i))));
        }
        Operation[] all = operations.toArray(new Operation[0]);
        assertThat(back(source(all))).isEqualTo(operations);
        Operation scope = new OnlyOn(Set.of("h2"), operations);
        assertThat(back(source(scope))).containsExactly(scope);
    }

    @Test
    void a_text_may_be_longer_than_a_constant_of_java() {
        for (String part : List.of("x", "é", "日 ", "🚀", "a\nb", "\"\\", "\ud800x")) {
            Operation sql = new ExecuteSql(sql(part.repeat(50_000), part.repeat(22_000)));
            assertThat(back(source(sql))).as(part).containsExactly(sql);
        }
    }

    @Test
    void a_script_is_named_where_the_class_path_has_it_and_quoted_where_not() {
        Script there = script("messages.txt").nothingToUndo();
        Script beside = new Script("seed.sql", "insert into a\nvalues (1);\n", null, false, true);
        assertThat(statements(new ExecuteScript(there)))
                .isEqualTo("ops.script(script(\"messages.txt\").nothingToUndo());\n");
        assertThat(statements(new ExecuteScript(script("messages.txt")))).isEqualTo("ops.script(\"messages.txt\");\n");
        Operation[] both = {new ExecuteScript(there), new ExecuteScript(beside)};
        assertThat(back(source(both))).containsExactly(both);
    }

    @Test
    void what_java_cannot_say_is_refused() {
        assertThatThrownBy(() -> statements(new RunCode("split names", handle -> {}, null)))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith("'run split names' cannot be written as Java.");
        assertThatThrownBy(() -> statements(new Backfill(rowsOf("person")
                        .reading("a")
                        .setting("b", r -> r.text("a"))
                        .all())))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith("'backfill person' cannot be written as Java.");
        String[] labels = IntStream.range(0, 9_000).mapToObj(i -> "label " + i).toArray(String[]::new);
        assertThatThrownBy(() -> statements(new CreateObject(enumType("many", labels))))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("longer than a method");
    }

    @Test
    void names_of_classes_and_packages_are_checked() {
        for (String name : List.of("", "1a", "a b", "class", "a.b", "A {} class B")) {
            assertThatThrownBy(() -> MigrationSource.of(DECLARATION, name)).isInstanceOf(SourceException.class);
        }
        assertThatThrownBy(() -> source().packageName("a..b")).isInstanceOf(SourceException.class);
        assertThatThrownBy(() -> source().packageName("a;import b")).isInstanceOf(SourceException.class);
    }
}
