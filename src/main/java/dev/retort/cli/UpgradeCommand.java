package dev.retort.cli;

import dev.retort.revision.Direction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "upgrade",
        description = "Bring the database up to a revision, with all that comes before it.",
        footer = {"  retort upgrade head", "  retort upgrade +1", "  retort upgrade 3c9a77:head --sql > upgrade.sql"})
final class UpgradeCommand implements Runnable {

    private final Session session;

    @Parameters(
            paramLabel = "TARGET",
            description = "head, heads, +1, an id or its beginning, label@head; with --sql also FROM:TO.")
    String target = "";

    @Option(
            names = "--sql",
            description = "Write the SQL of it and run nothing; it begins at base unless FROM:TO says where.")
    boolean sql;

    @Mixin
    JsonOption json = new JsonOption();

    UpgradeCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (sql) {
            ScriptOutput.refuseJson(json);
            new ScriptOutput(session).print(Direction.UPGRADE, target);
            return;
        }
        ScriptRange.refuse(target, "upgrade ");
        Progress progress = new Progress(session, json.isOn);
        progress.done(session.migrator().listener(progress).upgradeTo(target));
    }
}
