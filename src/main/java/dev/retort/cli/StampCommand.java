package dev.retort.cli;

import dev.retort.Migrator;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "stamp",
        description = {
            "Say that the database stands at a revision, without running a migration.",
            "For a database whose schema is known to be that of the revision."
        },
        footer = "  retort stamp head")
final class StampCommand implements Runnable {

    private final Session session;

    @Parameters(
            paramLabel = "TARGET",
            arity = "1..*",
            description = "head, heads, base, an id or its beginning; one for each branch.")
    List<String> targets = new ArrayList<>();

    @Option(names = "--purge", description = "Forget the version rows first, whatever they name.")
    boolean purge;

    StampCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Migrator migrator = session.migrator();
        String[] all = targets.toArray(String[]::new);
        if (purge) {
            migrator.restamp(all);
        } else {
            migrator.stamp(all);
        }
        session.report("stamped: the database is at "
                + Session.place(migrator.current().ids()));
    }
}
