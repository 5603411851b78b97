package dev.retort.messages;

import static dev.retort.schema.Define.*;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.migration.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;

/** Runs that fail, and databases that an earlier run left half way. */
final class RunMessages {

    private RunMessages() {}

    static void collect(Messages messages) throws Exception {
        statements(messages);
        code(messages);
        plans(messages);
        halfDone(messages);
        histories(messages);
    }

    private static void statements(Messages messages) throws Exception {
        for (Engine engine : Engine.values()) {
            messages.of(
                    "the second of three operations fails on " + engine.dialectName(),
                    () -> Shop.on(engine)
                            .saying(ops -> {
                                ops.addColumn("account", column("email", text()));
                                ops.execute("update acount set email = ?", "ada@example.com");
                                ops.setNotNull("account", "email");
                            })
                            .upgradeTo("head"));
        }
        messages.of(
                "the second operation fails, each commits by itself",
                () -> Shop.on(Engine.SQLITE)
                        .migrator()
                        .migrations(new Said.PerOperation(ops -> {
                            ops.addColumn("account", column("email", text()));
                            ops.createTable("account", column("id", bigint()));
                        }))
                        .upgradeTo("head"));
    }

    private static void code(Messages messages) throws Exception {
        messages.of(
                "a migration that throws",
                () -> Shop.on(Engine.SQLITE)
                        .saying(ops -> {
                            throw new IllegalStateException("no rates today");
                        })
                        .upgradeTo("head"));
        messages.of(
                "code that throws",
                () -> Shop.on(Engine.SQLITE)
                        .saying(ops -> ops.run("fetch rates", handle -> {
                            throw new IllegalStateException("no rates today");
                        }))
                        .upgradeTo("head"));
        messages.of(
                "code that commits",
                () -> Shop.on(Engine.SQLITE)
                        .saying(ops -> ops.run("fetch rates", Handle::commit))
                        .upgradeTo("head"));
        messages.of(
                "code that commits behind the handle's back",
                () -> Shop.on(Engine.SQLITE)
                        .saying(ops -> ops.run(
                                "fetch rates", handle -> handle.getConnection().commit()))
                        .upgradeTo("head"));
        List<Handle> kept = new ArrayList<>();
        messages.of(
                "code that keeps its handle",
                () -> Shop.on(Engine.SQLITE)
                        .saying(ops -> {
                            ops.run("keep the handle", kept::add);
                            ops.run(
                                    "use it later",
                                    handle -> kept.get(0).getConnection().createStatement());
                        })
                        .upgradeTo("head"));
        messages.of(
                "code whose statement fails",
                () -> Shop.on(Engine.SQLITE)
                        .saying(ops ->
                                ops.run("name Ada", handle -> handle.execute("update acount set name = ?", "secret")))
                        .upgradeTo("head"));
        messages.of(
                "a value that cannot be one",
                () -> Shop.on(Engine.SQLITE)
                        .saying(ops -> ops.insertRows("account", row("name", Locale.ROOT)))
                        .upgradeTo("head"));
        AtomicInteger calls = new AtomicInteger();
        messages.of(
                "a migration that says something else when called again",
                () -> Shop.on(Engine.SQLITE)
                        .saying(ops -> {
                            ops.run("count", handle -> {});
                            ops.addColumn("account", column("call_" + calls.incrementAndGet(), text()));
                        })
                        .upgradeTo("head"));
    }

    private static void plans(Messages messages) throws Exception {
        messages.of(
                "a parameter that is not given",
                () -> Shop.on(Engine.H2).saying(ops -> ops.parameter("region")).upgradeTo("head"));
        messages.of(
                "a parameter that is misspelt",
                () -> Shop.on(Engine.H2)
                        .saying(ops -> ops.parameter("region"))
                        .parameter("regoin", "eu")
                        .upgradeTo("head"));
        messages.of(
                "a whole run on H2",
                () -> Shop.on(Engine.H2)
                        .saying(ops -> {})
                        .transactions(TransactionMode.WHOLE_RUN)
                        .upgradeTo("head"));
        messages.of(
                "a whole run through a revision that commits each operation",
                () -> Shop.on(Engine.SQLITE)
                        .migrator()
                        .migrations(new Said.PerOperation(ops -> {}))
                        .transactions(TransactionMode.WHOLE_RUN)
                        .upgradeTo("head"));
        messages.of(
                "a whole run through SQL that stands outside a transaction",
                () -> Shop.on(Engine.POSTGRESQL)
                        .saying(ops -> ops.execute("create index concurrently account_name_idx on account (name)"))
                        .transactions(TransactionMode.WHOLE_RUN)
                        .upgradeTo("head"));
    }

    private static void halfDone(Messages messages) throws Exception {
        Shop shop = Shop.on(Engine.H2);
        Migrator failing = shop.saying(ops -> {
            ops.addColumn("account", column("email", text()));
            ops.createTable("account", column("id", bigint()));
        });
        messages.of("an upgrade that stops half way", () -> failing.upgradeTo("head"));
        messages.of("a downgrade of what is half done", () -> failing.downgradeTo("base"));
        messages.of(
                "an operation that changed since it was done",
                () -> shop.saying(ops -> {
                            ops.addColumn("account", column("mail", text()));
                            ops.createTable("invoice", column("id", bigint()));
                        })
                        .upgradeTo("head"));
        shop.execute("delete from retort_journal where state = 'FAILED'");
        messages.of("an operation of which nobody knows", () -> failing.upgradeTo("head"));
    }

    private static void histories(Messages messages) throws Exception {
        Shop newer = Shop.on(Engine.H2);
        newer.saying(ops -> {}).upgradeTo("head");
        newer.execute("update retort_version set version_num = 'ffffffff'");
        messages.of(
                "a database that is newer than the code",
                () -> newer.saying(ops -> {}).upgradeTo("head"));

        Shop rowless = Shop.on(Engine.H2);
        rowless.migrator().ensureVersionTable();
        rowless.execute("delete from retort_run where id = 1");
        messages.of(
                "a run table without its row", () -> rowless.saying(ops -> {}).upgradeTo("head"));

        Shop undone = Shop.on(Engine.SQLITE);
        messages.of(
                "version rows that somebody else changes",
                () -> undone.saying(ops -> ops.run("meddle", handle -> handle.execute("delete from retort_run")))
                        .upgradeTo("head"));
    }
}
