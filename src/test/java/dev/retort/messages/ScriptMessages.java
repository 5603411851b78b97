package dev.retort.messages;

import static dev.retort.schema.Define.*;

import dev.retort.Migrator;
import dev.retort.migration.Ops;
import java.util.function.Consumer;

/** What cannot be done without a database. */
final class ScriptMessages {

    private ScriptMessages() {}

    static void collect(Messages messages) throws Exception {
        Migrator offline = Migrator.offline("postgresql", 17);
        messages.of("an upgrade without a database", () -> offline.upgradeTo("head"));
        script(messages, "code in a script", ops -> ops.run("split person.name", handle -> {}));
        script(messages, "a script that reads what is not known", ops -> {
            ops.execute("create table account (id bigint)");
            ops.inspect().hasTable("account");
        });
        messages.of(
                "a script of a change to a table that is not known, on SQLite",
                () -> Migrator.offline("sqlite", 3)
                        .migrations(new Said.CreateAccount(ops -> ops.setNotNull("account", "name")))
                        .script("base", "head"));
    }

    private static void script(Messages messages, String what, Consumer<Ops> second) throws Exception {
        Consumer<Ops> first = ops -> ops.execute("create table account (id bigint)");
        messages.of(
                what,
                () -> Migrator.offline("postgresql", 17)
                        .migrations(new Said.CreateAccount(first), new Said.CreateInvoice(second))
                        .script("base", "head"));
    }
}
