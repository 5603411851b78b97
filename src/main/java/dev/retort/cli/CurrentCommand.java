package dev.retort.cli;

import dev.retort.Current;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "current", description = "Show the revisions that the database stands at.", footer = "  retort current")
final class CurrentCommand implements Runnable {

    private final Session session;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show everything known of each.")
    boolean verbose;

    CurrentCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Current current = session.migrator().current();
        if (current.revisions().isEmpty()) {
            session.remark("nothing is applied");
        } else if (verbose) {
            session.answer(Listing.details(current.revisions(), List.of()));
        } else {
            session.answer(current.toString());
        }
    }
}
