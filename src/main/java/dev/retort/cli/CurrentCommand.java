package dev.retort.cli;

import dev.retort.Current;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "current",
        description = "Show the revisions that the database stands at.",
        footer = {"  retort current", "  retort current --check-heads"})
final class CurrentCommand implements Runnable {

    private final Session session;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show everything known of each.")
    boolean verbose;

    @Option(names = "--check-heads", description = "Fail when a revision of the code is not applied, too.")
    boolean checkHeads;

    @Mixin
    JsonOption json = new JsonOption();

    CurrentCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Current current = session.migrator().current();
        if (json.isOn) {
            session.answer(document(current));
        } else if (current.revisions().isEmpty() && current.halfDone() == null) {
            session.remark("nothing is applied");
        } else if (verbose) {
            session.answer(Listing.details(current.revisions()));
        } else {
            session.answer(current.toString());
        }
        if (checkHeads) {
            current.requireHeads();
        }
    }

    /** Where a database stands, for a program. */
    static Json document(Current current) {
        return new Json()
                .put("isAtHeads", current.isAtHeads())
                .put("revisions", Json.of(current.revisions()))
                .put("missing", Json.of(current.missing()))
                .put("halfDone", current.halfDone());
    }
}
