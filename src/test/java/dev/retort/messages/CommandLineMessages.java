package dev.retort.messages;

import dev.retort.Migrator;
import dev.retort.cli.RetortCli;
import dev.retort.engine.Engine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** Commands that are written wrongly, and revisions that cannot be written. */
final class CommandLineMessages {

    private CommandLineMessages() {}

    static void collect(Messages messages) throws Exception {
        Migrator migrator = Migrator.offline("h2", 2)
                .migrations(new Said.CreateAccount(ops -> {}), new Said.CreateInvoice(ops -> {}));
        messages.of("a revision without a message", () -> migrator.revision(" ").writeTo(Path.of("src")));
        messages.of(
                "a revision that would fork the history",
                () -> migrator.revision("create payment").head("91b0").writeTo(Path.of("src")));
        messages.of(
                "a revision in a package that cannot be",
                () -> migrator.revision("create payment").packageName("a-b").writeTo(Path.of("src")));
        AuthoringMessages.collect(messages);
        Migrator standing = Shop.on(Engine.H2).migrator().migrations(new Said.CreateAccount(ops -> {}));
        messages.of(
                "a database that is not at the head", () -> standing.current().requireHeads());
        messages.of("a schema that may not be dropped", standing::recreate);
        messages.of(
                "a command of an application that there is already",
                () -> RetortCli.of(migrator).command("stamp", "Stamp letters.", arguments -> {}));
        messages.of(
                "a command of an application that is no word",
                () -> RetortCli.of(migrator).command("load rates", "Load rates.", arguments -> {}));
        refused(messages, standing, "recreate");
        refused(messages, migrator, "upgrade", "base:head");
        refused(messages, migrator, "stamp", "a", "b:c", "--sql");
        refused(messages, migrator, "stamp", "head", "--purge", "--sql");
        refused(messages, migrator, "upgrade", "head", "--sql", "--json");
        refused(messages, standing, "plan", "-1");
        refused(messages, migrator, "merge");
        refused(messages, migrator, "edit", "base");
        refused(messages, migrator, "edit", "head", "--source-root", "src/no-such-directory");
        refused(messages, migrator, "revision", "-m", "go", "--slug-length", "ten");
        refused(messages, migrator, "downgrade", "base", "--sql");
        refused(messages, migrator, "upgrade", "a:b:c", "--sql");
        refused(messages, migrator, "history", "--graph", "--verbose");
        refused(messages, migrator, "history", "--graph", "--format", "svg");
        refused(messages, migrator, "history", "--json", "--format", "svg");
        refused(messages, migrator, "history", "--json", "--output", "history.json");
        refused(messages, migrator, "history", "--format", "pdf");
        refused(messages, migrator, "heads", "--quiet=no");
        refused(messages, migrator, "heads", "-q", "-q");
        refused(messages, migrator, "history", "--output", "no/such/place.svg");
        refused(messages, migrator, "upgrad", "head");
        refused(messages, migrator, "adopt", "rails", "--at", "3c9a");
        refused(messages, migrator, "adopt", "alembic", "--at", "3c9a");
        refused(messages, migrator, "adopt", "flyway", "--allow-mark-ran");
    }

    static void refused(Messages messages, Migrator migrator, String... command) {
        StringWriter out = new StringWriter();
        StringWriter error = new StringWriter();
        int exitCode = RetortCli.run(migrator, new PrintWriter(out, true), new PrintWriter(error, true), command);
        if (exitCode == 0) {
            throw new AssertionError("Nothing failed: " + String.join(" ", command));
        }
        messages.printed("CommandException", "retort " + String.join(" ", command), error.toString());
    }
}
