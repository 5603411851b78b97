package dev.retort.migration;

import static dev.retort.operation.TableChange.addColumn;
import static dev.retort.operation.TableChange.addConstraint;
import static dev.retort.operation.TableChange.attachPartition;
import static dev.retort.operation.TableChange.setType;
import static dev.retort.schema.Define.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.operation.Operation;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.Trigger.Event;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** {@link Ops#inSchema}: the same as if every name had said the schema. */
class InSchemaTest {

    private static List<Operation> recorded(Consumer<Ops> words) {
        Recorder recorder = new Recorder(new NoDatabase(true));
        words.accept(recorder);
        return recorder.operations();
    }

    private static void same(Consumer<Ops> inside, Consumer<Ops> saying) {
        assertThat(recorded(ops -> ops.inSchema("audit", inside))).isEqualTo(recorded(saying));
    }

    @Test
    void names_of_tables_get_the_schema() {
        same(
                o -> {
                    o.createTable(
                            "event",
                            column("id", bigint()).references("event", "id"),
                            column("kind", enumType("kind", "a").on("h2", array(enumType("kind", "a")))),
                            foreignKey("id").references("user", "id"),
                            index("id"));
                    o.dropTable("event", column("id", bigint()));
                    o.renameTable("event", "incident");
                    o.createPartition("part", "event", otherwise());
                    o.createIndex("event", index("id"));
                    o.dropIndex("event", "i");
                    o.renameIndex("event", "i", "j");
                },
                o -> {
                    o.createTable(
                            "audit.event",
                            column("id", bigint()).references("audit.event", "id"),
                            column("kind", enumType("audit.kind", "a").on("h2", array(enumType("audit.kind", "a")))),
                            foreignKey("id").references("audit.user", "id"),
                            index("id"));
                    o.dropTable("audit.event", column("id", bigint()));
                    o.renameTable("audit.event", "incident");
                    o.createPartition("audit.part", "audit.event", otherwise());
                    o.createIndex("audit.event", index("id"));
                    o.dropIndex("audit.event", "i");
                    o.renameIndex("audit.event", "i", "j");
                });
    }

    @Test
    void names_inside_changes_get_the_schema() {
        same(
                o -> o.alterTable(
                        "event",
                        addColumn(column("a", enumType("kind", "a"))),
                        setType("b", enumType("kind", "a")).was(text()),
                        addConstraint(foreignKey("a").references("user", "id")),
                        dev.retort.operation.TableChange.dropConstraint(
                                foreignKey("a").references("user", "id")),
                        dev.retort.operation.TableChange.dropColumn(column("c", enumType("kind", "a"))),
                        attachPartition("part", otherwise())),
                o -> o.alterTable(
                        "audit.event",
                        addColumn(column("a", enumType("audit.kind", "a"))),
                        setType("b", enumType("audit.kind", "a")).was(text()),
                        addConstraint(foreignKey("a").references("audit.user", "id")),
                        dev.retort.operation.TableChange.dropConstraint(
                                foreignKey("a").references("audit.user", "id")),
                        dev.retort.operation.TableChange.dropColumn(column("c", enumType("audit.kind", "a"))),
                        attachPartition("audit.part", otherwise())));
    }

    @Test
    void names_of_objects_get_the_schema() {
        same(
                o -> {
                    o.createEnum("kind", "a", "b");
                    o.addLabel("kind", "c");
                    o.renameLabel("kind", "c", "d");
                    o.replaceEnum(enumType("kind", "a"), enumType("kind", "b"));
                    o.createSequence(sequence("n"));
                    o.renameSequence("n", "m");
                    o.createTrigger("event", trigger("g").after(Event.INSERT).executes("f()"));
                    o.dropTrigger("event", "g");
                    o.replaceView(view("v").as("select 1"), view("v").as("select 2"));
                    o.grant(privileges("select").on("event").to("clerk"));
                    o.revoke(privileges("select").on("event").from("clerk"));
                },
                o -> {
                    o.createEnum("audit.kind", "a", "b");
                    o.addLabel("audit.kind", "c");
                    o.renameLabel("audit.kind", "c", "d");
                    o.replaceEnum(enumType("audit.kind", "a"), enumType("audit.kind", "b"));
                    o.createSequence(sequence("audit.n"));
                    o.renameSequence("audit.n", "m");
                    o.createTrigger(
                            "audit.event", trigger("g").after(Event.INSERT).executes("f()"));
                    o.dropTrigger("audit.event", "g");
                    o.replaceView(
                            view("audit.v").as("select 1"), view("audit.v").as("select 2"));
                    o.grant(privileges("select").on("audit.event").to("clerk"));
                    o.revoke(privileges("select").on("audit.event").from("clerk"));
                });
    }

    @Test
    void names_of_tables_whose_rows_change_get_the_schema() {
        same(
                o -> {
                    o.insertRows("event", row("id", 1));
                    o.insertRows("event", rowsFrom("select 1").into("id"));
                    o.updateRows(rowsOf("event").set("id", 2).all());
                    o.deleteRows(rowsOf("event").where("id = 1"));
                    o.backfill(rowsOf("event").set("id", 2).all());
                },
                o -> {
                    o.insertRows("audit.event", row("id", 1));
                    o.insertRows("audit.event", rowsFrom("select 1").into("id"));
                    o.updateRows(rowsOf("audit.event").set("id", 2).all());
                    o.deleteRows(rowsOf("audit.event").where("id = 1"));
                    o.backfill(rowsOf("audit.event").set("id", 2).all());
                });
    }

    @Test
    void a_name_that_says_its_schema_keeps_it_and_sql_stays_as_it_is() {
        Consumer<Ops> words = o -> {
            o.createTable("shop.t", column("a", bigint()).references("shop.u", "id"));
            o.execute("delete from t");
            o.script("sql/seed.sql");
            o.createSchema("other");
            o.dropSchema("other");
            o.grant(privileges("usage").onSchema("other").to("clerk"));
        };
        same(words, words);
    }

    @Test
    void scopes_inside_and_outside_are_gone_through() {
        same(
                o -> {
                    o.onlyOn("h2", h2 -> h2.dropTable("t"));
                    o.apart(a -> a.exceptOn("h2", e -> e.dropTable("u")));
                    o.inSchema("shop", s -> s.dropTable("v"));
                },
                o -> {
                    o.onlyOn("h2", h2 -> h2.dropTable("audit.t"));
                    o.apart(a -> a.exceptOn("h2", e -> e.dropTable("audit.u")));
                    o.dropTable("shop.v");
                });
    }

    @Test
    void the_schema_is_one_name() {
        assertThatThrownBy(() -> recorded(o -> o.inSchema(" ", a -> a.dropTable("t"))))
                .isInstanceOf(DefinitionException.class)
                .hasMessageStartingWith("A schema needs a name.");
    }
}
