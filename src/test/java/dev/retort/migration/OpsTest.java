package dev.retort.migration;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.sql;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.unique;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.acme.EnableAudit;
import dev.retort.operation.Operation;
import dev.retort.operation.RunCode;
import dev.retort.operation.TableChange;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.Row;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpsTest {

    private static final String COLUMN = "Column{name=\"a\",type=PortableType{kind=BIGINT},nullable=true}";
    private static final String TABLE = "Table{name=QualifiedName{schema=\"s\",name=\"t\"},columns=[" + COLUMN + "]}";
    private static final String NAME = "table=QualifiedName{schema=\"s\",name=\"t\"}";

    /** Each way to say something, and the one operation that it performs. */
    private static final List<Entry<String, Consumer<Ops>>> WORDS = List.of(
            entry("CreateTable{definition=" + TABLE + "}", o -> o.createTable("s.t", column("a", bigint()))),
            entry("CreateTable{definition=" + TABLE + "}", o -> o.createTable(table("s.t", column("a", bigint())))),
            entry("DropTable{" + NAME + "}", o -> o.dropTable("s.t")),
            entry("DropTable{" + NAME + ",was=" + TABLE + "}", o -> o.dropTable("s.t", column("a", bigint()))),
            entry("DropTable{" + NAME + ",was=" + TABLE + "}", o -> o.dropTable(table("s.t", column("a", bigint())))),
            entry("RenameTable{" + NAME + ",newName=\"u\"}", o -> o.renameTable("s.t", "u")),
            entry(
                    alter("RenameColumn{from=\"a\",to=\"b\"},SetNullable{column=\"b\"}"),
                    o -> o.alterTable("s.t", TableChange.renameColumn("a", "b"), TableChange.setNotNull("b"))),
            entry(alter("AddColumn{column=" + COLUMN + "}"), o -> o.addColumn("s.t", column("a", bigint()))),
            entry(alter("DropColumn{name=\"a\"}"), o -> o.dropColumn("s.t", "a")),
            entry(alter("DropColumn{name=\"a\",was=" + COLUMN + "}"), o -> o.dropColumn("s.t", column("a", bigint()))),
            entry(alter("RenameColumn{from=\"a\",to=\"b\"}"), o -> o.renameColumn("s.t", "a", "b")),
            entry(alter("SetType{column=\"a\",type=PortableType{kind=TEXT}}"), o -> o.setType("s.t", "a", text())),
            entry(alter("SetNullable{column=\"a\"}"), o -> o.setNotNull("s.t", "a")),
            entry(alter("SetNullable{column=\"a\",nullable=true}"), o -> o.dropNotNull("s.t", "a")),
            entry(alter("SetDefault{column=\"a\",value=Literal{value=1}}"), o -> o.setDefault("s.t", "a", 1)),
            entry(
                    alter("SetDefault{column=\"a\",value=Expression{sql=\"now()\"}}"),
                    o -> o.setDefaultSql("s.t", "a", "now()")),
            entry(alter("SetDefault{column=\"a\"}"), o -> o.dropDefault("s.t", "a")),
            entry(
                    alter("AddConstraint{constraint=Check{condition=\"a > 0\"}}"),
                    o -> o.addConstraint("s.t", check("a > 0"))),
            entry(alter("DropConstraint{name=\"k\"}"), o -> o.dropConstraint("s.t", "k")),
            entry(
                    alter("DropConstraint{meaning=Meaning{kind=UNIQUE,columns=[\"a\"]},was=Unique{columns=[\"a\"]}}"),
                    o -> o.dropConstraint("s.t", unique("a"))),
            entry(
                    "CreateIndex{" + NAME + ",index=Index{keys=[OfColumn{column=\"a\"}]}}",
                    o -> o.createIndex("s.t", index("a"))),
            entry("DropIndex{" + NAME + ",name=\"i\"}", o -> o.dropIndex("s.t", "i")),
            entry(
                    "DropIndex{" + NAME + ",name=\"i\",was=Index{name=\"i\",keys=[OfColumn{column=\"a\"}]}}",
                    o -> o.dropIndex("s.t", index("a").named("i"))),
            entry("InsertRows{table=s.t,columns=[\"a\"]}", o -> o.insertRows("s.t", row("a", 1), row("a", 2))),
            entry("InsertRows{table=s.t,columns=[\"a\"]}", o -> o.insertRows("s.t", List.of(row("a", 1)))),
            entry("ExecuteSql{sql=Sql{text=\"select ?\",binds=[1]}}", o -> o.execute("select ?", 1)),
            entry(
                    "ExecuteSql{sql=Sql{text=\"analyze\",undoneByNothing=true}}",
                    o -> o.execute(sql("analyze").nothingToUndo())),
            entry("RunCode{what=\"split\"}", o -> o.run("split", handle -> {})),
            entry("RunCode{what=\"split\"}", o -> o.run("split", handle -> {}, handle -> {})),
            entry(
                    "OnlyOn{dialects=[\"h2\"],operations=[DropTable{" + NAME + "}]}",
                    o -> o.onlyOn("h2", h2 -> h2.dropTable("s.t"))),
            entry(
                    "OnlyOn{dialects=[\"h2\",\"sqlite\"],operations=[DropTable{" + NAME + "}]}",
                    o -> o.onlyOn("sqlite", "h2", both -> both.dropTable("s.t"))),
            entry(
                    "OnlyOn{dialects=[\"h2\",\"mysql\",\"sqlite\"]}",
                    o -> o.onlyOn(List.of("sqlite", "h2", "mysql", "h2"), nothing -> {})),
            entry(
                    "EnableAudit{table=\"t\",events=[\"insert\"]}",
                    o -> o.perform(new EnableAudit("t", List.of("insert"), false))));

    private static String alter(String changes) {
        return "AlterTable{" + NAME + ",changes=[" + changes + "]}";
    }

    private static List<Operation> recorded(Consumer<Ops> words) {
        Recorder recorder = new Recorder(new NoDatabase(true));
        words.accept(recorder);
        return recorder.operations();
    }

    @Test
    void each_word_performs_exactly_the_operation_it_says() {
        for (Entry<String, Consumer<Ops>> word : WORDS) {
            assertThat(recorded(word.getValue()))
                    .extracting(Operation::canonical)
                    .containsExactly(word.getKey());
        }
    }

    @Test
    void each_wider_word_performs_exactly_the_operation_it_says() {
        for (Entry<Operation, Consumer<Ops>> word : WiderWords.all()) {
            assertThat(recorded(word.getValue())).containsExactly(word.getKey());
        }
    }

    @Test
    void every_form_of_every_word_is_among_them() {
        Set<String> tried = new TreeSet<>();
        Ops listening = Listening.to(tried);
        WORDS.forEach(word -> word.getValue().accept(listening));
        WiderWords.all().forEach(word -> word.getValue().accept(listening));
        Set<String> all = new TreeSet<>();
        for (Method method : Ops.class.getMethods()) {
            if (method.getReturnType() == void.class) {
                all.add(Listening.form(method));
            }
        }

        assertThat(tried).isEqualTo(all);
    }

    @Test
    void no_word_returns_anything_but_those_that_read() {
        List<String> readers = new ArrayList<>();
        for (Method method : Ops.class.getMethods()) {
            if (method.getReturnType() != void.class) {
                readers.add(method.getName());
            }
        }

        assertThat(readers).containsExactlyInAnyOrder("reading", "inspect", "parameter", "offline");
    }

    @Test
    void two_ways_to_run_code_keep_the_code() {
        RunCode.Code code = handle -> {};
        RunCode.Code undo = handle -> {};

        assertThat(recorded(o -> o.run("split", code))).containsExactly(new RunCode("split", code, null));
        assertThat(recorded(o -> o.run("split", code, undo))).containsExactly(new RunCode("split", code, undo));
    }

    @Test
    void scopes_record_what_is_said_inside_them_and_scopes_inside_scopes() {
        List<Operation> operations = recorded(o -> o.onlyOn("h2", "sqlite", both -> {
            both.dropTable("a");
            both.onlyOn("h2", h2 -> h2.dropTable("b"));
            o.dropTable("said outside");
        }));

        assertThat(operations)
                .extracting(Operation::describe)
                .containsExactly("drop table said outside", "only on h2, sqlite: 2 operations");
    }

    @Test
    void what_is_read_inside_a_scope_is_what_is_read_outside() {
        List<String> read = new ArrayList<>();
        recorded(o -> o.onlyOn("h2", h2 -> {
            read.add(h2.parameter("region"));
            read.add(String.valueOf(h2.offline()));
            read.add(String.valueOf(h2.reading() == o.reading()));
        }));

        assertThat(read).containsExactly("eu", "true", "true");
    }

    @Test
    void reading_is_asked_for_all_that_is_read() {
        Ops ops = new Recorder(new NoDatabase(false));

        assertThat(ops.parameter("region")).isEqualTo("eu");
        assertThat(ops.offline()).isFalse();
        assertThatThrownBy(ops::inspect).hasMessage("There is no database.");
        assertThatThrownBy(() -> ops.parameter("zone")).hasMessage("There is no parameter 'zone'.");
    }

    @Test
    void a_lone_null_is_one_value() {
        assertThat(recorded(o -> o.execute("select ?", (@Nullable Object[]) null)))
                .extracting(Operation::canonical)
                .containsExactly("ExecuteSql{sql=Sql{text=\"select ?\",binds=[null]}}");
    }

    @Test
    void what_makes_no_sense_is_refused_by_the_word() {
        Ops ops = new Recorder(new NoDatabase(true));

        assertThatThrownBy(() -> ops.createTable("t")).isInstanceOf(DefinitionException.class);
        assertThatThrownBy(() -> ops.alterTable("t")).isInstanceOf(DefinitionException.class);
        assertThatThrownBy(() -> ops.insertRows("t", new Row[0])).isInstanceOf(DefinitionException.class);
        assertThatThrownBy(() -> ops.dropTable("a.b.c")).isInstanceOf(DefinitionException.class);
        assertThatThrownBy(() -> ops.onlyOn(List.of(), o -> {})).isInstanceOf(DefinitionException.class);
    }
}
