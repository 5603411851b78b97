package dev.retort.messages;

import static dev.retort.schema.Define.*;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.migration.Ops;
import dev.retort.migration.TransactionMode;
import dev.retort.operation.Apart;
import dev.retort.operation.Backfill;
import dev.retort.operation.DeleteRows;
import dev.retort.operation.ExceptOn;
import dev.retort.operation.RunCode;
import dev.retort.operation.UpdateRows;
import dev.retort.schema.RowsOf;
import dev.retort.schema.Script;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Rows, backfills, scripts and scopes that make no sense, or that the table does not allow. */
final class DataMessages {

    private static final RowsOf ACCOUNTS = rowsOf("account");
    private static final RowsOf NAMED = ACCOUNTS.set("name", "x").all();

    private DataMessages() {}

    static void collect(Messages messages) throws Exception {
        rowsToInsert(messages);
        rowsToChange(messages);
        backfills(messages);
        scripts(messages);
        scopes(messages);
        waysBack(messages);
        runs(messages);
    }

    private static void rowsToInsert(Messages messages) throws Exception {
        messages.of("no rows, by rows(...)", () -> rows());
        messages.of("rows(...) of different columns", () -> rows(row("name", "a"), row("rank", 1)));
        messages.of(
                "rows that exist by a column that they lack",
                () -> rows(row("name", "a")).skippingExisting("id"));
        messages.of("a query into no columns", () -> rowsFrom("select 1").into());
        messages.of(
                "rows of a query that exist by a column that they lack",
                () -> rowsFrom("select 1").into("name").skippingExisting("id"));
    }

    private static void rowsToChange(Messages messages) throws Exception {
        messages.of("rows that are updated without saying which", () -> new UpdateRows(ACCOUNTS.set("name", "x")));
        messages.of("rows that are deleted without saying which", () -> new DeleteRows(ACCOUNTS));
        messages.of("rows that become nothing else", () -> new UpdateRows(ACCOUNTS.all()));
        messages.of("rows of which all and some are meant", () -> NAMED.where("id = 1"));
        messages.of("a column that becomes two things", () -> NAMED.setSql("name", "lower(name)"));
        messages.of("rows that are set and deleted", () -> new DeleteRows(NAMED));
        messages.of("an update in batches", () -> new UpdateRows(NAMED.inBatchesOf(100)));
    }

    private static void backfills(Messages messages) throws Exception {
        messages.of("a backfill without saying of which rows", () -> new Backfill(ACCOUNTS.set("name", "x")));
        messages.of("a batch of no rows", () -> NAMED.inBatchesOf(0));
        messages.of("a pause of less than nothing", () -> NAMED.pausing(Duration.ofMillis(-1)));
        messages.of(
                "code that reads no column",
                () -> new Backfill(ACCOUNTS.setting("name", row -> "x").all()));
        messages.of("a backfill by the column that it sets", () -> new Backfill(NAMED.by("name")));
        run(
                messages,
                "a backfill that sets the key",
                ACCOUNTS.setSql("id", "id + 1").all());
        run(
                messages,
                "a backfill of a table that is misspelt",
                rowsOf("acount").set("name", "x").all());
        run(
                messages,
                "a backfill of a table without a key",
                rowsOf("note").set("said", "x").all());
        run(messages, "a backfill by a column that is misspelt", NAMED.by("idd"));
        run(
                messages,
                "a backfill by a column that can be null",
                rowsOf("note").set("said", "x").all().by("rank"));
        run(
                messages,
                "a backfill by code of rows that it cannot tell apart",
                rowsOf("note").reading("id").setting("said", row -> "x").all().by("id"));
        run(
                messages,
                "code that reads a column that was not said",
                ACCOUNTS.reading("id").setting("name", row -> row.text("nme")).all());
        run(
                messages,
                "code of a backfill that throws",
                ACCOUNTS.reading("id")
                        .setting("name", row -> {
                            throw new IllegalStateException("no name today");
                        })
                        .all());
        run(
                messages,
                "code that gives a value that cannot be one",
                ACCOUNTS.reading("id").setting("name", row -> List.of()).all());
    }

    private static void run(Messages messages, String what, RowsOf rows) throws Exception {
        Shop shop = Shop.on(Engine.SQLITE);
        shop.execute("create table note (id integer not null, rank integer, said varchar(20))");
        messages.of(what, () -> shop.saying(ops -> ops.backfill(rows)).upgradeTo("head"));
    }

