package dev.retort.operation;

import static dev.retort.operation.TableChange.*;
import static dev.retort.schema.Define.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts by which databases know operations again: a line of {@code canonical.txt} is never changed, only added. */
class CanonicalTextTest {

    private static final QualifiedName T = QualifiedName.of("t");

    private static Map<String, Operation> operations() {
        Map<String, Operation> all = new LinkedHashMap<>();
        all.put(
                "create table",
                new CreateTable(table(
                        "shop.invoice",
                        column("id", bigint()).identity(),
                        column("account_id", bigint()).notNull(),
                        column("total", decimal(12, 2)).notNull().defaultTo(0),
                        column("at", timestampWithTimeZone()).defaultSql("current_timestamp"),
                        column("words", sqlType("tsvector")),
                        primaryKey("id").named("invoice_pkey"),
                        foreignKey("account_id")
                                .references("account", "id")
                                .onDelete(ReferentialAction.CASCADE)
                                .named("invoice_account_id_fkey"),
                        unique("account_id", "total").named("u"),
                        check("total >= 0").named("c"),
                        index(key("total").desc(), expression("lower(words)"))
                                .unique()
                                .where("total > 0")
                                .named("i"))));
        all.put("drop table", new DropTable(T, null));
        all.put("drop known table", new DropTable(T, table("t", column("a", text()))));
        all.put("rename table", new RenameTable(QualifiedName.parse("shop.t"), "u"));
        all.put("add column", alter(addColumn(column("a", varchar(20)).notNull())));
        all.put("drop column", alter(dropColumn("a")));
        all.put("drop known column", alter(dropColumn(column("a", bool()))));
        all.put("rename column", alter(renameColumn("a", "b")));
        all.put("set type", alter(setType("a", character(2)).using("upper(a)").was(varchar())));
        all.put("set not null", alter(setNotNull("a")));
        all.put("drop not null", alter(dropNotNull("a")));
        all.put("set default", alter(setDefault("a", "x")));
        all.put("set false by default", alter(setDefault("a", false).was(true)));
        all.put("set default expression", alter(setDefaultSql("a", "now()").wasSql("null")));
        all.put("drop default", alter(dropDefault("a").hadNone()));
        all.put("add constraint", alter(addConstraint(check("a > 0"))));
        all.put("drop constraint", alter(dropConstraint("k")));
        all.put("drop known constraint", alter(dropConstraint(unique("a").named("k"))));
        all.put("several changes", alter(renameColumn("a", "b"), setNotNull("b")));
        all.put("create index", new CreateIndex(T, index("a", "b")));
        all.put("drop index", DropIndex.of(T, "i"));
        all.put("drop known index", new DropIndex(T, "i", false, index("a").named("i"), false, false));
        all.put("insert rows", new InsertRows(QualifiedName.parse("shop.t"), List.of(row("a", 1, "b", "x"))));
        all.put("execute", new ExecuteSql(sql("analyze")));
        all.put(
                "execute with values",
                new ExecuteSql(sql(
                        "values (?, ?, ?, ?, ?, ?, ?)",
                        1,
                        "one",
                        null,
                        true,
                        new BigDecimal("1.50"),
                        LocalDate.of(2026, 1, 31),
                        new UUID(1, 2))));
        all.put("execute with bytes", new ExecuteSql(sql("select ?", new byte[] {0, (byte) 0xff})));
        all.put("execute and undo", new ExecuteSql(sql("select 1").undoneBy("select ?", 2)));
        all.put("execute and leave", new ExecuteSql(sql("select 1").nothingToUndo()));
        all.put("execute lines", new ExecuteSql(sql("select \"a\\b\"\r\nfrom \"ü\"")));
        all.put("run code", new RunCode("split names", handle -> {}, handle -> {}));
        all.put(
                "only on",
                new OnlyOn(
                        Set.of("sqlite", "h2"), List.of(new DropTable(T, null), new RunCode("x", handle -> {}, null))));
        all.put(
                "insert rows that are not there",
                new InsertRows(T, rows(row("a", 1, "b", 2)).skippingExisting("a")));
        all.put(
                "insert rows of a query",
                new InsertFrom(T, rowsFrom("select b from u").into("a")));
        all.put(
                "insert rows of a query that are not there",
                new InsertFrom(
                        T,
                        rowsFrom("select b from u where c = ?", 1)
                                .into("a")
                                .skippingExisting("a")
                                .nothingToUndo()));
        all.put(
                "update rows",
                new UpdateRows(rowsOf("t").set("a", 1).setSql("b", "lower(c)").where("a is null")));
        all.put("update all rows", new UpdateRows(rowsOf("t").set("a", null).all()));
        all.put("delete rows", new DeleteRows(rowsOf("t").where("a = ?", 5).undoneBy("insert into t values (5)")));
        all.put("backfill", new Backfill(rowsOf("t").set("a", 1).where("a is null")));
        all.put(
                "backfill by code",
                new Backfill(rowsOf("t")
                        .reading("a")
                        .setting("b", row -> row.text("a"))
                        .all()
                        .inBatchesOf(100)
                        .by("id")
                        .pausing(Duration.ofMillis(20))));
        all.put(
                "execute on engines",
                new ExecuteSql(sql("analyze").on("sqlite", "pragma optimize").repeatable()));
        all.put("execute until done", new ExecuteSql(sql("vacuum").doneWhen("select 1")));
        all.put(
                "script",
                new ExecuteScript(
                        script("sql/seed.sql").undoneBy("sql/drop.sql").repeatable()));
        all.put("except on", new ExceptOn(Set.of("h2"), List.of(new DropTable(T, null))));
        all.put("only in", new OnlyIn(Set.of("billing"), List.of(new DropTable(T, null))));
        all.put("apart", new Apart(List.of(new ExecuteSql(sql("vacuum")))));
        all.putAll(WiderOperations.all());
        return all;
    }

