package dev.retort.cli;

import dev.retort.Migrator;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "stamp",
        description = {
            "Say that the database stands at a revision, without running a migration.",
            "For a database whose schema is known to be that of the revision."
        },
        footer = {
            "  retort stamp head",
            "  retort stamp --purge billing@head 3c9a77",
            "  retort stamp 3c9a77:head --sql > stamp.sql"
        })
final class StampCommand implements Runnable {

    private final Session session;

    @Parameters(
            paramLabel = "TARGET",
            arity = "1..*",
            description = "head, heads, base, an id or its beginning; one for each branch; with --sql also FROM:TO.")
    List<String> targets = new ArrayList<>();

    @Option(names = "--purge", description = "Forget the version rows first, whatever they name.")
    boolean purge;

    @Option(
            names = "--sql",
            description = "Write the SQL of it and run nothing; it begins at base unless FROM:TO says where.")
    boolean sql;

    @Mixin
    JsonOption json = new JsonOption();

    StampCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (sql) {
            writeScript();
            return;
        }
        for (String target : targets) {
            ScriptRange.refuse(target, "stamp ");
        }
        Migrator migrator = session.migrator();
        String[] all = targets.toArray(String[]::new);
        if (purge) {
            migrator.restamp(all);
        } else {
            migrator.stamp(all);
        }
        List<String> ids = migrator.current().ids();
        if (json.isOn) {
            session.answer(new Json().put("current", ids));
        } else {
            session.report("stamped: the database is at " + Session.place(ids));
        }
    }

    private void writeScript() {
        ScriptOutput.refuseJson(json);
        if (purge) {
            throw CommandException.usage(
                    "--purge and --sql cannot be said together.",
                    "A script moves the rows from a known place to another; --purge is for rows that nobody knows.",
                    "Write FROM:TO instead of --purge, or run it on the database.");
        }
        String from = "base";
        List<String> to = targets;
        if (targets.size() == 1) {
            ScriptRange range = ScriptRange.of(targets.get(0), dev.retort.revision.Direction.UPGRADE);
            from = range.from();
            to = List.of(range.to());
        } else {
            for (String target : targets) {
                ScriptRange.refuseAmongSeveral(target);
            }
        }
        String script = session.migrator().stampScript(from, to.toArray(String[]::new));
        if (script.isEmpty()) {
            session.remark("nothing to do: '" + from + "' is there already");
        }
        session.answer(script);
    }
}