    private static void scripts(Messages messages) throws Exception {
        messages.of("a script that is not there", () -> script("sql/sede.sql"));
        messages.of("a script that is not beside the class", () -> script(DataMessages.class, "seed.sql"));
        messages.of("a script in Latin 1", () -> script("sql/latin1.sql"));
        said(messages, Engine.POSTGRESQL, "a script with a quote that is not closed", "select 1;\nselect 'a;\n");
        said(messages, Engine.POSTGRESQL, "a script with a comment that is not closed", "select 1; /* /* */");
        said(messages, Engine.SQLITE, "a script with a body that is not closed", "create trigger t begin select 1;");
        said(messages, Engine.POSTGRESQL, "a script for psql", "\\set a 1\nselect 1;");
        said(messages, Engine.POSTGRESQL, "a script with rows for psql", "copy a from stdin;\n1\n\\.\n");
        said(messages, Engine.SQLITE, "a script for the shell of SQLite", ".mode csv\nselect 1;");
        said(messages, Engine.H2, "a script that commits", "select 1;\ncommit;");
        messages.of(
                "a script that fails at its second statement",
                () -> Shop.on(Engine.POSTGRESQL)
                        .saying(ops ->
                                ops.script(scriptOf("update account set name = 'x';\nupdate acount set name = 'x';")))
                        .upgradeTo("head"));
    }

    private static Script scriptOf(String text) {
        return new Script("sql/seed.sql", text, null, false, false);
    }

    private static void said(Messages messages, Engine engine, String what, String text) throws Exception {
        messages.of(
                what,
                () -> Migrator.offline(engine.dialectName(), 99)
                        .migrations(new Said.CreateAccount(ops -> ops.script(scriptOf(text))))
                        .script("base", "head"));
    }

    private static void scopes(Messages messages) throws Exception {
        messages.of("no engine to be left out", () -> new ExceptOn(Set.of(), List.of()));
        messages.of("code apart", () -> new Apart(List.of(new RunCode("fetch rates", handle -> {}, null))));
        messages.of("a backfill apart", () -> new Apart(List.of(new Backfill(NAMED))));
        messages.of(
                "an engine that is misspelt, to be left out",
                () -> Shop.on(Engine.SQLITE)
                        .saying(ops -> ops.exceptOn("sqllite", o -> o.updateRows(NAMED)))
                        .upgradeTo("head"));
        messages.of(
                "an engine that is misspelt, for a text of its own",
                () -> Shop.on(Engine.SQLITE)
                        .saying(ops -> ops.execute(sql("select 1").on("postgres", "select 2")))
                        .upgradeTo("head"));
    }

    private static void waysBack(Messages messages) throws Exception {
        back(messages, "rows that were updated", ops -> ops.updateRows(NAMED));
        back(messages, "rows that were deleted", ops -> ops.deleteRows(ACCOUNTS.where("id = 9")));
        back(messages, "rows that were backfilled", ops -> ops.backfill(NAMED));
        back(
                messages,
                "rows of a query",
                ops -> ops.insertRows(
                        "account", rowsFrom("select 5 where 1 = 0").into("id")));
        back(messages, "a script", ops -> ops.script(scriptOf("select 1")));
    }

    private static void back(Messages messages, String what, Consumer<Ops> upgrade) throws Exception {
        Migrator migrator = Shop.on(Engine.SQLITE).saying(upgrade);
        migrator.upgradeTo("head");
        messages.of(what + ", on the way down", () -> migrator.downgradeTo("base"));
    }

    private static void runs(Messages messages) throws Exception {
        messages.of(
                "a whole run through a backfill",
                () -> Shop.on(Engine.POSTGRESQL)
                        .saying(ops -> ops.backfill(NAMED))
                        .transactions(TransactionMode.WHOLE_RUN)
                        .upgradeTo("head"));
        messages.of(
                "a whole run through what stands apart",
                () -> Shop.on(Engine.POSTGRESQL)
                        .saying(ops -> ops.apart(o -> o.execute("vacuum")))
                        .transactions(TransactionMode.WHOLE_RUN)
                        .upgradeTo("head"));
        messages.of(
                "a backfill by code in a script",
                () -> Migrator.offline("postgresql", 17)
                        .migrations(new Said.CreateAccount(ops -> ops.backfill(ACCOUNTS.reading("id")
                                .setting("name", row -> "x")
                                .all())))
                        .script("base", "head"));
        Shop shop = Shop.on(Engine.H2);
        Migrator failing = shop.saying(ops ->
                ops.backfill(ACCOUNTS.setSql("name", "1 / (2 - id)").all().inBatchesOf(1)));
        messages.of("a backfill that fails at its second batch", () -> failing.upgradeTo("head"));
        messages.of(
                "a backfill that changed since it was begun",
                () -> shop.saying(ops -> ops.backfill(NAMED.inBatchesOf(2))).upgradeTo("head"));
    }
}
