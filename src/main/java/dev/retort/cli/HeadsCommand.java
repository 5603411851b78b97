package dev.retort.cli;

import dev.retort.Migrator;
import dev.retort.RevisionInfo;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "heads",
        description = "List the revisions that no other follows. Needs no database.",
        footer = {"  retort heads", "  retort heads --single"})
final class HeadsCommand implements Runnable {

    private final Session session;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show everything known of each.")
    boolean verbose;

    @Option(
            names = "--resolve-dependencies",
            description = "Leave out those that a revision of another branch depends on, as 'upgrade heads' does.")
    boolean resolveDependencies;

    @Option(names = "--single", description = "Fail when there are several, as a check of what was merged.")
    boolean single;

    @Mixin
    JsonOption json = new JsonOption();

    HeadsCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Migrator migrator = session.migrator();
        List<RevisionInfo> heads = resolveDependencies ? migrator.show("heads") : migrator.heads();
        if (json.isOn) {
            session.answer(new Json().put("revisions", Json.of(heads)));
        } else {
            session.answer(verbose ? Listing.details(heads) : Listing.lines(heads));
        }
        if (single && heads.size() > 1) {
            throw CommandException.failure(
                    "The history has " + heads.size() + " heads.",
                    "Two lines of it were begun at one revision and not brought together.",
                    "`retort merge heads` writes a revision that follows them all.");
        }
    }
}
