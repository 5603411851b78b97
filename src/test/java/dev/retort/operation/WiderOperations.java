package dev.retort.operation;

import static dev.retort.operation.TableChange.*;
import static dev.retort.schema.Define.*;

import dev.retort.schema.Deferral;
import dev.retort.schema.Match;
import dev.retort.schema.Namespace;
import dev.retort.schema.PartitionOf;
import dev.retort.schema.Partitioning.Method;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject.Kind;
import dev.retort.schema.Trigger.Event;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An operation for each word beyond the first ones, for the texts by which databases know operations again. */
final class WiderOperations {

    private static final QualifiedName T = QualifiedName.of("t");

    private WiderOperations() {}

    static Map<String, Operation> all() {
        Map<String, Operation> all = new LinkedHashMap<>();
        tables(all);
        changes(all);
        indexes(all);
        objects(all);
        return all;
    }

    private static void tables(Map<String, Operation> all) {
        all.put(
                "create table with all words",
                new CreateTable(
                        table(
                                "t",
                                column("a", bigint()).identityAlways().comment("the number"),
                                column("b", text()).collate("de_DE"),
                                column("c", integer()).generatedAs("a + 1").stored(),
                                column("d", smallint()).autoIncrement(),
                                column("e", timestamp(3))
                                        .defaultSql(sql("now()").on("sqlite", "current_timestamp")),
                                column("f", array(text())),
                                column("g", enumType("status", "open", "paid")),
                                column("h", interval().on("sqlite", bigint())),
                                primaryKey("a").deferrable(),
                                unique("b").nullsNotDistinct().include("c").initiallyDeferred(),
                                foreignKey("c")
                                        .references("u", "id")
                                        .match(Match.FULL)
                                        .withDeferral(Deferral.DEFERRABLE),
                                check(sql("b <> ''").on("h2", "length(b) > 0")).notValid(),
                                exclude(using("gist"), key("b").with("=")).where("c > 0"),
                                comment("the table"),
                                option("mysql", "engine", "InnoDB"),
                                partitionBy(Method.RANGE, "a")),
                        true));
        all.put(
                "create table divided by expressions",
                new CreateTable(table(
                        "t",
                        column("a", text()),
                        partitionBy(Method.LIST, expression("lower(a)").collate("C"), key("a")))));
        all.put("drop table if there", new DropTable(T, null, true, true));
        all.put(
                "create partition",
                new CreatePartition(
                        QualifiedName.of("p"),
                        new PartitionOf(T, rangeFrom("2026-01-01").to("2027-01-01"))));
        all.put("lock table", new LockTable(T, LockMode.SHARE_ROW_EXCLUSIVE));
    }

    private static void changes(Map<String, Operation> all) {
        all.put(
                "add filled column",
                alter(addColumn(column("a", text()), ifNotExists()).filledWith("x")));
        all.put("drop column if there", alter(dropColumn("a", ifExists(), cascade())));
        all.put("drop constraint if there", alter(dropConstraint("k", ifExists(), cascade())));
        all.put("drop unique", alter(dropUnique("a", "b")));
        all.put("drop foreign key", alter(dropForeignKey("a")));
        all.put("drop primary key", alter(dropPrimaryKey()));
        all.put("drop known foreign key", alter(dropConstraint(foreignKey("a").references("u", "id"))));
        all.put("add unique of an index", alter(addConstraint(unique("a").usingIndex("i"))));
        all.put(
                "add primary key with further columns",
                alter(addConstraint(primaryKey("a").include("b"))));
        all.put("rename constraint", alter(renameConstraint("k", "l")));
        all.put("validate constraint", alter(validateConstraint("k")));
        all.put("set identity", alter(setIdentity("a")));
        all.put("drop identity", alter(dropIdentity("a")));
        all.put("set collation", alter(setCollation("a", "C").was("POSIX")));
        all.put("drop collation", alter(dropCollation("a").was("C")));
        all.put(
                "set option",
                alter(setOption(option("mysql", "engine", "InnoDB")).was("MyISAM")));
        all.put("drop option", alter(dropOption(option("postgresql", "fillfactor", "70"))));
        all.put("set comment", alter(setComment("a", "x").was("y")));
        all.put("drop comment", alter(dropComment("a").was("x")));
        all.put("comment on table", alter(commentOnTable("x").hadNone()));
        all.put("enable row security", alter(enableRowSecurity()));
        all.put("force row security", alter(forceRowSecurity()));
        all.put("force row security when enabled", alter(forceRowSecurityWhenEnabled()));
        all.put("disable row security", alter(disableRowSecurity()));
        all.put("attach partition", alter(attachPartition("p", among("a", null))));
        all.put("detach partition", alter(detachPartition("p", hashOf(4, 1), concurrently())));
        all.put("detach rest", alter(detachPartition("p", otherwise())));
    }

