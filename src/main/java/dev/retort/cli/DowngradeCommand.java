package dev.retort.cli;

import dev.retort.revision.Direction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "downgrade",
        description = "Bring the database down to a revision, which itself stays applied.",
        footer = {
            "  retort downgrade -1",
            "  retort downgrade 3c9a77",
            "  retort downgrade head:3c9a77 --sql > downgrade.sql"
        })
final class DowngradeCommand implements Runnable {

    private final Session session;

    @Parameters(paramLabel = "TARGET", description = "-1, an id or its beginning, base, label@-1; with --sql FROM:TO.")
    String target = "";

    @Option(names = "--sql", description = "Write the SQL of it and run nothing.")
    boolean sql;

    @Mixin
    JsonOption json = new JsonOption();

    DowngradeCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (sql) {
            ScriptOutput.refuseJson(json);
            new ScriptOutput(session).print(Direction.DOWNGRADE, target);
            return;
        }
        ScriptRange.refuse(target, "downgrade ");
        Progress progress = new Progress(session, json.isOn);
        progress.done(session.migrator().listener(progress).downgradeTo(target));
    }
}
