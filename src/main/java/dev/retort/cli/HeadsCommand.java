package dev.retort.cli;

import dev.retort.RevisionInfo;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "heads",
        description = "List the revisions that no other follows. Needs no database.",
        footer = "  retort heads")
final class HeadsCommand implements Runnable {

    private final Session session;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show everything known of each.")
    boolean verbose;

    HeadsCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<RevisionInfo> heads = session.migrator().heads();
        session.answer(verbose ? Listing.details(heads, List.of()) : Listing.lines(heads, List.of()));
    }
}