    private static void indexes(Map<String, Operation> all) {
        all.put(
                "create index with all words",
                new CreateIndex(
                        T,
                        index(
                                        key("a").desc().nullsLast().opclass("text_ops"),
                                        key("b").collate("C").prefix(10),
                                        expression(sql("lower(a)").on("h2", "upper(a)"))
                                                .nullsFirst())
                                .unique()
                                .using("btree")
                                .include("c")
                                .nullsNotDistinct()
                                .with("fillfactor", 70)
                                .where(sql("a > 0").on("mysql", "a >= 1"))
                                .concurrently()
                                .ifNotExists()));
        all.put("drop index if there", new DropIndex(T, "i", false, null, true, true));
        all.put("drop index by keys", DropIndex.of(T, index("a")));
        all.put("rename index", new RenameIndex(T, "i", "j"));
    }

    private static void objects(Map<String, Operation> all) {
        QualifiedName status = QualifiedName.of("status");
        all.put("create schema", new CreateObject(new Namespace(QualifiedName.of("audit")), true));
        all.put("create enum", new CreateObject(enumType("status", "open", "paid")));
        all.put(
                "create sequence",
                new CreateObject(sequence("s")
                        .startingAt(10)
                        .incrementingBy(2)
                        .between(1, 99)
                        .caching(5)
                        .cycling()));
        all.put("create view", new CreateObject(view("v").as("select 1")));
        all.put(
                "create materialized view",
                new CreateObject(materializedView("v").as("select 1")));
        all.put(
                "create function",
                new CreateObject(function("total(a bigint)")
                        .returns("bigint")
                        .language("sql")
                        .attributes("stable")
                        .as("select a")));
        all.put("create procedure", new CreateObject(procedure("tidy()").as("delete from t")));
        all.put(
                "create trigger",
                new CreateObject(trigger("g")
                        .before(Event.INSERT, Event.UPDATE)
                        .of("a")
                        .forEachRow()
                        .when("new.a > 0")
                        .executes("f()")
                        .on(T)));
        all.put(
                "create policy",
                new CreateObject(policy("p")
                        .restrictive()
                        .forCommand("select")
                        .to("clerk")
                        .using("a > 0")
                        .withCheck("a > 1")
                        .on(T)));
        all.put(
                "create statistics",
                new CreateObject(statistics("a", "b").dependencies().on(T)));
        all.put(
                "drop function",
                new DropObject(Kind.FUNCTION, QualifiedName.of("f"), null, "a bigint", null, true, true));
        all.put("drop known view", DropObject.of(view("v").as("select 1")));
        all.put(
                "replace view",
                new ReplaceObject(view("v").as("select 2"), view("v").as("select 1")));
        all.put("rename sequence", new RenameObject(Kind.SEQUENCE, QualifiedName.of("s"), null, "r"));
        all.put("add label", new AddLabel(status, "late", "paid", null, true));
        all.put("rename label", new RenameLabel(status, "late", "overdue"));
        all.put(
                "replace enum",
                new ReplaceEnum(
                        enumType("status", "open", "void"),
                        enumType("status", "open", "cancelled"),
                        List.of(renaming("void", "cancelled"))));
        all.put("grant", new GrantRights(privileges("select", "insert").on("t").to("clerk")));
        all.put("revoke", new RevokeRights(privileges("usage").onSchema("audit").from("public")));
    }

    private static AlterTable alter(TableChange... changes) {
        return new AlterTable(T, List.of(changes));
    }
}