    private static AlterTable alter(TableChange... changes) {
        return new AlterTable(T, List.of(changes));
    }

    @Test
    void texts_and_fingerprints_are_those_of_all_releases() throws IOException {
        List<String> said = new ArrayList<>();
        operations().forEach((name, operation) -> {
            said.add("# " + name);
            said.add(operation.canonical());
            said.add(Fingerprint.of(operation));
        });
        assertThat(said).isEqualTo(Files.readAllLines(Path.of("src/test/resources/canonical.txt")));
    }

    @Test
    void every_kind_of_operation_and_change_is_among_them() {
        String texts = String.join(
                "\n", operations().values().stream().map(Operation::canonical).toList());

        assertThat(Stream.of(Operation.class, TableChange.class).flatMap(CanonicalTextTest::kinds))
                .hasSizeGreaterThanOrEqualTo(18)
                .allSatisfy(kind -> assertThat(texts).contains(kind.getSimpleName() + "{"));
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        if (permitted == null) {
            return type == CustomOperation.class ? Stream.of() : Stream.of(type);
        }
        return Stream.of(permitted).flatMap(CanonicalTextTest::kinds);
    }

    @Test
    void rows_stand_by_table_and_columns() {
        Operation one = new InsertRows(T, List.of(row("a", 1, "b", 2)));

        assertThat(new InsertRows(T, List.of(row("a", 3, "b", 4), row("a", 5, "b", 6))).canonical())
                .isEqualTo(one.canonical());
        assertThat(new InsertRows(T, List.of(row("b", 2, "a", 1))).canonical()).isNotEqualTo(one.canonical());
        assertThat(new InsertRows(T, List.of(row("a, b", 1))).canonical()).isNotEqualTo(one.canonical());
    }

    @Test
    void code_stands_by_what_it_says_that_it_does() {
        Operation one = new RunCode("split names", handle -> {}, null);

        assertThat(new RunCode("split names", handle -> handle.execute("x"), handle -> {}).canonical())
                .isEqualTo(one.canonical());
        assertThat(new RunCode("join names", handle -> {}, null).canonical()).isNotEqualTo(one.canonical());
    }

    @Test
    void values_of_different_kinds_have_different_texts() {
        List<Operation> selects = List.of(
                new ExecuteSql(sql("select ?", (Object) null)),
                new ExecuteSql(sql("select ?", "null")),
                new ExecuteSql(sql("select ?", "1")),
                new ExecuteSql(sql("select ?", 1)),
                new ExecuteSql(sql("select ?", new byte[] {1})),
                new ExecuteSql(sql("select ?", "x'01'")),
                new ExecuteSql(sql("select ?", "a", "b")),
                new ExecuteSql(sql("select ?", "a\",\"b")));

        assertThat(selects.stream().map(Operation::canonical)).doesNotHaveDuplicates();
    }

    @Test
    void a_text_is_one_line_and_its_own() {
        assertThat(new ExecuteSql(sql("a\nb")).canonical()).doesNotContain("\n");
        assertThat(new ExecuteSql(sql("a\nb")).canonical()).isNotEqualTo(new ExecuteSql(sql("a\\nb")).canonical());
    }

    @Test
    void a_fingerprint_of_several_depends_on_their_order() {
        Operation one = new ExecuteSql(sql("one"));
        Operation two = new ExecuteSql(sql("two"));

        assertThat(Fingerprint.of(List.of(one, two))).isNotEqualTo(Fingerprint.of(List.of(two, one)));
        assertThat(Fingerprint.of(List.of(one))).isNotEqualTo(Fingerprint.of(one));
        assertThat(Fingerprint.of(List.of()))
                .isEqualTo(Fingerprint.ofText(""))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
