package dev.retort.migration;

import static dev.retort.schema.Define.*;
import static java.util.Map.entry;

import dev.retort.operation.*;
import dev.retort.schema.*;
import dev.retort.schema.SchemaObject.Kind;
import dev.retort.schema.TableOption;
import dev.retort.schema.Trigger.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Each form of the words beyond the first ones, and the one operation that it performs. */
final class WiderWords {

    private static final QualifiedName T = QualifiedName.parse("s.t");
    private static final QualifiedName P = QualifiedName.parse("s.p");
    private static final QualifiedName N = QualifiedName.parse("s.n");
    private static final PartitionBounds REST = otherwise();
    private static final TableOption OPTION = option("h2", "a", "b");
    private static final EnumType LABELS = enumType("s.n", "a", "b");
    private static final EnumType OTHERS = enumType("s.n", "a", "c");
    private static final Sequence SEQUENCE = sequence("s.n").cycling();
    private static final View VIEW = view("s.n").as("select 1");
    private static final Function FUNCTION =
            function("s.n(a int)").returns("int").as("select a");
    private static final Trigger.Said TRIGGER = trigger("g").after(Event.INSERT).executes("f()");
    private static final Policy.Said POLICY = policy("p").using("a > 0");
    private static final Statistics.Said STATISTICS = statistics("a", "b");
    private static final Grant GRANT = privileges("select").on("s.t").to("clerk");
    private static final RowsOf ROWS = rowsOf("s.t").set("a", 1).all();

    private WiderWords() {}

    static List<Entry<Operation, Consumer<Ops>>> all() {
        List<Entry<Operation, Consumer<Ops>>> all = new ArrayList<>(tables());
        all.addAll(indexes());
        all.addAll(objects());
        all.addAll(more());
        all.addAll(data());
        return all;
    }

    private static Operation alter(TableChange change) {
        return new AlterTable(T, List.of(change));
    }

    private static List<Entry<Operation, Consumer<Ops>>> tables() {
        return List.of(
                entry(new CreatePartition(P, new PartitionOf(T, REST)), o -> o.createPartition("s.p", "s.t", REST)),
                entry(alter(TableChange.commentOnTable("x")), o -> o.commentOnTable("s.t", "x")),
                entry(alter(TableChange.dropTableComment()), o -> o.dropTableComment("s.t")),
                entry(new LockTable(T, LockMode.SHARE), o -> o.lockTable("s.t", LockMode.SHARE)),
                entry(alter(TableChange.setIdentity("a")), o -> o.setIdentity("s.t", "a")),
                entry(alter(TableChange.dropIdentity("a")), o -> o.dropIdentity("s.t", "a")),
                entry(alter(TableChange.setCollation("a", "C")), o -> o.setCollation("s.t", "a", "C")),
                entry(alter(TableChange.dropCollation("a")), o -> o.dropCollation("s.t", "a")),
                entry(alter(TableChange.setOption(OPTION)), o -> o.setOption("s.t", OPTION)),
                entry(alter(TableChange.dropOption("h2", "a")), o -> o.dropOption("s.t", "h2", "a")),
                entry(alter(TableChange.dropOption(OPTION)), o -> o.dropOption("s.t", OPTION)),
                entry(alter(TableChange.setComment("a", "x")), o -> o.setComment("s.t", "a", "x")),
                entry(alter(TableChange.dropComment("a")), o -> o.dropComment("s.t", "a")),
                entry(alter(TableChange.dropForeignKey("a")), o -> o.dropForeignKey("s.t", "a")),
                entry(alter(TableChange.dropUnique("a", "b")), o -> o.dropUnique("s.t", "a", "b")),
                entry(alter(TableChange.dropPrimaryKey()), o -> o.dropPrimaryKey("s.t")),
                entry(alter(TableChange.renameConstraint("k", "l")), o -> o.renameConstraint("s.t", "k", "l")),
                entry(alter(TableChange.validateConstraint("k")), o -> o.validateConstraint("s.t", "k")),
                entry(alter(TableChange.enableRowSecurity()), o -> o.enableRowSecurity("s.t")),
                entry(alter(TableChange.forceRowSecurity()), o -> o.forceRowSecurity("s.t")),
                entry(alter(TableChange.forceRowSecurityWhenEnabled()), o -> o.forceRowSecurityWhenEnabled("s.t")),
                entry(alter(TableChange.disableRowSecurity()), o -> o.disableRowSecurity("s.t")),
                entry(alter(new AttachPartition(P, REST)), o -> o.attachPartition("s.t", "s.p", REST)),
                entry(alter(new DetachPartition(P, null, true)), o -> o.detachPartition("s.t", "s.p", concurrently())),
                entry(alter(new DetachPartition(P, REST, false)), o -> o.detachPartition("s.t", "s.p", REST)),
                entry(new DropTable(T, null, true, true), o -> o.dropTable("s.t", ifExists(), cascade())),
                entry(
                        new CreateTable(table("s.t", column("a", text())), true),
                        o -> o.createTable("s.t", ifNotExists(), column("a", text()))));
    }

