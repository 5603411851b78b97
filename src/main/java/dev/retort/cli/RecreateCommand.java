package dev.retort.cli;

import dev.retort.Migrator;
import dev.retort.run.RunResult;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "recreate",
        description = {
            "Drop everything in the schema, with all rows, and bring it up to the heads.",
            "Without --yes-drop-everything it lists what would be dropped, and fails."
        },
        footer = {"  retort recreate", "  retort recreate --yes-drop-everything -n test"})
final class RecreateCommand implements Runnable {

    private final Session session;
    private final boolean ofApplication;

    @Option(names = "--yes-drop-everything", description = "Do it.")
    boolean isMeant;

    @Option(names = "--sql", description = "Write the SQL of it for the database as it stands, and run nothing.")
    boolean sql;

    @Mixin
    JsonOption json = new JsonOption();

    RecreateCommand(Session session, boolean ofApplication) {
        this.session = session;
        this.ofApplication = ofApplication;
    }

    @Override
    public void run() {
        if (sql) {
            ScriptOutput.refuseJson(json);
        }
        Migrator migrator = session.migrator();
        List<String> drops = migrator.recreateDrops();
        if (!isMeant) {
            throw CommandException.failure(
                    "The schema is not recreated: it was not said that this is meant.",
                    drops.isEmpty()
                            ? "There is nothing in it that would be dropped."
                            : "It would drop, with all rows:\n  " + String.join("\n  ", drops),
                    (drops.isEmpty() ? "To begin all the same, run" : "Where all of that may be lost, run")
                            + " `retort recreate --yes-drop-everything`.");
        }
        // An application says itself whether its database may be lost.
        Migrator allowed = ofApplication ? migrator : migrator.allowRecreate();
        if (sql) {
            session.answer(allowed.recreateScript());
            return;
        }
        Progress progress = new Progress(session, json.isOn);
        RunResult result = allowed.listener(progress).recreate();
        if (!json.isOn) {
            session.report(
                    drops.size() + (drops.size() == 1 ? " object was dropped first" : " objects were dropped first"));
        }
        progress.done(result);
    }
}