    private static List<Entry<Operation, Consumer<Ops>>> indexes() {
        return List.of(
                entry(
                        new DropIndex(T, "i", false, null, true, true),
                        o -> o.dropIndex("s.t", "i", ifExists(), concurrently())),
                entry(
                        new DropIndex(T, null, true, index("a"), false, true),
                        o -> o.dropIndex("s.t", index("a").concurrently())),
                entry(new RenameIndex(T, "i", "j"), o -> o.renameIndex("s.t", "i", "j")),
                entry(new CreateObject(STATISTICS.on(T)), o -> o.createStatistics("s.t", STATISTICS)),
                entry(DropObject.of(STATISTICS.on(T)), o -> o.dropStatistics("s.t", STATISTICS)));
    }

    private static DropObject drop(Kind kind, QualifiedName name, @Nullable QualifiedName table) {
        return new DropObject(kind, name, table, null, null, false, false);
    }

    private static List<Entry<Operation, Consumer<Ops>>> objects() {
        Namespace audit = new Namespace(QualifiedName.of("audit"));
        Extension trigrams = new Extension(QualifiedName.of("pg_trgm"));
        return List.of(
                entry(new CreateObject(audit, true), o -> o.createSchema("audit", ifNotExists())),
                entry(DropObject.of(audit, false, true), o -> o.dropSchema("audit", cascade())),
                entry(new CreateObject(trigrams), o -> o.createExtension("pg_trgm")),
                entry(DropObject.of(trigrams, true, false), o -> o.dropExtension("pg_trgm", ifExists())),
                entry(new CreateObject(LABELS), o -> o.createEnum("s.n", "a", "b")),
                entry(new CreateObject(LABELS, true), o -> o.createEnum(LABELS, ifNotExists())),
                entry(drop(Kind.ENUM, N, null), o -> o.dropEnum("s.n")),
                entry(DropObject.of(LABELS), o -> o.dropEnum("s.n", "a", "b")),
                entry(DropObject.of(LABELS, true, false), o -> o.dropEnum(LABELS, ifExists())),
                entry(
                        new DropObject(Kind.ENUM, N, null, null, null, true, true),
                        o -> o.dropEnum("s.n", ifExists(), cascade())),
                entry(new RenameObject(Kind.ENUM, N, null, "m"), o -> o.renameEnum("s.n", "m")),
                entry(new AddLabel(N, "x", null, null, true), o -> o.addLabel("s.n", "x", ifNotExists())),
                entry(new AddLabel(N, "x", "a", null, false), o -> o.addLabelBefore("s.n", "x", "a")),
                entry(new AddLabel(N, "x", null, "a", false), o -> o.addLabelAfter("s.n", "x", "a")),
                entry(new RenameLabel(N, "a", "x"), o -> o.renameLabel("s.n", "a", "x")),
                entry(
                        new ReplaceEnum(LABELS, OTHERS, List.of(renaming("b", "c"))),
                        o -> o.replaceEnum(LABELS, OTHERS, renaming("b", "c"))),
                entry(new CreateObject(SEQUENCE), o -> o.createSequence(SEQUENCE)),
                entry(drop(Kind.SEQUENCE, N, null), o -> o.dropSequence("s.n")),
                entry(DropObject.of(SEQUENCE), o -> o.dropSequence(SEQUENCE)),
                entry(new RenameObject(Kind.SEQUENCE, N, null, "m"), o -> o.renameSequence("s.n", "m")),
                entry(new CreateObject(VIEW), o -> o.createView(VIEW)),
                entry(drop(Kind.VIEW, N, null), o -> o.dropView("s.n")),
                entry(drop(Kind.MATERIALIZED_VIEW, N, null), o -> o.dropMaterializedView("s.n")),
                entry(DropObject.of(VIEW), o -> o.dropView(VIEW)),
                entry(new ReplaceObject(VIEW, VIEW), o -> o.replaceView(VIEW, VIEW)),
                entry(new RenameObject(Kind.VIEW, N, null, "m"), o -> o.renameView("s.n", "m")));
    }

    private static List<Entry<Operation, Consumer<Ops>>> more() {
        return List.of(
                entry(new CreateObject(FUNCTION), o -> o.createFunction(FUNCTION)),
                entry(
                        new DropObject(Kind.FUNCTION, N, null, "a int", null, false, false),
                        o -> o.dropFunction("s.n(a int)")),
                entry(new DropObject(Kind.PROCEDURE, N, null, "", null, false, false), o -> o.dropProcedure("s.n()")),
                entry(DropObject.of(FUNCTION), o -> o.dropFunction(FUNCTION)),
                entry(new ReplaceObject(FUNCTION, FUNCTION), o -> o.replaceFunction(FUNCTION, FUNCTION)),
                entry(new CreateObject(TRIGGER.on(T)), o -> o.createTrigger("s.t", TRIGGER)),
                entry(drop(Kind.TRIGGER, T.beside("g"), T), o -> o.dropTrigger("s.t", "g")),
                entry(DropObject.of(TRIGGER.on(T)), o -> o.dropTrigger("s.t", TRIGGER)),
                entry(new ReplaceObject(TRIGGER.on(T), TRIGGER.on(T)), o -> o.replaceTrigger("s.t", TRIGGER, TRIGGER)),
                entry(new CreateObject(POLICY.on(T)), o -> o.createPolicy("s.t", POLICY)),
                entry(drop(Kind.POLICY, T.beside("p"), T), o -> o.dropPolicy("s.t", "p")),
                entry(DropObject.of(POLICY.on(T)), o -> o.dropPolicy("s.t", POLICY)),
                entry(new GrantRights(GRANT), o -> o.grant(GRANT)),
                entry(new RevokeRights(GRANT), o -> o.revoke(GRANT)));
    }

    private static List<Entry<Operation, Consumer<Ops>>> data() {
        NewRows rows = rows(row("a", 1)).skippingExisting("a");
        RowsFrom query = rowsFrom("select 1").into("a");
        Script seed = script("sql/seed.sql");
        List<Operation> lock = List.of(new LockTable(T, LockMode.SHARE));
        Consumer<Ops> locking = o -> o.lockTable("s.t", LockMode.SHARE);
        return List.of(
                entry(new InsertRows(T, rows), o -> o.insertRows("s.t", rows)),
                entry(new InsertFrom(T, query), o -> o.insertRows("s.t", query)),
                entry(new UpdateRows(ROWS), o -> o.updateRows(ROWS)),
                entry(
                        new DeleteRows(rowsOf("s.t").all()),
                        o -> o.deleteRows(rowsOf("s.t").all())),
                entry(new Backfill(ROWS), o -> o.backfill(ROWS)),
                entry(new ExecuteScript(seed), o -> o.script("sql/seed.sql")),
                entry(new ExecuteScript(seed), o -> o.script(seed)),
                entry(
                        new ExecuteScript(script(WiderWords.class, "/sql/seed.sql")),
                        o -> o.script(WiderWords.class, "/sql/seed.sql")),
                entry(new ExceptOn(Set.of("h2"), lock), o -> o.exceptOn("h2", locking)),
                entry(new ExceptOn(Set.of("h2", "sqlite"), lock), o -> o.exceptOn("h2", "sqlite", locking)),
                entry(new ExceptOn(Set.of("h2"), lock), o -> o.exceptOn(List.of("h2"), locking)),
                entry(new OnlyIn(Set.of("billing"), lock), o -> o.onlyIn("billing", locking)),
                entry(new OnlyIn(Set.of("shop", "billing"), lock), o -> o.onlyIn(List.of("shop", "billing"), locking)),
                entry(new Apart(lock), o -> o.apart(locking)),
                entry(
                        new LockTable(QualifiedName.parse("audit.u"), LockMode.SHARE),
                        o -> o.inSchema("audit", a -> a.lockTable("u", LockMode.SHARE))));
    }
}
